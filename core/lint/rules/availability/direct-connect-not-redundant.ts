import { formatRatio } from '../../../analysis/format.ts';
import { setAttribute } from '../../edits.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  id: 'direct-connect-not-redundant',
  area: 'availability',
  severity: 'info',
  finds: 'One Direct Connect line with no second way beside it; a warning where 99.9 % or more is asked for.',
  why: 'A cut cable or the maintenance of its router ends everything that goes over it, and the provider promises little for a single line.',
  mend: 'Order a second line in another location (`connections: 2, locations: 2`), or keep a VPN as a fallback.',
  source: 'Reference systems: stock trading',
  options: { highAvailability: { default: 0.999, doc: 'Availability that is asked for, from which it is a warning.' } },
  *check({ of, settings, outgoing, incoming, analysis, availabilityTarget, files, at }, { highAvailability }) {
    const ways = of('direct-connect', 'vpn');
    for (const line of of('direct-connect')) {
      const own = settings(line);
      if (ways.length > 1 || (own.number('connections') ?? 1) > 1 || (own.number('locations') ?? 1) > 1) continue;
      if (outgoing(line).length + incoming(line).length === 0) continue;
      const promised = analysis.availability.model.own(line.id).value;
      yield {
        at: at(line),
        severity: (availabilityTarget(line) ?? 0) >= highAvailability! ? 'warning' : 'info',
        message: `${line.label} is one line and there is no other way: its loss cuts both sides off${promised === undefined ? '' : `, and it is good for ${formatRatio(promised)}`}`,
        fixes: setAttribute(files, line, 'locations', '2'),
      };
    }
  },
});
