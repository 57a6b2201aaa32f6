import { defineRule } from '../../rule.ts';

export default defineRule({
  id: 'elastic-ip-other-region',
  area: 'networking',
  severity: 'error',
  finds: 'An elastic IP of one region on something in another.',
  why: 'An address belongs to its region and cannot be attached elsewhere.',
  mend: 'Take a new address in the other region.',
  source: 'Services: invalid placements and connections',
  *check({ of, element, settings, at }) {
    for (const address of of('elastic-ip')) {
      const { region } = settings(address);
      const away = address.attachedTo.map(element).find((one) => {
        const other = settings(one).region;
        return region !== undefined && other !== undefined && other !== region;
      });
      if (away)
        yield {
          at: at(address, 'attached-to'),
          message: `${address.label} is of ${region!} and cannot be attached to ${away.label} in ${settings(away).region!}`,
        };
    }
  },
});
