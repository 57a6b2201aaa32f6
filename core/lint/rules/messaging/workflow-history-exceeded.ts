import { quota } from '../../../../catalog/facts/quotas.ts';
import { numberIn } from '../../../analysis/attributes.ts';
import { formatCount } from '../../../analysis/format.ts';
import { setAttribute } from '../../edits.ts';
import { defineRule } from '../../rule.ts';

/** Events that a map state writes for an item with one task, and for each further task: a count of ours. */
const [FIRST, FURTHER] = [7, 5];

export default defineRule({
  id: 'workflow-history-exceeded',
  area: 'messaging',
  severity: 'warning',
  unverified: true,
  finds: 'A workflow that goes over so many items inline that its history is full before it ends.',
  why: 'An execution that has written as many events as are kept fails, with all that it did.',
  mend: 'Let the map run distributed (`map: distributed`): each item then has a history of its own.',
  source: 'Reference systems: video pipeline',
  *check({ of, analysis, settings, at, files }) {
    const most = quota('sfn.standard.history');
    for (const workflow of of('step-functions')) {
      if (settings(workflow).word('type') === 'express' || settings(workflow).word('map') === 'distributed') continue;
      for (const { flow, journey } of analysis.load.flows.values()) {
        const items = journey.hops
          .filter(({ from }) => from.element === workflow)
          .flatMap(({ step, calls }) => calls.map(({ edge }) => numberIn('calls', step.attributes, edge.attributes) ?? 1))
          .filter((count) => count > 1);
        const events = items.length === 0 ? 0 : Math.max(...items) * (FIRST + FURTHER * (items.length - 1));
        if (events <= most.value) continue;
        yield {
          at: at(workflow, 'map'),
          message: `${workflow.label}: flow ${flow.label} writes about ${formatCount(events)} events for ${formatCount(Math.max(...items))} items, and an execution ends at ${formatCount(most.value)}`,
          fixes: setAttribute(files, workflow, 'map', 'distributed'),
        };
        break;
      }
    }
  },
});
