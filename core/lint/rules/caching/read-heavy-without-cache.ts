import { formatRate } from '../../../analysis/format.ts';
import type { Element } from '../../../model/architecture.ts';
import type { Design } from '../../design.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  id: 'read-heavy-without-cache',
  area: 'caching',
  severity: 'info',
  finds: 'A database that is read far more than written, with no cache or replica on the way.',
  why: 'Most requests repeat a small hot set, which memory serves faster and for less.',
  mend: 'Put a cache beside it, or read from replicas.',
  source: 'Guidelines, caching',
  options: { ratio: { default: 10, doc: 'Reads per write from which it speaks.' }, rate: { default: 5000, doc: 'Reads a second from which it speaks.' } },
  *check(design, { ratio, rate }) {
    const { of, load, settings, callers, callees, incoming, element, at } = design;
    for (const store of of('rds', 'aurora', 'database', 'dynamodb', 'documentdb', 'keyspaces')) {
      const { reads, writes } = load(store) ?? { reads: { peak: 0 }, writes: { peak: 0 } };
      if (settings(store).word('model') === 'in-memory') continue;
      if (reads.peak < rate! || reads.peak < ratio! * writes.peak) continue;
      if (
        (settings(store).number('replicas') ?? 0) > 0 ||
        callers(store).some(
          (caller) =>
            caller.kind.category === 'cache' ||
            callees(caller).some((other) => other.kind.category === 'cache') ||
            (caller.kind.category === 'network' && callers(caller).some((asker) => callees(asker).some((other) => other.kind.category === 'cache'))),
        )
      )
        continue;
      if (incoming(store).some((edge) => element(edge.from.element).kind.passes === 'cache')) continue;
      if (copiesOf(design, store).some((copy) => callers(copy).some((caller) => callers(store).includes(caller)))) continue;
      yield {
        at: at(store),
        message: `${store.label} gets ${formatRate(reads.peak)} of reads${writes.peak > 0 ? `, ${Math.round(reads.peak / writes.peak)} for each write,` : ''} and no cache takes any of them: memory would answer the most of them faster and for less`,
      };
    }
  },
});

/** Copies that are drawn one by one: those that are called by the same share its reads, as replicas do. */
const copiesOf = ({ incoming, outgoing, element, word }: Design, { id }: Element): Element[] =>
  [...incoming(element(id)), ...outgoing(element(id))]
    .filter((edge) => word(edge, 'replication') !== undefined)
    .map(({ from, to }) => element(from.element === id ? to.element : from.element));
