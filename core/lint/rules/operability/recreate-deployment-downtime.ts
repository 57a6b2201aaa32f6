import { formatRatio } from '../../../analysis/format.ts';
import { setAttribute } from '../../edits.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  id: 'recreate-deployment-downtime',
  area: 'operability',
  severity: 'warning',
  finds: 'A deployment that stops the old copies first, under a target of availability.',
  why: 'Every release is an outage.',
  mend: 'Roll out copy by copy, blue-green or as a canary.',
  source: 'Guidelines, operability',
  options: { highAvailability: { default: 0.999, doc: 'Availability that is asked for, from which it speaks.' } },
  *check({ elements, settings, at, files, availabilityTarget, isCompute }, { highAvailability }) {
    for (const one of elements) {
      const target = availabilityTarget(one);
      if (
        !isCompute(one) ||
        !['recreate', 'all-at-once'].includes(settings(one).word('deploy') ?? '') ||
        !one.attributes.has('deploy') ||
        target === undefined ||
        target < highAvailability!
      )
        continue;
      yield {
        at: at(one, 'deploy'),
        message: `${one.label} stops at each release; ${formatRatio(target)} is asked for`,
        fixes: setAttribute(files, one, 'deploy', 'rolling'),
      };
    }
  },
});
