import { provenance, type Fact } from '../../catalog/facts/fact.ts';
import type { Derivation } from './figure.ts';

/** Figures as text: one line each, what they are made of indented below, sources in brackets. */
export function printText(figures: readonly Derivation[], indent = ''): string {
  return figures.map((figure) => `${indent}${line(figure)}\n${printText(figure.terms ?? [], `${indent}  `)}`).join('');
}

/** Figures as Markdown: an item for each figure, and below it a table of what it is made of and what that rests on. */
export function printMarkdown(figures: readonly Derivation[]): string {
  return figures
    .map(
      (figure) =>
        `- **${figure.label}**${figure.value === '' ? '' : `: ${figure.value}`}${inBrackets(sourcesOf(figure))}\n${table(rowsOf(figure.terms ?? [], 0))}`,
    )
    .join('');
}

const inBrackets = (text: string): string => (text === '' ? '' : ` (${text})`);

interface Row {
  readonly label: string;
  readonly value: string;
  readonly source: string;
}

const rowsOf = (terms: readonly Derivation[], depth: number): Row[] =>
  terms.flatMap((term) => [
    { label: `${'– '.repeat(depth)}${term.label}`, value: term.value, source: sourcesOf(term) },
    ...rowsOf(term.terms ?? [], depth + 1),
  ]);

/** Inside of the item; a column that has nothing to say is left out. */
function table(rows: readonly Row[]): string {
  if (rows.length === 0) return '';
  const [only, ...others] = rows;
  if (only && others.length === 0) return `  - ${only.label}${only.value === '' ? '' : `: ${only.value}`}${inBrackets(only.source)}\n`;
  const columns = (['label', 'value', 'source'] as const).filter((column) => column === 'label' || rows.some((row) => row[column] !== ''));
  const heads = { label: 'made of', value: '', source: 'rests on' };
  const written = (cells: readonly string[]): string => `  | ${cells.join(' | ')} |\n`;
  return [
    '\n',
    written(columns.map((column) => heads[column])),
    written(columns.map((column) => (column === 'value' ? '---:' : '---'))),
    ...rows.map((row) => written(columns.map((column) => row[column].replaceAll('|', '\\|')))),
    '\n',
  ].join('');
}

/** `[docs.aws.amazon.com](https://…), 2026-04-13`; whatever is no page is named without its path. */
function sourcesOf({ facts = [], assumed }: Derivation): string {
  const parts = facts.slice(0, 3).map((fact) => [sourceName(fact), provenance(fact)].filter((part) => part !== '').join(', '));
  const different = [...new Set(parts)].filter((part) => part !== '');
  return different.length > 0 ? different.join('; ') : assumed === true ? 'assumption' : '';
}

function sourceName({ source }: Fact): string {
  const address = /https:\/\/([^\s/)]+)[^\s)]*/u.exec(source?.text ?? '');
  return address ? `[${address[1]!}](${address[0]})` : (/^[^\s:@]+/u.exec(source?.text ?? '')?.[0] ?? '');
}

const line = (figure: Derivation): string => `${figure.label}${figure.value === '' ? '' : `: ${figure.value}`}${rests(figure)}`;

/** ` [unverified; 2024-07-01]`: what it rests on, each said once. */
function rests({ facts = [], assumed }: Derivation): string {
  const parts = [...new Set(facts.map((fact: Fact) => provenance(fact)).filter((text) => text !== ''))].slice(0, 3);
  if (assumed === true && !parts.some((part) => part.includes('assumption'))) parts.unshift('assumption');
  return parts.length === 0 ? '' : ` [${parts.join('; ')}]`;
}
