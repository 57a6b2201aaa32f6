import { formatBytes } from '../../../analysis/format.ts';
import { setAttribute } from '../../edits.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  id: 'partial-uploads-kept',
  area: 'cost',
  severity: 'info',
  finds: 'A bucket for large uploads in parts, where nothing removes the parts of those that break off.',
  why: 'Parts of an upload that was never finished are not listed with the objects, and are billed until somebody aborts it.',
  mend: 'State a lifecycle rule that aborts unfinished uploads, or let a cleaner delete them.',
  source: 'Reference systems: chat; documentation of S3',
  safe: true,
  options: { megabytes: { default: 100, doc: 'Size of an upload in MB from which it speaks.' } },
  *check({ of, incoming, number, load, at, word, files, settings, access }, { megabytes }) {
    for (const bucket of of('s3')) {
      const lifecycle = settings(bucket).words('lifecycle');
      if (lifecycle.some((step) => step.includes('abort')) || incoming(bucket).some((edge) => word(edge, 'access') === 'delete')) continue;
      const stated = incoming(bucket)
        .filter((edge) => access(edge) === 'write')
        .map((edge) => number(edge, 'payload') ?? 0);
      const carried = (load(bucket)?.incoming ?? []).filter(({ access }) => access === 'write').map(({ payload }) => payload ?? 0);
      const largest = Math.max(0, ...stated, ...carried);
      if (largest < megabytes! * 1e6) continue;
      yield {
        at: at(bucket),
        message: `${bucket.label} takes uploads of ${formatBytes(largest)}, which go in parts: those of uploads that break off are kept and billed`,
        fixes: setAttribute(files, bucket, 'lifecycle', `[${[...lifecycle, 'abort-incomplete after 7 d'].join(', ')}]`),
      };
    }
  },
});
