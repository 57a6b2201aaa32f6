import { spreadOver } from '../../edits.ts';
import { zoneName } from '../../redundancy.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  id: 'replicas-in-one-fault-domain',
  area: 'availability',
  severity: 'warning',
  finds: 'Several copies that all stand in one zone.',
  why: 'Copies that share power, building or network fail together, so they do not count as redundancy.',
  mend: 'Spread the copies over two zones or more.',
  source: 'Guidelines, availability',
  *check({ elements, settings, zones, at, files, isCompute, isStore, isCache }) {
    for (const element of elements) {
      if (!isCompute(element) && !isStore(element) && !isCache(element)) continue;
      const { copies } = settings(element);
      const [zone, ...others] = zones(element);
      if (zone === undefined || others.length > 0 || copies.max < 2) continue;
      yield {
        at: at(element, element.attributes.has('az') ? 'az' : 'azs'),
        message: `${element.label}: all ${copies.max} copies stand in ${zoneName(zone)} and are lost with it`,
        fixes: spreadOver(files, element),
      };
    }
  },
});
