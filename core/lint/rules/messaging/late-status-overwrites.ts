import { accessOf } from '../../access.ts';
import { isFifo, isMessage } from '../../messages.ts';
import { defineRule } from '../../rule.ts';

const states = /\b(?:status(?:es)?|states?|state changes?|lifecycle)\b/iu;

export default defineRule({
  id: 'late-status-overwrites',
  area: 'messaging',
  severity: 'warning',
  finds: 'A consumer that stores a status from a channel that keeps no order, and says nothing of order or repetition.',
  why: 'A status that comes late or twice overwrites a newer one: a payment that failed is pending again.',
  mend: 'Keep order by a key (`key`, `ordered`), or read what is stored first and ignore what follows a final status (`idempotent`).',
  source: 'Reference systems: hotel reservation',
  *check(design) {
    for (const edge of design.edges) {
      const [from, to] = [design.element(edge.from.element), design.element(edge.to.element)];
      if (!isMessage(edge) || !design.isBroker(from) || !design.isCompute(to) || !states.test(edge.label ?? '')) continue;
      const own = design.settings(from);
      // A stream keeps the order of a key; that the key is not stated does not mean that there is none.
      if (from.kind.category === 'streaming') continue;
      const ordered = isFifo(design, from) || own.flag('ordered') || own.word('message-group') !== undefined;
      const stated = ['idempotent', 'ordered', 'key', 'delivery'].some((key) => edge.attributes.has(key)) || to.attributes.has('idempotent');
      const stores = design.outgoing(to).some((out) => design.isStore(design.element(out.to.element)) && accessOf(out) === 'write');
      if (ordered || stated || !stores) continue;
      yield { at: design.atEdge(edge), message: `${to.label} stores each status from ${from.label}: one that is late or comes twice overwrites a newer one` };
    }
  },
});
