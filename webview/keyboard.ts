import { centreOf, type SceneIndex } from './scene-index.ts';

export type Direction = 'left' | 'right' | 'up' | 'down';

/**
 * The node or group that lies next in a direction: near along it, and not far aside. Undefined at the picture's edge.
 * From a group it also leads to what is inside.
 */
export function nextInDirection(index: SceneIndex, from: string, direction: Direction): string | undefined {
  const start = index.items.get(from);
  if (!start) return index.order[0];
  const here = centreOf(start.box);
  const along = direction === 'left' || direction === 'right' ? 'x' : 'y';
  const across = along === 'x' ? 'y' : 'x';
  const sign = direction === 'left' || direction === 'up' ? -1 : 1;
  let best: string | undefined;
  let bestCost = Infinity;
  for (const id of index.order) {
    const item = index.items.get(id);
    if (item?.type !== 'node' || id === from) continue;
    const there = centreOf(item.box);
    const ahead = (there[along] - here[along]) * sign;
    if (ahead <= 4) continue;
    const aside = Math.abs(there[across] - here[across]);
    const cost = ahead + 2 * aside;
    if (cost < bestCost) [best, bestCost] = [id, cost];
  }
  return best;
}

/** The item before or after in Tab order; undefined beyond the ends. */
export function nextInOrder(index: SceneIndex, from: string | undefined, step: 1 | -1): string | undefined {
  const at = from === undefined ? -1 : index.order.indexOf(from);
  if (at < 0) return step === 1 ? index.order[0] : index.order.at(-1);
  return index.order[at + step];
}
