import { isOf } from '../../../model/lineage.ts';
import { setAttribute } from '../../edits.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  id: 'public-bucket',
  area: 'security',
  severity: 'warning',
  finds: 'A bucket that everybody may read.',
  why: 'What is put there by mistake is published.',
  mend: 'Block public access, and serve through CloudFront.',
  source: 'Services: S3',
  *check({ of, settings, at, files, requirements }) {
    for (const bucket of of('s3', 'object-store')) {
      const key = isOf(bucket.kind, 's3') ? 'public-access' : 'public';
      const open = isOf(bucket.kind, 's3') ? settings(bucket).word('public-access') === 'allowed' : settings(bucket).flag('public');
      if (!open || settings(bucket).flag('website')) continue;
      yield {
        at: at(bucket, key),
        severity: requirements('compliance').length > 0 ? 'error' : 'warning',
        message: `${bucket.label} is open to everybody: what is put there by mistake is published`,
        fixes: setAttribute(files, bucket, key, key === 'public' ? 'false' : 'blocked'),
      };
    }
  },
});
