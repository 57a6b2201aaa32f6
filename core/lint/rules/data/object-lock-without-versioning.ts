import { setAttribute } from '../../edits.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  id: 'object-lock-without-versioning',
  area: 'data',
  severity: 'error',
  finds: 'A bucket with object lock and without versions.',
  why: 'A lock holds a version of an object: without versions it cannot be switched on.',
  mend: 'Switch versions on.',
  source: 'Services: invalid placements and connections',
  safe: true,
  *check({ of, settings, at, files }) {
    for (const bucket of of('s3')) {
      const own = settings(bucket);
      const lock = own.word('object-lock') ?? 'none';
      if (lock === 'none' || own.flag('versioning')) continue;
      yield {
        at: at(bucket, 'object-lock'),
        message: `${bucket.label} is to lock objects (${lock}) but keeps no versions: the lock cannot be switched on`,
        fixes: setAttribute(files, bucket, 'versioning', 'true'),
      };
    }
  },
});
