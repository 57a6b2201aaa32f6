import { isOf } from '../../../model/lineage.ts';
import type { Element } from '../../../model/architecture.ts';
import { isService } from '../../stores.ts';
import { defineRule } from '../../rule.ts';

/** Copies or shards that are drawn apart (`oms-1`, `oms-2`) are one service. */
const stem = (id: string): string => id.replace(/(?<=[^\d.])\d+$/u, '');

/** What changes as one: a free group, else the service itself. */
const boundaryOf = ({ id, name }: Element, group: Element | undefined): string => (stem(name) === name ? (group?.id ?? id) : stem(name));

export default defineRule({
  id: 'shared-database',
  area: 'data',
  severity: 'warning',
  finds: 'A database that several services write to.',
  why: 'Services that share tables cannot change, scale or fail apart.',
  mend: 'Let one service own it, and the others go through that service, its events or its change stream.',
  source: 'Guidelines, data',
  *check({ of, incoming, element, atEdge, isCompute, within, access }) {
    for (const store of of('database')) {
      const writers = incoming(store).filter(
        (edge) =>
          edge.kind === 'request' &&
          access(edge) === 'write' &&
          isService(element(edge.from.element), isCompute) &&
          !isOf(element(edge.from.element).kind, 'lambda'),
      );
      const distinct = [...new Map(writers.map((edge) => [edge.from.element, edge])).values()];
      const boundaries = new Set(distinct.map(({ from }) => boundaryOf(element(from.element), within(element(from.element), 'group'))));
      if (distinct.length < 2 || boundaries.size < 2) continue;
      yield {
        at: atEdge(distinct[1]!),
        message: `${distinct.map(({ from }) => element(from.element).label).join(', ')} all write to ${store.label}: they cannot change it apart`,
        related: [{ location: atEdge(distinct[0]!), message: 'Also written here' }],
      };
    }
  },
});
