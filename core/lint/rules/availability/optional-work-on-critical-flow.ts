import { wordIn } from '../../../analysis/attributes.ts';
import { isRequired } from '../../../analysis/availability/flow.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  id: 'optional-work-on-critical-flow',
  area: 'availability',
  severity: 'info',
  finds: 'A critical flow that needs an element of low criticality.',
  why: 'What nobody would miss for hours can then stop what the business lives on.',
  mend: 'Mark the step `optional`, or move it behind a message.',
  source: 'Reference systems: tiers of availability',
  *check({ analysis, settings, element }) {
    for (const { flow, journey } of analysis.load.flows.values()) {
      if (!['critical', 'high'].includes(wordIn('criticality', flow.attributes) ?? '')) continue;
      for (const hop of journey.hops) {
        for (const call of hop.calls) {
          if (!hop.from.awaited || wordIn('criticality', call.to.element.attributes) !== 'low' || !isRequired(call, hop, (id) => settings(element(id))))
            continue;
          yield {
            at: { uri: hop.step.source.uri, range: hop.step.source.name },
            message: `Flow ${flow.label} is ${wordIn('criticality', flow.attributes)!}, but fails with ${call.to.element.label}, which is of low criticality`,
          };
        }
      }
    }
  },
});
