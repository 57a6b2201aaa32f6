import { nameOf, type SceneIndex } from './scene-index.ts';

/**
 * Ids of items that match every word of a query, in label, id, kind, or the text on a line; in reading order, lines last.
 * An empty query matches nothing.
 */
export function search(index: SceneIndex, query: string): readonly string[] {
  const words = query
    .toLowerCase()
    .split(/\s+/u)
    .filter((word) => word !== '');
  if (words.length === 0) return [];
  const rank = new Map(index.order.map((id, i) => [id, i]));
  return [...index.items.values()]
    .filter((item) => {
      const kind = item.type === 'node' || item.type === 'group' ? item.value.kind : '';
      const caption = item.type === 'node' ? (item.value.caption?.lines.join(' ') ?? '') : '';
      // A line's id names its two ends: searching for one of them must not find all of its lines.
      const text = (item.type === 'edge' ? (item.value.label?.lines.join(' ') ?? '') : `${nameOf(item)}\n${item.id}\n${kind}\n${caption}`).toLowerCase();
      return words.every((word) => text.includes(word));
    })
    .map((item) => item.id)
    .sort((a, b) => (rank.get(a) ?? Infinity) - (rank.get(b) ?? Infinity) || 0);
}
