import type { Box, Point, Scene, SceneText } from '../../core/diagram/scene.ts';

export const overlaps = (a: Box, b: Box, slack = 0.5): boolean =>
  a.x + slack < b.x + b.width && b.x + slack < a.x + a.width && a.y + slack < b.y + b.height && b.y + slack < a.y + a.height;

export const within = (inner: Box, outer: Box, slack = 0.5): boolean =>
  inner.x >= outer.x - slack &&
  inner.y >= outer.y - slack &&
  inner.x + inner.width <= outer.x + outer.width + slack &&
  inner.y + inner.height <= outer.y + outer.height + slack;

export const onBorder = ({ x, y }: Point, box: Box, slack = 1): boolean =>
  x >= box.x - slack &&
  x <= box.x + box.width + slack &&
  y >= box.y - slack &&
  y <= box.y + box.height + slack &&
  (Math.abs(x - box.x) <= slack || Math.abs(x - box.x - box.width) <= slack || Math.abs(y - box.y) <= slack || Math.abs(y - box.y - box.height) <= slack);

/** Does a piece of a right-angled line run through the inside of a box? */
export function crosses(a: Point, b: Point, box: Box, slack = 1): boolean {
  const line = { x: Math.min(a.x, b.x), y: Math.min(a.y, b.y), width: Math.abs(a.x - b.x), height: Math.abs(a.y - b.y) };
  return (
    line.x < box.x + box.width - slack && line.x + line.width > box.x + slack && line.y < box.y + box.height - slack && line.y + line.height > box.y + slack
  );
}

/** What is wrong with a picture, in words; empty where nothing is. */
export function faults(scene: Scene): string[] {
  const result: string[] = [];
  const nodes = new Map(scene.nodes.map((node) => [node.id, node]));
  const groups = new Map(scene.groups.map((group) => [group.id, group]));
  const sheet = { x: 0, y: 0, width: scene.width, height: scene.height };
  const ancestors = (id: string): Set<string> => {
    const found = new Set<string>();
    for (let at = (nodes.get(id) ?? groups.get(id))?.parent; at !== undefined; at = groups.get(at)?.parent) found.add(at);
    return found;
  };
  const boxes = [...scene.nodes, ...scene.groups];
  for (const item of boxes) {
    if (!Object.values(item.box).every(Number.isFinite)) result.push(`${item.id} has no place`);
    if (!within(item.box, sheet)) result.push(`${item.id} leaves the sheet`);
    const parent = item.parent === undefined ? undefined : groups.get(item.parent);
    if (item.parent !== undefined && !parent) result.push(`${item.id} has lost its group`);
    if (parent && !within(item.box, parent.box)) result.push(`${item.id} leaves ${parent.id}`);
  }
  boxes.forEach((a, i) =>
    boxes.slice(i + 1).forEach((b) => {
      if (a.parent === b.parent && overlaps(a.box, b.box)) result.push(`${a.id} overlaps ${b.id}`);
    }),
  );
  const labels: { id: string; text: SceneText }[] = scene.edges.flatMap((edge) => (edge.label ? [{ id: edge.id, text: edge.label }] : []));
  labels.forEach(({ id, text }, i) => {
    for (const node of scene.nodes) if (overlaps(text.box, node.box)) result.push(`the label of ${id} overlaps ${node.id}`);
    for (const other of labels.slice(i + 1)) if (overlaps(text.box, other.text.box)) result.push(`the labels of ${id} and ${other.id} overlap`);
  });
  for (const edge of scene.edges) {
    const from = (nodes.get(edge.from) ?? groups.get(edge.from))!;
    const to = (nodes.get(edge.to) ?? groups.get(edge.to))!;
    if (edge.points.length < 2) result.push(`${edge.id} has no line`);
    else {
      if (!onBorder(edge.points[0]!, from.box)) result.push(`${edge.id} does not start at ${edge.from}`);
      if (!onBorder(edge.points.at(-1)!, to.box)) result.push(`${edge.id} does not end at ${edge.to}`);
    }
    edge.points.slice(1).forEach((point, i) => {
      const before = edge.points[i]!;
      if (Math.abs(before.x - point.x) > 0.5 && Math.abs(before.y - point.y) > 0.5) result.push(`${edge.id} runs askew`);
      for (const node of scene.nodes) {
        if (node.id !== edge.from && node.id !== edge.to && crosses(before, point, node.box)) result.push(`${edge.id} runs through ${node.id}`);
      }
    });
    const near = new Set([...ancestors(edge.from), ...ancestors(edge.to), edge.from, edge.to]);
    for (const group of scene.groups) {
      if (!near.has(group.id) && edge.points.slice(1).some((point, i) => crosses(edge.points[i]!, point, group.box)))
        result.push(`${edge.id} runs through ${group.id}`);
    }
  }
  return result;
}
