import { setAttribute } from '../../edits.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  id: 'backup-missing',
  area: 'data',
  severity: 'warning',
  finds: 'A database without a backup.',
  why: 'Replicas copy a bad write faithfully; only an earlier state brings the data back.',
  mend: 'State a backup interval, or switch point-in-time recovery on.',
  source: 'Guidelines, data',
  from: 'production',
  *check({ of, at, files, settings, attached }) {
    for (const element of of('database')) {
      if (element.isGroup || !(element.kind.attributes['backup'] || element.kind.attributes['point-in-time-recovery'])) continue;
      if (element.attributes.has('backup') || settings(element).flag('point-in-time-recovery') || attached(element, 'aws-backup').length > 0) continue;
      const recovers = element.kind.attributes['point-in-time-recovery'] !== undefined;
      yield {
        at: at(element),
        message: `${element.label} has no backup: a bad write or a deletion is final`,
        fixes: recovers ? setAttribute(files, element, 'point-in-time-recovery', 'true') : setAttribute(files, element, 'backup', '1 d'),
      };
    }
  },
});
