import { accessOf } from '../../../analysis/load.ts';
import { defineRule } from '../../rule.ts';

const checks = /\b(?:taken|exists?|free|unused|unique|available|in use)\b/iu;
const conditional = /condition|\bif\b|unless|unique|compare|upsert|lock|transaction/iu;

export default defineRule({
  id: 'check-then-write',
  area: 'data',
  severity: 'warning',
  finds: 'A look whether something is there before it is written, in two steps.',
  why: 'Between the two another request can pass the same check, so one overwrites the other; and each write costs a read.',
  mend: 'Let the store check while it writes (a conditional put, a unique index), or make the value so that it cannot clash.',
  source: 'Reference systems: keys',
  *check({ analysis, isStore, word }) {
    for (const { flow, journey } of analysis.load.flows.values()) {
      for (const { hops, element } of journey.visits) {
        const calls = hops.flatMap((hop) => hop.calls.map((call) => ({ hop, call, label: hop.step.label ?? call.edge.label ?? '' })));
        for (const [i, { hop, call, label }] of calls.entries()) {
          const store = call.to.element;
          if (!isStore(store) || !checks.test(label) || accessOf(hop, call) !== 'read') continue;
          const write = calls.slice(i + 1).find((later) => later.call.to.element === store && accessOf(later.hop, later.call) === 'write');
          const access = [call, write?.call].map((one) => one && word(one.edge, 'access'));
          if (!write || conditional.test(write.label) || access.includes('transaction')) continue;
          yield {
            at: { uri: hop.step.source.uri, range: hop.step.source.name },
            message: `Flow ${flow.label}: ${element.label} asks ${store.label} "${label}" and writes afterwards: two requests can both be told the same`,
            related: [{ location: { uri: write.hop.step.source.uri, range: write.hop.step.source.name }, message: 'The write' }],
          };
        }
      }
    }
  },
});
