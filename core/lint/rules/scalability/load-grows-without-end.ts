import { defineRule } from '../../rule.ts';

export default defineRule({
  id: 'load-grows-without-end',
  area: 'scalability',
  severity: 'error',
  finds: 'A loop in a flow that brings back as much as went out, or more.',
  why: 'Each turn starts at least one more: the load grows until something breaks.',
  mend: 'Let a share of the requests take the loop (`10%:`), drop what is known already, or bound the number of turns.',
  source: 'Analysis of load',
  *check({ analysis }) {
    for (const { flow, diverges, journey } of analysis.load.flows.values()) {
      if (!diverges) continue;
      for (const { step, calls } of journey.hops) {
        if (!calls.some(({ loop }) => loop)) continue;
        yield {
          at: { uri: step.source.uri, range: step.source.name },
          message: `Flow ${flow.label}: this loop brings back as much as went out, or more: the load grows until something breaks`,
        };
      }
    }
  },
});
