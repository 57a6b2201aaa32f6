import { provenance, type Fact } from '../../catalog/facts/fact.ts';
import type { Derivation } from './figure.ts';

/** Figures as text: one line each, what they are made of indented below, sources in brackets. */
export function printText(figures: readonly Derivation[], indent = ''): string {
  return figures.map((figure) => `${indent}${line(figure)}\n${printText(figure.terms ?? [], `${indent}  `)}`).join('');
}

/** Figures as Markdown: a list, nested. */
export function printMarkdown(figures: readonly Derivation[], indent = ''): string {
  return figures
    .map(
      (figure) =>
        `${indent}- ${indent === '' ? `**${figure.label}**${figure.value === '' ? '' : `: ${figure.value}`}${rests(figure)}` : line(figure)}\n${printMarkdown(figure.terms ?? [], `${indent}  `)}`,
    )
    .join('');
}

const line = (figure: Derivation): string => `${figure.label}${figure.value === '' ? '' : `: ${figure.value}`}${rests(figure)}`;

/** ` [unverified; 2024-07-01]`: what it rests on, each said once. */
function rests({ facts = [], assumed }: Derivation): string {
  const parts = [...new Set(facts.map((fact: Fact) => provenance(fact)).filter((text) => text !== ''))].slice(0, 3);
  if (assumed === true && !parts.some((part) => part.includes('assumption'))) parts.unshift('assumption');
  return parts.length === 0 ? '' : ` [${parts.join('; ')}]`;
}
