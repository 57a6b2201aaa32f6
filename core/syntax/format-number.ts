import type { IToken } from 'chevrotain';
import { parseQuantity } from '../units/quantity.ts';
import { findUnit } from '../units/unit.ts';
import { phraseWords, withoutUnit } from './grammar.ts';
import { isWord } from './statements.ts';
import { NumberToken, Per, Slash } from './tokens.ts';

const parts = /^(-?\$?\d[\d_]*(?:\.\d+)?(?:[eE][+-]?\d+)?)\s*(.*)$/u;

/**
 * A number as the language writes it: one blank before a unit (`512 MB`, `20k rps`), none before a scale, `%`, `x` or
 * `/` (`20k`, `99.95%`, `2.5x`, `1M/day`, `$25k/month`). What is no quantity, or would become another one, stays.
 */
export function formatNumber(text: string): string {
  const match = parts.exec(text);
  if (!match) return text;
  const [, digits, rest] = match as unknown as [string, string, string];
  const [before, per] = splitPer(rest);
  const candidate = digits + unitOf(before.replace(/\s*\/\s*/gu, '/').trim(), digits.includes('$')) + per;
  return candidate === text || same(text, candidate) ? candidate : text;
}

function unitOf(unit: string, money: boolean): string {
  if (unit === '' || unit === '%' || unit === 'x' || unit.startsWith('/')) return unit;
  if (!money && findUnit(unit)) return ` ${unit}`;
  const scale = unit[0]!;
  const scaled = unit.slice(1).trim();
  return scaled === '' || scaled.startsWith('/') ? scale + scaled : `${scale} ${scaled}`;
}

function splitPer(rest: string): readonly [string, string] {
  const at = rest.search(/(?:^|\s)per\s/u);
  return at < 0 ? [rest, ''] : [rest.slice(0, at), ` ${rest.slice(at).trim().replace(/\s+/gu, ' ')}`];
}

function same(a: string, b: string): boolean {
  const [x, y] = [parseQuantity(a), parseQuantity(b)];
  return x.ok && y.ok && x.quantity.value === y.quantity.value && x.quantity.dimension === y.quantity.dimension && x.quantity.per === y.quantity.per;
}

/** How many tokens from `at` on make one number in the grammar (its rule `number`); 0 where none starts. */
export function numberLength(tokens: readonly IToken[], at: number): number {
  const first = tokens[at];
  if (first?.tokenType !== NumberToken) return 0;
  let next = at + 1;
  if (withoutUnit.test(first.image) && isWord(tokens[next]) && !phraseWords.has(tokens[next]!.image)) next++;
  if (tokens[next]?.tokenType === Slash && isWord(tokens[next + 1])) next += 2;
  if (tokens[next]?.tokenType === Per && (isWord(tokens[next + 1]) || tokens[next + 1]?.tokenType === NumberToken)) next += 2;
  return next - at;
}
