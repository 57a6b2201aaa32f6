import type { Edge, ElementId } from '../model/architecture.ts';
import type { Design } from './design.ts';

/** Rings of calls that wait: one for each strongly connected set, as the edges of a shortest way round. */
export function rings({ elements, outgoing, isCompute, element }: Design): Edge[][] {
  const next = (id: ElementId): Edge[] =>
    outgoing(element(id)).filter(
      (edge) =>
        edge.kind === 'request' && isCompute(element(edge.from.element)) && isCompute(element(edge.to.element)) && edge.attributes.get('role') === undefined,
    );
  const found: Edge[][] = [];
  const done = new Set<ElementId>();
  for (const { id } of elements) {
    if (done.has(id)) continue;
    const ring = shortestRound(id, next);
    if (!ring) continue;
    ring.forEach((edge) => done.add(edge.from.element));
    found.push(ring);
  }
  return found;
}

/** Breadth first from an element back to itself. */
function shortestRound(start: ElementId, next: (id: ElementId) => Edge[]): Edge[] | undefined {
  const before = new Map<ElementId, Edge>();
  let border = [start];
  while (border.length > 0) {
    const further: ElementId[] = [];
    for (const id of border) {
      for (const edge of next(id)) {
        const to = edge.to.element;
        if (to === start) return [...wayTo(start, id, before), edge];
        if (before.has(to)) continue;
        before.set(to, edge);
        further.push(to);
      }
    }
    border = further;
  }
  return undefined;
}

function wayTo(start: ElementId, end: ElementId, before: ReadonlyMap<ElementId, Edge>): Edge[] {
  const way: Edge[] = [];
  for (let id = end; id !== start;) {
    const edge = before.get(id)!;
    way.unshift(edge);
    id = edge.from.element;
  }
  return way;
}
