import { copiesFor } from '../../../analysis/capacity.ts';
import { formatRate } from '../../../analysis/format.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  id: 'lost-region-overloads-the-rest',
  area: 'availability',
  severity: 'warning',
  finds: 'Copies that carry the share of their region, but not what comes when another region is gone.',
  why: 'When a region is lost its traffic moves to the others; if they cannot take it, they fail too.',
  mend: 'Let each region grow to the load that is left to it, and shed what can wait until it has.',
  source: 'Analysis of failure',
  *check({ elements, analysis, settings, within, load, at }) {
    /** Flows whose traffic is divided among regions that can stand in for one another. */
    const divided = new Map<string, ReadonlySet<string>>();
    for (const [id, { journey }] of analysis.load.flows) {
      for (const { step, calls } of journey.hops) {
        const regions = new Set(calls.flatMap(({ to }) => within(to.element, 'region')?.id ?? []));
        if (step.mode === 'alternatives' && step.required === 1 && calls.length === regions.size && regions.size > 1) divided.set(id, regions);
      }
    }
    for (const element of elements) {
      const region = within(element, 'region');
      const { requests, byFlow } = load(element) ?? {};
      if (!region || !requests || !byFlow) continue;
      let moved = 0;
      let regions = 0;
      for (const [flow, rates] of byFlow) {
        const among = divided.get(flow);
        if (!among?.has(region.id)) continue;
        moved += rates.peak / (among.size - 1);
        regions = Math.max(regions, among.size);
      }
      const own = settings(element);
      const [now, then] = [copiesFor(requests.peak, own), copiesFor(requests.peak + moved, own)];
      if (now === undefined || then === undefined || now > own.copies.max || then <= own.copies.max) continue;
      const key = ['tasks', 'instances', 'pods', 'nodes'].find((name) => element.attributes.has(name));
      yield {
        at: at(element, key),
        message: `${element.label}: without one of the ${regions} regions ${formatRate(requests.peak + moved)} come to ${region.label}, which needs ${then} copies and has at most ${own.copies.max}`,
      };
    }
  },
});
