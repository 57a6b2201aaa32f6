import { setAttribute } from '../../edits.ts';
import { isSingle, oneZone } from '../../redundancy.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  id: 'single-point-of-failure',
  area: 'availability',
  severity: 'warning',
  finds: 'A single copy of something self-run whose loss ends a flow.',
  why: 'With nowhere else to send the work, one failure, one deployment or one lost host is an outage.',
  mend: 'Run a second copy in another zone behind a load balancer, or use a service that the provider keeps redundant.',
  source: 'Guidelines, availability',
  options: { highAvailability: { default: 0.999, doc: 'Availability that is asked for, from which it is an error.' } },
  *check(design, { highAvailability }) {
    const { analysis, settings, at, files } = design;
    for (const element of design.elements) {
      if (!isSingle(design, element)) continue;
      const flows = [...analysis.availability.flows]
        .filter(([, { singlePoints }]) => singlePoints.some((point) => point.element === element.id))
        .map(([id]) => id);
      const isOnWay = flows.length > 0 || (analysis.load.flows.size === 0 && design.onRequestPath(element));
      if (!isOnWay) continue;
      const target = design.availabilityTarget(element);
      const key = ['instances', 'tasks', 'nodes', 'pods'].find((name) => element.kind.attributes[name]);
      const ends = flows.length === 0 ? 'everything behind it' : `flow ${flows.slice(0, 3).join(', ')}${flows.length > 3 ? ' …' : ''}`;
      yield {
        at: at(element, key),
        severity: target !== undefined && target >= highAvailability! ? 'error' : 'warning',
        message: `${element.label} runs as ${settings(element).copies.min === 1 ? 'one copy' : 'no copy for sure'}${oneZone(design, element)}: its loss ends ${ends}`,
        ...(key ? { fixes: setAttribute(files, element, key, '2') } : {}),
      };
    }
  },
});
