import type { Element } from '../../../model/architecture.ts';
import { defineRule } from '../../rule.ts';

const compares = /compar|reconcil|verif|match|diff|audit|check/iu;

export default defineRule({
  id: 'dual-write-without-comparison',
  area: 'data',
  severity: 'warning',
  finds: 'An old and a new database that are both written to while data moves over, and nothing that compares them.',
  why: 'A write that reaches one of the two only goes unnoticed until the old one is gone.',
  mend: 'Read both for a while and compare the answers, or check the data by a job, before the switch.',
  source: 'Reference systems: migration',
  *check({ elements, edges, outgoing, element, atEdge, isCompute, access }) {
    const isDatabase = ({ kind }: Element): boolean => kind.category === 'database';
    /** What a batch brings over from a database, straight or through jobs. */
    const filledFrom = (old: Element): ReadonlySet<Element> => {
      const seen = new Set<Element>();
      const queue = [old];
      for (let one = queue.pop(); one; one = queue.pop()) {
        for (const edge of outgoing(one)) {
          const to = element(edge.to.element);
          if (edge.kind !== 'stream' || seen.has(to) || edge.attributes.has('replication')) continue;
          seen.add(to);
          if (!isDatabase(to)) queue.push(to);
        }
      }
      return seen;
    };
    if (elements.some(({ name, label }) => compares.test(`${name} ${label}`)) || edges.some(({ label }) => compares.test(label ?? ''))) return;
    for (const old of elements.filter(isDatabase)) {
      const filled = filledFrom(old);
      if (![...filled].some(isDatabase)) continue;
      for (const writer of elements.filter(isCompute)) {
        const writes = outgoing(writer).filter((edge) => edge.kind === 'request' && access(edge) === 'write');
        const [first, second] = [
          writes.find(({ to }) => to.element === old.id),
          writes.find(({ to }) => filled.has(element(to.element)) && isDatabase(element(to.element))),
        ];
        if (!first || !second) continue;
        yield {
          at: atEdge(second),
          message: `${writer.label} writes to ${old.label} and ${element(second.to.element).label}, and nothing compares them: a write that reached one only goes unnoticed`,
          related: [{ location: atEdge(first), message: 'The other write' }],
        };
      }
    }
  },
});
