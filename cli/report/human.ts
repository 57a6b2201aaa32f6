import type { Diagnostic } from '../../core/text/diagnostic.ts';
import { placeOf, summary, type Place, type Report } from './report.ts';

const styles = { error: '31', warning: '33', info: '34', hint: '36', bold: '1', dim: '2' } as const;
type Paint = (text: string, style: keyof typeof styles) => string;

const MOST_FIXES = 3;

/** For people: each finding with its line and what is meant in it underlined; a summary at the end. */
export function human(report: Report, color: boolean): string {
  const paint: Paint = (text, style) => (color && text !== '' ? `\u001b[${styles[style]}m${text}\u001b[0m` : text);
  const findings = report.findings.map((diagnostic) => `${finding(diagnostic, report, paint)}\n\n`);
  return `${findings.join('')}${summary(report)}\n`;
}

function finding(diagnostic: Diagnostic, report: Report, paint: Paint): string {
  const { severity, code, message, location, related = [], fixes = [] } = diagnostic;
  const place = placeOf(report, location);
  const number = String(place.start.line);
  const margin = ' '.repeat(number.length);
  const { source, underline } = excerpt(place);
  const notes = [
    ...related.map((other) => `note: ${printable(other.message)} (${whereOf(placeOf(report, other.location))})`),
    ...fixes.slice(0, MOST_FIXES).map((fix) => `help: ${printable(fix.title)}`),
  ];
  return [
    `${paint(whereOf(place), 'bold')} ${paint(severity, severity)} ${paint(code, 'dim')}: ${printable(message)}`,
    paint(`${margin} |`, 'dim'),
    `${paint(`${number} |`, 'dim')} ${source}`.trimEnd(),
    `${paint(`${margin} |`, 'dim')} ${underline.indent}${paint(underline.marks, severity)}`,
    ...notes.map((note) => `${margin} ${paint('=', 'dim')} ${note}`),
  ].join('\n');
}

const whereOf = ({ source, start }: Place): string => `${printable(source.name)}:${start.line}:${start.column}`;

/** The first line of a place, and what to print below it so that the marks stand under what is meant. */
function excerpt({ source: { text, lines }, start, end }: Place): {
  readonly source: string;
  readonly underline: { readonly indent: string; readonly marks: string };
} {
  const line = start.line - 1;
  const lineText = text.slice(lines.offsetAt({ line, column: 0 }), lines.offsetAt({ line, column: Infinity }));
  const before = lineText.slice(0, start.column - 1);
  const meant = lineText.slice(start.column - 1, end.line === start.line ? end.column - 1 : undefined);
  return {
    source: printable(lineText),
    underline: { indent: before.replace(/[^\t]+/gu, (part) => ' '.repeat(widthOf(part))), marks: '^'.repeat(Math.max(1, widthOf(meant))) },
  };
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });
const wide = /\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Hangul}|\p{Emoji_Presentation}|[\u3000-\u303f\uff01-\uff60]/u;

/** Columns of a terminal that a text takes: most East Asian characters and emoji take two. */
const widthOf = (text: string): number => [...graphemes.segment(text)].reduce((sum, { segment }) => sum + (wide.test(segment) ? 2 : 1), 0);

/** A file must not be able to speak to the terminal, or to turn its text around: such characters are shown as pictures. */
function printable(text: string): string {
  const controls = text.replace(/[^\P{Cc}\t]/gu, (control) => (control < ' ' ? String.fromCharCode(0x2400 + control.charCodeAt(0)) : '\u2421'));
  return controls.replace(/\p{Bidi_Control}/gu, '\ufffd');
}
