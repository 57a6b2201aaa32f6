import { formatNumber } from './format-number.ts';
import type { Comment, NumberLiteral, SourceFile } from './tree.ts';

/** A tree without its places and spacing: equal for two texts that say the same. */
export function shapeOf(tree: SourceFile): string {
  return JSON.stringify(tree, (key, value: unknown) => {
    if (key === 'start' || key === 'end') return undefined;
    if (isNumber(value)) return { type: value.type, text: formatNumber(value.text) };
    if (key === 'comments') return (value as readonly Comment[]).map(({ style, text }) => [style, text.replace(/\s+/gu, ' ')]);
    return value;
  });
}

const isNumber = (value: unknown): value is NumberLiteral => (value as { type?: unknown } | null)?.type === 'number';
