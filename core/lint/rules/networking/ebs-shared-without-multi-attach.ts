import { isOf } from '../../../model/lineage.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  id: 'ebs-shared-without-multi-attach',
  area: 'networking',
  severity: 'error',
  finds: 'One volume of several instances without multi-attach.',
  why: 'A volume attaches to one instance, unless it is provisioned-IOPS with multi-attach.',
  mend: 'Use EFS, or an io2 volume with multi-attach and a cluster file system.',
  source: 'Services: invalid placements',
  *check({ of, callers, settings, at }) {
    for (const volume of of('ebs')) {
      const hosts = callers(volume);
      const many =
        hosts.length > 1 ||
        hosts.some((host) => isOf(host.kind, 'ec2') && host.attributes.has('instances') && settings(host).copies.min > 1 && /shared/iu.test(volume.label));
      if (!many || settings(volume).flag('multi-attach')) continue;
      yield {
        at: at(volume, 'type'),
        message: `${volume.label} is attached to ${hosts.map(({ label }) => label).join(' and ')}; a volume attaches to one instance`,
      };
    }
  },
});
