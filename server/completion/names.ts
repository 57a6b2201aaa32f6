import { type CompletionItem, CompletionItemKind } from 'vscode-languageserver-types';
import { isOf } from '../../core/model/lineage.ts';
import type { SymbolInfo } from '../../core/model/snapshot.ts';
import type { TemplateStatement } from '../../core/syntax/tree.ts';
import { contains } from '../../core/text/range.ts';
import type { Scope } from '../document.ts';

export type SymbolFilter = (symbol: SymbolInfo) => boolean;

/** What can be named at a place, nearest first; behind `app.` what is inside of it, and the roles of its kind. */
export function elementItems(scope: Scope, offset: number, prefix: string, rank: string, filter: SymbolFilter = () => true): CompletionItem[] {
  const { snapshot, document } = scope;
  const dot = prefix.lastIndexOf('.');
  if (dot >= 0) return memberItems(scope, offset, prefix.slice(0, dot), filter);
  return snapshot.symbols
    .visibleFrom(document.uri, offset)
    .filter(({ symbol }) => filter(symbol) && symbol.declaration.range.end !== offset)
    .map(({ name, symbol }, i) => ({ ...elementItem(scope, symbol, name), sortText: `${rank}${String(i).padStart(5, '0')}` }));
}

function elementItem({ snapshot }: Scope, symbol: SymbolInfo, label: string): CompletionItem {
  const element = symbol.element === undefined ? undefined : snapshot.architecture.elements.get(symbol.element);
  return {
    label,
    kind: symbol.kind === 'group' ? CompletionItemKind.Module : CompletionItemKind.Variable,
    ...(symbol.elementKind ? { detail: `${symbol.elementKind.id}${!element || element.label === element.name ? '' : ` · ${element.label}`}` } : {}),
    ...(element?.doc ? { documentation: element.doc } : {}),
  };
}

function memberItems(scope: Scope, offset: number, path: string, filter: SymbolFilter): CompletionItem[] {
  const { snapshot, document } = scope;
  const [first, ...rest] = path.split('.');
  const start = snapshot.symbols.visibleFrom(document.uri, offset).find(({ name }) => name === first)?.symbol;
  const outer = rest.reduce<SymbolInfo | undefined>((symbol, name) => symbol && descendants(scope, symbol).find((inner) => inner.name === name), start);
  if (!outer) return [];
  const roles = outer.elementKind?.roles ?? {};
  return [
    ...children(scope, outer)
      .filter(filter)
      .map((symbol) => elementItem(scope, symbol, `${path}.${symbol.name}`)),
    ...Object.entries(roles).map(([role, doc]) => ({ label: `${path}.${role}`, kind: CompletionItemKind.EnumMember, documentation: doc })),
  ];
}

const children = ({ snapshot }: Scope, outer: SymbolInfo): SymbolInfo[] => [...snapshot.symbols.symbols.values()].filter(({ parent }) => parent === outer.id);

/** Those directly inside first, as names resolve. */
function descendants(scope: Scope, outer: SymbolInfo): SymbolInfo[] {
  const inside = children(scope, outer);
  return [...inside, ...inside.flatMap((symbol) => descendants(scope, symbol))];
}

/** For an attribute that refers to elements of certain kinds and categories; none named: of any. */
export function acceptedBy(targets: readonly string[]): SymbolFilter {
  return ({ elementKind: kind }) => targets.length === 0 || (kind !== undefined && (isOf(kind, ...targets) || targets.includes(kind.category)));
}

