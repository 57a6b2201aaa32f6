import type { Element } from '../../../model/architecture.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  id: 'reads-and-writes-share-nodes',
  area: 'performance',
  severity: 'warning',
  finds: 'A host that takes the writes of one part of the data and the reads of copies of other parts.',
  why: 'Processor and memory of the host serve both: a burst of writes slows searches down, and a burst of searches the writes.',
  mend: 'Write and read on different hosts, and bring the data over by replication or through files.',
  source: 'Reference systems: search engine',
  *check({ elements, element, incoming, isStore, around, is, at, access }) {
    const hosts = new Map<Element, Element[]>();
    for (const store of elements.filter(isStore)) {
      const host = around(store).find((group) => is(group, 'vm', 'ec2', 'container'));
      if (host) hosts.set(host, [...(hosts.get(host) ?? []), store]);
    }
    const mixed = [...hosts].flatMap(([host, stores]) => {
      const calls = (store: Element, how: 'read' | 'write') => incoming(store).filter((edge) => edge.kind === 'request' && access(edge) === how);
      const copies = stores.filter((store) => incoming(store).some((edge) => edge.kind === 'stream' && isStore(element(edge.from.element))));
      const written = stores.find((store) => !copies.includes(store) && calls(store, 'write').length > 0);
      const read = copies.filter((copy) => calls(copy, 'read').length > 0);
      return written && read.length > 0 ? [{ host, written, read }] : [];
    });
    // One finding for a cluster of such hosts.
    for (const [i, { host, written, read }] of mixed.entries()) {
      if (mixed.findIndex((other) => other.host.place === host.place) < i) continue;
      const others = mixed.filter((other) => other.host.place === host.place).length - 1;
      yield {
        at: at(host),
        message: `${host.label}${others > 0 ? ` and ${others} more` : ''}: writes of ${written.label} and reads of ${[...new Set(read.map(({ label }) => label))].join(', ')} share one host, and bursts of either slow the other`,
      };
    }
  },
});
