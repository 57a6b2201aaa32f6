import { ascent, descent, widths } from './metrics.ts';

export type Weight = 400 | 600;

export const fontFamily = 'Inter, "Segoe UI", "Helvetica Neue", Arial, sans-serif';
export const lineHeight = 1.3;
export { ascent, descent };

/** Width of what the font has no glyph for, of the em: full for East Asian scripts and emoji, a wide letter for the rest. */
const fallbackWidth = (code: number): number => (code >= 0x1100 ? 1.05 : 0.66);

/** Width in px. Kerning is left out: with it text is never wider by more than a hair. */
export function textWidth(text: string, size: number, weight: Weight): number {
  const table = widths[weight];
  let em = 0;
  for (const character of text) em += table[character] ?? fallbackWidth(character.codePointAt(0)!);
  return em * size;
}

/**
 * Breaks text into at most `maxLines` lines no wider than `maxWidth` px: at spaces, else behind `-`, `_`, `/`, `.`,
 * else inside a word. What is left over ends in an ellipsis.
 */
export function wrap(text: string, size: number, weight: Weight, maxWidth: number, maxLines: number): string[] {
  const fits = (line: string): boolean => textWidth(line, size, weight) <= maxWidth;
  const lines: string[] = [];
  for (const paragraph of text.split('\n')) {
    let line = '';
    for (const piece of pieces(paragraph.trim(), fits)) {
      if (line === '' || fits((line + piece).trimEnd())) line += piece;
      else {
        lines.push(line.trimEnd());
        line = piece.trimStart();
      }
    }
    lines.push(line.trimEnd());
  }
  if (lines.length <= maxLines) return lines;
  const kept = lines.slice(0, maxLines);
  kept[maxLines - 1] = ellipsis(kept[maxLines - 1]!, fits);
  return kept;
}

/** One line, cut with an ellipsis where it is wider than `maxWidth` px. */
export const cut = (text: string, size: number, weight: Weight, maxWidth: number): string =>
  textWidth(text, size, weight) <= maxWidth ? text : ellipsis(text, (line) => textWidth(line, size, weight) <= maxWidth);

function ellipsis(line: string, fits: (line: string) => boolean): string {
  const characters = [...line];
  while (characters.length > 0 && !fits(`${characters.join('').trimEnd()}…`)) characters.pop();
  return `${characters.join('').trimEnd()}…`;
}

/** Where a line may break: words with the space behind them, words too long in parts. */
function pieces(text: string, fits: (line: string) => boolean): string[] {
  return (text.match(/\S+\s*/gu) ?? []).flatMap((word) => {
    if (fits(word.trimEnd())) return [word];
    return (word.match(/[^-_/.]*[-_/.]+|[^-_/.]+/gu) ?? [word]).flatMap((part) => (fits(part.trimEnd()) ? [part] : chop(part, fits)));
  });
}

function chop(part: string, fits: (line: string) => boolean): string[] {
  const result: string[] = [];
  let line = '';
  for (const character of part) {
    if (line !== '' && !fits(line + character)) {
      result.push(line);
      line = '';
    }
    line += character;
  }
  return line === '' ? result : [...result, line];
}
