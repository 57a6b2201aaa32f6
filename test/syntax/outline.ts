import { parse } from '../../core/syntax/parse.ts';
import type { Range } from '../../core/text/range.ts';

/**
 * The tree of a text, one line for each node: its place in its parent, its type, and the text at its range, with what
 * else it holds. `  .label string "x" value=x`. So an expectation shows shape and exact ranges at once.
 */
export function outline(text: string): string[] {
  const lines: string[] = [];
  const visit = (name: string, node: unknown, depth: number): void => {
    if (Array.isArray(node)) node.forEach((item, i) => visit(`${name}${i}`, item, depth));
    else if (typeof node === 'object' && node !== null) {
      const fields = node as Readonly<Record<string, unknown>>;
      const range = (fields['range'] ?? node) as Partial<Range>;
      const here = range.start === undefined ? '' : ` ${text.slice(range.start, range.end)}`;
      const values = Object.entries(fields).filter(
        ([key, value]) => (typeof value === 'string' || typeof value === 'number') && !['type', 'start', 'end'].includes(key) && ` ${value}` !== here,
      );
      const type = typeof fields['type'] === 'string' ? ` ${fields['type']}` : '';
      lines.push(`${'  '.repeat(depth)}${name}${type}${here}${values.map(([key, value]) => ` ${key}=${JSON.stringify(value)}`).join('')}`);
      for (const [key, child] of Object.entries(fields)) if (key !== 'range' && key !== 'segments') visit(key, child, depth + 1);
    }
  };
  parse(text, 'x').tree.statements.forEach((statement, i) => visit(String(i), statement, 0));
  return lines;
}

/** `code 3-5 message` of each diagnostic. */
export const errors = (text: string): string[] =>
  parse(text, 'x').diagnostics.map(({ code, message, location: { range } }) => `${code} ${range.start}-${range.end} ${message}`);
