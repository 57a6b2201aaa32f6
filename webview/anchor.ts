import type { Box } from '../core/diagram/scene.ts';
import type { Place } from './messages.ts';
import { centreOf, type Item, type SceneIndex } from './scene-index.ts';

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** The part of the window that toolbars leave free, in px. */
export const MARGIN = { top: 52, side: 24, bottom: 36 } as const;

/** The place that shows a whole picture, in the middle, never larger than life. */
export function fitted(picture: Size, window: Size): Place {
  const free = { width: Math.max(80, window.width - 2 * MARGIN.side), height: Math.max(80, window.height - MARGIN.top - MARGIN.bottom) };
  const k = Math.min(1, free.width / Math.max(1, picture.width), free.height / Math.max(1, picture.height));
  return { k, x: MARGIN.side + (free.width - picture.width * k) / 2, y: MARGIN.top + (free.height - picture.height * k) / 2 };
}

/** The place at another scale that leaves the window's middle where it is. */
export function scaled({ x, y, k }: Place, scale: number, { width, height }: Size): Place {
  const ratio = scale / k;
  return { k: scale, x: width / 2 - (width / 2 - x) * ratio, y: height / 2 - (height / 2 - y) * ratio };
}

/**
 * The place for a new scene from which what the reader looks at does not move: the preferred item if it stays, else
 * the item nearest to the window's middle that both scenes hold.
 */
export function anchored(place: Place, before: SceneIndex, after: SceneIndex, window: Size, preferred: string | undefined): Place {
  const middle = { x: (window.width / 2 - place.x) / place.k, y: (window.height / 2 - place.y) / place.k };
  const chosen = preferred === undefined ? undefined : both(before, after, preferred);
  const anchor = chosen ?? nearestSurvivor(before, after, middle);
  if (!anchor) return place;
  const [from, to] = [centreOf(anchor[0].box), centreOf(anchor[1].box)];
  return { k: place.k, x: place.x + (from.x - to.x) * place.k, y: place.y + (from.y - to.y) * place.k };
}

/**
 * The place that brings a box into the window's middle; undefined where it shows already: with its middle, or, where
 * `whole` is asked for, all of it as far as it fits.
 */
export function broughtIntoView(place: Place, box: Box, window: Size, whole: boolean): Place | undefined {
  const left = box.x * place.k + place.x;
  const top = box.y * place.k + place.y;
  const [width, height] = [box.width * place.k, box.height * place.k];
  const shows = (start: number, length: number, low: number, high: number): boolean => {
    const middle = start + length / 2;
    if (!whole || length > high - low) return middle > low && middle < high;
    return start >= low && start + length <= high;
  };
  if (shows(left, width, 0, window.width) && shows(top, height, MARGIN.top, window.height)) return undefined;
  return { k: place.k, x: place.x + window.width / 2 - (left + width / 2), y: place.y + window.height / 2 - (top + height / 2) };
}

function both(before: SceneIndex, after: SceneIndex, id: string): readonly [Item, Item] | undefined {
  const [a, b] = [before.items.get(id), after.items.get(id)];
  return a && b ? [a, b] : undefined;
}

/** Nodes speak before groups: a group's middle moves with every element that it gains. */
function nearestSurvivor(before: SceneIndex, after: SceneIndex, point: { x: number; y: number }): readonly [Item, Item] | undefined {
  for (const type of ['node', 'group']) {
    let best: readonly [Item, Item] | undefined;
    let bestDistance = Infinity;
    for (const item of before.items.values()) {
      if (item.type !== type) continue;
      const pair = both(before, after, item.id);
      const centre = centreOf(item.box);
      const distance = Math.hypot(centre.x - point.x, centre.y - point.y);
      if (pair && distance < bestDistance) [best, bestDistance] = [pair, distance];
    }
    if (best) return best;
  }
  return undefined;
}
