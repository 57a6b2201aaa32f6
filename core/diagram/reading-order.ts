import type { Architecture, ElementId, View } from '../model/architecture.ts';

/**
 * The order in which a reader comes to the nodes: users who start something; as the flows go, that of the view first;
 * then along the edges; then as in the source. A group comes when the first node in it does.
 * @param shownAs for each element the node that stands for it
 */
export function readingOrder(
  { flows, subflows, elements }: Architecture,
  view: View,
  nodes: ReadonlyMap<ElementId, { readonly parent?: ElementId }>,
  edges: readonly { readonly from: ElementId; readonly to: ElementId }[],
  shownAs: ReadonlyMap<ElementId, ElementId>,
): ReadonlyMap<ElementId, number> {
  const order = new Map<ElementId, number>();
  const come = (id: ElementId | undefined): void => {
    for (let at = id; at !== undefined && !order.has(at); at = nodes.get(at)?.parent) order.set(at, order.size);
  };
  const told = [...[...flows, ...subflows].filter(({ id }) => id === view.flow), ...flows];
  for (const { steps } of told) {
    const start = steps[0]?.calls[0]?.from;
    if (start !== undefined && elements.get(start)?.kind.category === 'actor') come(shownAs.get(start));
  }
  for (const { steps } of told) {
    for (const { from, to } of steps.flatMap(({ calls }) => calls)) {
      come(shownAs.get(from));
      come(shownAs.get(to));
    }
  }
  for (const { from, to } of edges) {
    come(from);
    come(to);
  }
  for (const id of nodes.keys()) come(id);
  return order;
}
