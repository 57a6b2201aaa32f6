import type { ElementId } from '../../model/architecture.ts';
import type { Graph } from '../graph.ts';
import type { Container } from './containers.ts';

/** Groups in a container that are copies of each other to a reader: two regions, three zones, cells. Only where there are two or more. */
export function alikeGroups({ children }: Container, containers: ReadonlyMap<ElementId, Container>, graph: Graph): readonly (readonly ElementId[])[] {
  const kindOf = (id: ElementId): string => graph.nodes.get(id)!.element.kind.id;
  const sets = new Map<string, ElementId[]>();
  for (const id of children) {
    const inside = containers.get(id)?.children;
    if (!inside || inside.length === 0) continue;
    const looks = [kindOf(id), ...inside.map(kindOf).sort()].join(' ');
    sets.set(looks, [...(sets.get(looks) ?? []), id]);
  }
  return [...sets.values()].filter((set) => set.length > 1);
}
