import { defineRule } from '../../rule.ts';

export default defineRule({
  id: 'flow-without-steps',
  area: 'simplicity',
  severity: 'warning',
  finds: 'A flow that goes nowhere: something asked for that no part of the design does.',
  why: 'What users want and no component serves is found late; a flow without steps shows the gap while it is cheap to close.',
  mend: 'Draw its steps over the parts that serve it, add those that are missing, or take the flow out.',
  source: 'Reference systems: video streaming',
  *check({ architecture, files }) {
    for (const { id, label, steps, source } of architecture.flows) {
      // Steps that lead to unknown names are errors of their own.
      const written = files.get(source.uri)?.text.slice(source.range.start, source.range.end) ?? '';
      if (steps.length > 0 || /[-~=]>/u.test(written)) continue;
      yield { at: { uri: source.uri, range: source.name }, message: `${label === '' ? id : label}: no part of the design serves this flow` };
    }
  },
});
