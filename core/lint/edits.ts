import type { Edge, Element } from '../model/architecture.ts';
import type { ParsedFile } from '../model/snapshot.ts';
import type { Block, Hop, Statement } from '../syntax/tree.ts';
import type { Fix, TextEdit } from '../text/diagnostic.ts';
import { lineStart } from '../text/lines.ts';
import type { Range } from '../text/range.ts';

/** Edits that mend: each leaves a file that parses, in its own layout. */

type Files = ReadonlyMap<string, ParsedFile>;

/** Sets an attribute of an element, or changes it; nothing where its file is not at hand. */
export function setAttribute(files: Files, element: Element, key: string, value: string, title = `Set \`${key}: ${value}\``): Fix[] {
  const edit = attributeEdit(files, element, key, value);
  return edit ? [{ title, edits: [edit], preferred: true }] : [];
}

export function attributeEdit(files: Files, { source, attributes }: Element, key: string, value: string): TextEdit | undefined {
  const there = attributes.get(key)?.source;
  if (there) return { uri: there.uri, range: there.range, newText: `${key}: ${value}` };
  const file = files.get(source.uri);
  const statement = file && statementAt(file.tree.statements, source.range);
  if (!file || statement?.type !== 'element') return undefined;
  return inBlock(file, source.uri, statement.body, statement.range.end, `${key}: ${value}`);
}

/** Sets an attribute of an edge, at the arrow that declares it. */
export function setEdgeAttribute(files: Files, edge: Edge, key: string, value: string, title = `Set \`${key}: ${value}\``): Fix[] {
  const there = edge.attributes.get(key)?.source;
  if (there) return [{ title, edits: [{ uri: there.uri, range: there.range, newText: `${key}: ${value}` }], preferred: true }];
  const file = files.get(edge.source.uri);
  const hop = file && hopAt(file.tree.statements, edge.source.name);
  if (!file || !hop) return [];
  return [{ title, edits: [inBlock(file, edge.source.uri, hop.body, endOfHop(hop), `${key}: ${value}`)], preferred: true }];
}

/** Sets several attributes of an edge that has none of them yet. */
export function setEdgeAttributes(files: Files, edge: Edge, values: Readonly<Record<string, string>>, title: string): Fix[] {
  const file = files.get(edge.source.uri);
  const hop = file && hopAt(file.tree.statements, edge.source.name);
  if (!file || !hop || Object.keys(values).some((key) => edge.attributes.has(key))) return [];
  const text = Object.entries(values).map(([key, value]) => `${key}: ${value}`);
  return [{ title, edits: [inBlock(file, edge.source.uri, hop.body, endOfHop(hop), text.join(', '))] }];
}

/** Adds statements behind an element, at its indentation. */
export function addAfter(files: Files, { source }: Element, lines: readonly string[], title: string, more: readonly TextEdit[] = []): Fix[] {
  const file = files.get(source.uri);
  if (!file) return [];
  const indent = indentAt(file.text, source.range.start);
  const at = endOfLine(file.text, source.range.end);
  const newText = lines.map((line) => `\n${indent}${line}`).join('');
  return [{ title, edits: [...more, { uri: source.uri, range: { start: at, end: at }, newText }] }];
}

/** Names two zones where one is named: `az: a` and `azs: [a]` become `azs: [a, b]`; nothing where the groups around say it. */
export function spreadOver(files: Files, element: Element): Fix[] {
  if (!element.kind.attributes['azs']) return [];
  const [own] = ['azs', 'az'].flatMap((key) => element.attributes.get(key) ?? []);
  const value = own?.value.type === 'list' ? own.value.items[0] : own?.value;
  if (!own || value?.type !== 'enum') return [];
  const zones = `azs: [${value.value}, ${value.value === 'a' ? 'b' : 'a'}]`;
  const { uri, range } = own.source;
  return files.has(uri) ? [{ title: `Set \`${zones}\``, edits: [{ uri, range, newText: zones }], preferred: true }] : [];
}

/** Takes a statement out, with its line where nothing else stands on it. */
export function removeElement(files: Files, { source, label }: Element): Fix[] {
  const file = files.get(source.uri);
  if (!file) return [];
  const { text } = file;
  let from = lineStart(text, source.range.start);
  const to = endOfLine(text, source.range.end);
  const alone = text.slice(from, source.range.start).trim() === '' && text.slice(source.range.end, to).trim() === '';
  // Its documentation goes with it.
  while (
    alone &&
    from > 0 &&
    text
      .slice(lineStart(text, from - 1), from)
      .trim()
      .startsWith('///')
  )
    from = lineStart(text, from - 1);
  const range = alone ? { start: from, end: Math.min(text.length, to + 1) } : source.range;
  return [{ title: `Take ${label} out`, edits: [{ uri: source.uri, range, newText: '' }] }];
}

/** Puts one text in place of a range. */
export const replace = (uri: string, range: Range, newText: string, title: string): Fix => ({ title, edits: [{ uri, range, newText }], preferred: true });

/** Into the braces that are there, on one line or several; or with new braces behind the statement. */
function inBlock(file: ParsedFile, uri: string, block: Block | undefined, end: number, text: string): TextEdit {
  if (!block) return { uri, range: { start: end, end }, newText: ` { ${text} }` };
  const first = block.statements[0];
  const inner = file.text.slice(block.range.start, first?.range.start ?? block.range.end);
  if (!first) return { uri, range: block.range, newText: `{ ${text} }` };
  const at = first.range.start;
  if (!inner.includes('\n')) return { uri, range: { start: at, end: at }, newText: `${text}, ` };
  return { uri, range: { start: at, end: at }, newText: `${text}\n${indentAt(file.text, at)}` };
}

const endOfHop = (hop: Hop): number => hop.label?.range.end ?? hop.to.range.end;

const indentAt = (text: string, offset: number): string => /^[ \t]*/u.exec(text.slice(lineStart(text, offset)))![0];

/** Behind what else stands on the line, a comment for instance. */
function endOfLine(text: string, offset: number): number {
  const next = text.indexOf('\n', offset);
  return next < 0 ? text.length : next;
}

function statementAt(statements: readonly Statement[], range: Range): Statement | undefined {
  for (const statement of statements) {
    if (statement.range.start === range.start && statement.range.end === range.end) return statement;
    if (statement.range.start <= range.start && range.end <= statement.range.end && 'body' in statement && statement.body) {
      return statementAt(statement.body.statements, range);
    }
  }
  return undefined;
}

function hopAt(statements: readonly Statement[], arrow: Range): Hop | undefined {
  for (const statement of statements) {
    if (arrow.start < statement.range.start || arrow.end > statement.range.end) continue;
    if (statement.type === 'edge') return statement.hops.find((hop) => hop.arrow.range.start === arrow.start);
    if ('body' in statement && statement.body) return hopAt(statement.body.statements, arrow);
  }
  return undefined;
}