/** What a view selects by: elements, kinds, tags; and the flow that it numbers. */
export function viewItems(key: string, scope: Scope, start: number, prefix: string): CompletionItem[] {
  const { elements, flows, subflows } = scope.snapshot.architecture;
  if (key === 'flow') return [...flows, ...subflows].map(({ id, label }) => ({ label: id, kind: CompletionItemKind.Function, detail: label }));
  if (key === 'collapse') return elementItems(scope, start, prefix, '0', (symbol) => symbol.kind === 'group');
  const kinds = [...new Set([...elements.values()].flatMap((element) => [element.kind.id, ...element.templates]))];
  const word = /\b(kind|tag)[ \t]+$/u.exec(scope.document.text.slice(0, start))?.[1];
  if (word === 'tag') return tagItems(scope);
  if (word === 'kind') return kinds.map((id) => ({ label: id, kind: CompletionItemKind.Class }));
  return [
    ...elementItems(scope, start, prefix, '0'),
    ...kinds.map((id) => ({ label: `kind ${id}`, kind: CompletionItemKind.Class, sortText: `5${id}` })),
    ...tagItems(scope).map((item) => ({ ...item, label: `tag ${item.label}`, sortText: `5${item.label}` })),
  ];
}

/** The flows that a step of another may go over into: in a template its own by their names, others with their use. */
export function flowItems(scope: Scope, offset: number, prefix: string, rank: string): CompletionItem[] {
  const { snapshot, document } = scope;
  const owner = prefix.slice(0, prefix.lastIndexOf('.') + 1);
  const { flows, subflows } = snapshot.architecture;
  const item = (label: string, detail: string): CompletionItem => ({ label, kind: CompletionItemKind.Function, detail, sortText: `${rank}${label}` });
  const isHere = ({ source: { uri, range } }: (typeof flows)[number]): boolean => uri === document.uri && contains(range, offset);
  const template = templateAround(scope, offset);
  const isOfTemplate = ({ source: { uri, range } }: (typeof flows)[number]): boolean =>
    template !== undefined && uri === document.uri && contains(template.range, range.start);
  const own = (template?.body?.statements ?? []).flatMap((statement) =>
    statement.type === 'flow' && statement.name && !contains(statement.range, offset) ? [item(statement.name.text, statement.label?.value ?? 'flow')] : [],
  );
  const others = [...flows, ...subflows].filter((flow) => !isHere(flow) && !isOfTemplate(flow)).map(({ id, label }) => item(id, label));
  return [...own, ...others].filter(({ label }) => label.startsWith(owner));
}

const templateAround = ({ snapshot, document }: Scope, offset: number): TemplateStatement | undefined =>
  snapshot.files
    .get(document.uri)
    ?.tree.statements.find((statement): statement is TemplateStatement => statement.type === 'template' && contains(statement.range, offset));

/** In a template what stands for a value of each use. */
export function parameterItems(scope: Scope, offset: number, rank: string): CompletionItem[] {
  const template = templateAround(scope, offset)?.name?.text;
  const parameters = template === undefined ? [] : (scope.snapshot.templates.get(template)?.parameters ?? []);
  return parameters.map(({ statement: { key } }) => ({
    label: key.text,
    kind: CompletionItemKind.TypeParameter,
    detail: 'parameter',
    sortText: `${rank}${key.text}`,
  }));
}

/** The tags that the design uses. */
export function tagItems({ snapshot }: Scope): CompletionItem[] {
  const tags = new Set([...snapshot.architecture.elements.values()].flatMap((element) => element.tags));
  return [...tags].map((label) => ({ label, kind: CompletionItemKind.Text }));
}

/** What the file behind an import declares and the braces do not name yet. */
export function importedNameItems({ snapshot, document }: Scope, offset: number, path: string | undefined): CompletionItem[] {
  const link = snapshot.imports(document.uri).find(({ statement }) => contains(statement.range, offset) || statement.from?.value === path);
  const target = link && snapshot.files.get(link.uri);
  const named = (link?.statement.names ?? []).filter(({ name }) => !contains(name.range, offset)).map(({ name }) => name.text);
  return (target?.tree.statements ?? []).flatMap((statement): CompletionItem[] => {
    if ((statement.type !== 'element' && statement.type !== 'kind' && statement.type !== 'template') || !statement.name || named.includes(statement.name.text))
      return [];
    const kind = statement.type === 'element' ? CompletionItemKind.Variable : CompletionItemKind.Class;
    return [{ label: statement.name.text, kind, detail: statement.keyword.text }];
  });
}
