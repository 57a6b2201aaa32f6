import { isOf } from '../model/lineage.ts';
import type { Architecture, Edge, EdgeId, Element, ElementId, View, ViewSelection } from '../model/architecture.ts';

/** What one picture shows, before anything is closed or placed. */
export interface Selection {
  readonly view: View;
  readonly elements: ReadonlyMap<ElementId, Element>;
  readonly edges: readonly Edge[];
  /** Step numbers per edge, in a view of a flow. */
  readonly steps: ReadonlyMap<EdgeId, readonly number[]>;
}

/** The id of the view that every file has: all of it. */
export const DEFAULT_VIEW = '';

/** The views of a file, the one of everything first. */
export function viewsOf(architecture: Architecture): readonly View[] {
  return [defaultView(architecture), ...architecture.views];
}

/** The view of that id, or the default view where there is none. */
export const findView = (architecture: Architecture, id: string | undefined): View =>
  architecture.views.find((view) => view.id === id) ?? defaultView(architecture);

function defaultView(architecture: Architecture): View {
  const start = { start: 0, end: 0 };
  return {
    id: DEFAULT_VIEW,
    label: 'Everything',
    direction: 'right',
    collapse: [],
    exclude: { elements: [], tags: [], kinds: [] },
    source: { uri: architecture.uri, range: start, name: start },
  };
}

/** Applies a view: what it includes with all inside it and the groups around it, less what it excludes. */
export function select(architecture: Architecture, view: View): Selection {
  const children = childrenByPlace(architecture);
  const flow = [...architecture.flows, ...architecture.subflows].find((f) => f.id === view.flow);
  const steps = new Map<EdgeId, number[]>();
  const touched = new Set<ElementId>();
  for (const step of flow?.steps ?? []) {
    for (const call of step.calls) {
      steps.set(call.edge, [...(steps.get(call.edge) ?? []), step.number]);
      touched.add(call.from).add(call.to);
    }
  }

  const everything = [...architecture.elements.keys()];
  const shown = new Set(view.include ? withInner(matching(architecture, view.include), children) : flow ? [...touched] : everything);
  for (const id of withInner(matching(architecture, view.exclude), children)) shown.delete(id);
  const excluded = new Set(withInner(matching(architecture, view.exclude), children));
  for (const id of [...shown]) for (const outer of around(id, architecture)) if (!excluded.has(outer)) shown.add(outer);

  // What is included beside a flow is connected to it by its edges, whether or not the flow goes over them.
  const onlySteps = flow !== undefined && view.include === undefined;
  const edges = architecture.edges.filter((edge) => shown.has(edge.from.element) && shown.has(edge.to.element) && (!onlySteps || steps.has(edge.id)));
  const elements = new Map([...architecture.elements].filter(([id, element]) => shown.has(id) && !leftEmpty(id, element, shown, children, view)));
  return { view, elements, edges, steps };
}

export function childrenByPlace(architecture: Architecture): ReadonlyMap<ElementId, readonly ElementId[]> {
  const children = new Map<ElementId, ElementId[]>();
  for (const { id, place } of architecture.elements.values()) {
    if (place === undefined) continue;
    const list = children.get(place);
    if (list) list.push(id);
    else children.set(place, [id]);
  }
  return children;
}

function matching(architecture: Architecture, selection: ViewSelection): ElementId[] {
  const chosen = new Set(selection.elements);
  return [...architecture.elements.values()]
    .filter(
      (element) =>
        chosen.has(element.id) ||
        isOf(element.kind, ...selection.kinds) ||
        element.templates.some((template) => selection.kinds.includes(template)) ||
        element.tags.some((tag) => selection.tags.includes(tag)),
    )
    .map((element) => element.id);
}

function withInner(ids: readonly ElementId[], children: ReadonlyMap<ElementId, readonly ElementId[]>): ElementId[] {
  return ids.flatMap((id) => [id, ...withInner(children.get(id) ?? [], children)]);
}

function around(id: ElementId, architecture: Architecture): ElementId[] {
  const result: ElementId[] = [];
  for (let at = architecture.elements.get(id)?.place; at !== undefined; at = architecture.elements.get(at)?.place) result.push(at);
  return result;
}

/** A group that held something, all of which the view leaves out. */
function leftEmpty(
  id: ElementId,
  element: Element,
  shown: ReadonlySet<ElementId>,
  children: ReadonlyMap<ElementId, readonly ElementId[]>,
  view: View,
): boolean {
  const inner = children.get(id) ?? [];
  if (!element.isGroup || inner.length === 0 || view.include?.elements.includes(id)) return false;
  return !withInner(inner, children).some((child) => shown.has(child));
}
