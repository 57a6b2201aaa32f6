import type { Box, Scene, SceneBadge, SceneEdge, SceneGroup, SceneNode } from '../core/diagram/scene.ts';

export type Item =
  | { readonly type: 'node'; readonly id: string; readonly value: SceneNode; readonly box: Box }
  | { readonly type: 'group'; readonly id: string; readonly value: SceneGroup; readonly box: Box }
  /** `host` is the id of the node or group that it hangs on. */
  | { readonly type: 'badge'; readonly id: string; readonly value: SceneBadge; readonly box: Box; readonly host: string }
  | { readonly type: 'edge'; readonly id: string; readonly value: SceneEdge; readonly box: Box };

/** A scene made ready for questions. */
export interface SceneIndex {
  readonly items: ReadonlyMap<string, Item>;
  /** Ids of groups and nodes, a group before what is in it, along the reading direction: the order of the Tab key. */
  readonly order: readonly string[];
  /**
   * The items that show `id`: itself, the line that bundles an edge, or the closed group that hides an element.
   * Empty where the picture holds none.
   */
  shownAs(id: string): readonly Item[];
  /** Lines that begin or end at a node or group. */
  edgesOf(id: string): readonly SceneEdge[];
  /** Ids of an item and of all that it touches: the ends of an edge, the edges and neighbours of a node, the inside of a group. */
  around(id: string): ReadonlySet<string>;
}

export function indexScene(scene: Scene): SceneIndex {
  const items = new Map<string, Item>();
  const children = new Map<string | undefined, (SceneGroup | SceneNode)[]>();
  const lines = new Map<string, string[]>();
  const touching = new Map<string, SceneEdge[]>();

  for (const value of scene.groups) items.set(value.id, { type: 'group', id: value.id, value, box: value.box });
  for (const value of scene.nodes) items.set(value.id, { type: 'node', id: value.id, value, box: value.box });
  for (const host of [...scene.groups, ...scene.nodes]) {
    append(children, host.parent, host);
    // One certificate may hang on several hosts: the first stands for it.
    for (const value of host.badges) if (!items.has(value.id)) items.set(value.id, { type: 'badge', id: value.id, value, box: value.box, host: host.id });
  }
  for (const value of scene.edges) {
    items.set(value.id, { type: 'edge', id: value.id, value, box: boundsOf(value) });
    for (const model of value.bundles) append(lines, model, value.id);
    append(touching, value.from, value);
    if (value.to !== value.from) append(touching, value.to, value);
  }

  const inside = (id: string): string[] => (children.get(id) ?? []).flatMap((child) => [child.id, ...inside(child.id)]);
  const order = (parent: string | undefined): string[] => [...(children.get(parent) ?? [])].sort(byPlace).flatMap((child) => [child.id, ...order(child.id)]);

  const shownAs = (id: string): readonly Item[] => {
    const own = items.get(id);
    if (own) return [own];
    const bundled = lines.get(id);
    if (bundled) return bundled.flatMap((line) => items.get(line) ?? []);
    for (let end = id.lastIndexOf('.'); end > 0; end = id.lastIndexOf('.', end - 1)) {
      const outer = items.get(id.slice(0, end));
      if (outer) return outer.type === 'node' && outer.value.collapsed ? [outer] : [];
    }
    return [];
  };

  const around = (id: string): ReadonlySet<string> => {
    const item = items.get(id);
    if (!item) return new Set();
    if (item.type === 'edge') return new Set([id, item.value.from, item.value.to]);
    const centre = item.type === 'badge' ? [id, item.host] : [id, ...inside(id)];
    const result = new Set(centre);
    for (const member of centre) {
      for (const edge of touching.get(member) ?? []) result.add(edge.id).add(edge.from).add(edge.to);
    }
    return result;
  };

  return { items, order: order(undefined), shownAs, edgesOf: (id) => touching.get(id) ?? [], around };
}

/** What a person calls it. */
export function nameOf(item: Item): string {
  switch (item.type) {
    case 'node':
    case 'group':
      return item.value.label.lines.join(' ') || item.id;
    case 'badge':
      return item.value.tooltip?.split('\n')[0] ?? item.id;
    case 'edge':
      return item.value.label?.lines.join(' ') ?? item.id;
  }
}

export const centreOf = ({ x, y, width, height }: Box): { x: number; y: number } => ({ x: x + width / 2, y: y + height / 2 });

export const holds = (box: Box, point: { x: number; y: number }): boolean =>
  point.x >= box.x && point.x <= box.x + box.width && point.y >= box.y && point.y <= box.y + box.height;

function boundsOf(edge: SceneEdge): Box {
  const points = edge.points.length > 0 ? edge.points : [{ x: 0, y: 0 }];
  const xs = points.map((p) => p.x);
  const ys = points.map((p) => p.y);
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
}

/** Left to right; what overlaps by half counts as one column, from top to bottom. */
function byPlace(a: SceneGroup | SceneNode, b: SceneGroup | SceneNode): number {
  const overlap = Math.min(a.box.x + a.box.width, b.box.x + b.box.width) - Math.max(a.box.x, b.box.x);
  const sameColumn = overlap > Math.min(a.box.width, b.box.width) / 2;
  return sameColumn ? a.box.y - b.box.y : a.box.x - b.box.x;
}

function append<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
