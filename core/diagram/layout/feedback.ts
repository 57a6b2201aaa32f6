import type { ElementId } from '../../model/architecture.ts';
import type { GraphEdge } from '../graph.ts';

/** An edge between two children of one container. */
export interface Link {
  readonly edge: GraphEdge;
  readonly from: ElementId;
  readonly to: ElementId;
}

/**
 * The links that lead back to where a reader came from: turned round while nodes are put into layers, so that all others
 * lead forwards. Found by a depth-first search in reading order (Gansner et al. 1993); what is not on the data path
 * (callbacks, deployment …) never decides.
 * @param children in any order
 * @param order when a reader comes to each
 */
export function feedbackLinks(children: readonly ElementId[], links: readonly Link[], order: ReadonlyMap<ElementId, number>): ReadonlySet<Link> {
  const sooner = (a: ElementId, b: ElementId): number => (order.get(a) ?? Infinity) - (order.get(b) ?? Infinity);
  const onward = new Map<ElementId, Link[]>();
  for (const link of links) if (!link.edge.muted && link.from !== link.to) onward.set(link.from, [...(onward.get(link.from) ?? []), link]);
  for (const list of onward.values()) list.sort((a, b) => sooner(a.to, b.to));

  const back = new Set<Link>();
  const state = new Map<ElementId, 'open' | 'done'>();
  const visit = (id: ElementId): void => {
    state.set(id, 'open');
    for (const link of onward.get(id) ?? []) {
      if (state.get(link.to) === 'open') back.add(link);
      else if (!state.has(link.to)) visit(link.to);
    }
    state.set(id, 'done');
  };
  for (const id of [...children].sort(sooner)) if (!state.has(id)) visit(id);

  preferFew(links, back);
  // What decides nothing is added one by one, and turned where it would close a ring.
  const after = new Map<ElementId, ElementId[]>();
  const add = (link: Link): void => {
    const [first, second] = back.has(link) ? [link.to, link.from] : [link.from, link.to];
    after.set(first, [...(after.get(first) ?? []), second]);
  };
  for (const list of onward.values()) list.forEach(add);
  for (const link of links) {
    if (!link.edge.muted || link.from === link.to) continue;
    if (leads(link.to, link.from, after)) back.add(link);
    add(link);
  }
  return back;
}

/** Where most of what leaves a child would be turned, and little comes to it, it stands first instead: a ring has no beginning. */
function preferFew(links: readonly Link[], back: Set<Link>): void {
  const deciding = links.filter(({ edge, from, to }) => !edge.muted && from !== to);
  for (const id of new Set([...back].map(({ from }) => from))) {
    const out = deciding.filter(({ from }) => from === id);
    const into = deciding.filter(({ to }) => to === id);
    const turned = out.filter((link) => back.has(link)).length;
    const forward = into.filter((link) => !back.has(link)).length;
    if (turned <= 2 * forward) continue;
    for (const link of out) back.delete(link);
    for (const link of into) back.add(link);
  }
}

function leads(from: ElementId, to: ElementId, after: ReadonlyMap<ElementId, readonly ElementId[]>): boolean {
  const seen = new Set([from]);
  for (const id of seen) for (const next of after.get(id) ?? []) seen.add(next);
  return seen.has(to);
}
