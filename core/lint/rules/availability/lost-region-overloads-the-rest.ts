import { copiesFor } from '../../../analysis/capacity.ts';
import { fail } from '../../../analysis/failure.ts';
import { formatRate } from '../../../analysis/format.ts';
import type { Element, ElementId } from '../../../model/architecture.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  id: 'lost-region-overloads-the-rest',
  area: 'availability',
  severity: 'warning',
  finds: 'Copies that carry the share of their region, but not what comes when another region is gone.',
  why: 'When a region is lost its traffic moves to the others; if they cannot take it, they fail too.',
  mend: 'Let each region grow to the load that is left to it, and shed what can wait until it has.',
  source: 'Analysis of failure',
  *check({ elements, analysis, settings, within, at }) {
    /** Regions that can stand in for one another in some flow, by their code. */
    const regions = new Map<string, Element>();
    for (const { journey } of analysis.load.flows.values()) {
      for (const { step, calls } of journey.hops) {
        if (step.mode !== 'alternatives' || step.required !== 1) continue;
        const among = new Map(
          calls.flatMap(({ to }) => within(to.element, 'region') ?? []).map((region): [string, Element] => [settings(region).region ?? region.name, region]),
        );
        if (calls.length === among.size && among.size > 1) for (const [code, region] of among) regions.set(code, region);
      }
    }
    /** The most that comes to an element when one of the others is gone. */
    const most = new Map<ElementId, { readonly now: number; readonly then: number; readonly lost: string }>();
    for (const [code, { label }] of regions) {
      for (const { before, after } of fail(analysis, { elements: [], zones: [], regions: [code] }).fuller) {
        if (after.limit !== 'capacity' || (most.get(after.element)?.then ?? 0) >= after.demand) continue;
        most.set(after.element, { now: before * after.capacity, then: after.demand, lost: label });
      }
    }
    for (const element of elements) {
      const load = most.get(element.id);
      const region = within(element, 'region');
      if (!load || !region) continue;
      const own = settings(element);
      const [now, then] = [copiesFor(load.now, own), copiesFor(load.then, own)];
      if (now === undefined || then === undefined || now > own.copies.max || then <= own.copies.max) continue;
      const key = ['tasks', 'instances', 'pods', 'nodes'].find((name) => element.attributes.has(name));
      yield {
        at: at(element, key),
        message: `${element.label}: without ${load.lost} ${formatRate(load.then)} come to ${region.label}, which needs ${then} copies and has at most ${own.copies.max}`,
      };
    }
  },
});
