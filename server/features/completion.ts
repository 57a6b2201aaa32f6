import { type CompletionItem, CompletionItemKind, type TextEdit } from 'vscode-languageserver-types';
import type { SymbolInfo } from '../../core/model/snapshot.ts';
import { completionContext, type CompletionContext } from '../completion/context.ts';
import { attributeItem, keywordItem, kindItem, referenceTargets, statementKeywordItems, valueItems } from '../completion/items.ts';
import { describeType } from '../describe.ts';
import { toRange, type Scope } from '../document.ts';
import { keywordDocs } from '../keywords.ts';
import { vocabularyOf } from '../schema-of.ts';

/** What can be written at the cursor. `siblings` are the `.arch` files that an import could name, as specifiers. */
export function completion(scope: Scope, offset: number, siblings: () => readonly string[]): CompletionItem[] {
  const context = completionContext(scope.document.text, offset);
  if (!context) return [];
  const items = itemsFor(context, scope, offset, siblings);
  const replace = toRange(scope.document, { start: context.start, end: offset });
  return items.map((item) => {
    const { insertText, ...rest } = item;
    return { ...rest, textEdit: { range: replace, newText: insertText ?? item.label } satisfies TextEdit };
  });
}

function itemsFor(context: CompletionContext, scope: Scope, offset: number, siblings: () => readonly string[]): CompletionItem[] {
  const { snapshot } = scope;
  const { block } = context;
  const vocabulary = vocabularyOf(block, snapshot.kinds);
  switch (context.type) {
    case 'statement': {
      const attributes = context.afterOptional
        ? []
        : Object.entries(vocabulary)
            .filter(([key]) => !context.written.includes(key))
            .map(([key, attribute]) => attributeItem(key, attribute));
      if (block.type === 'top') return [...statementKeywordItems(), ...kindItems(scope, undefined), ...elementItems(scope, offset, context, '3')];
      if (block.type === 'element') {
        const kind = snapshot.kinds.find(block.keyword);
        return kind?.nature === 'group' ? [...attributes, ...kindItems(scope, kind.id), ...elementItems(scope, offset, context, '3')] : attributes;
      }
      if (block.type === 'flow') {
        const starters = context.afterOptional
          ? []
          : [
              keywordItem('optional', 'optional ', keywordDocs['optional'], '2'),
              keywordItem('requirements', 'requirements { $0 }', keywordDocs['requirements'], '2'),
            ];
        return [...attributes, ...starters, ...elementItems(scope, offset, context, '1')];
      }
      if (block.type === 'kind')
        return [
          ...attributes,
          keywordItem('attribute', 'attribute ${1:name} { type: ${2|text,boolean,integer,duration,data,rate,ratio,words|}, doc: "$0" }', undefined, '2'),
        ];
      return attributes;
    }
    case 'value': {
      if (block.type === 'view') return viewValues(context.key, scope, offset, context);
      const type = vocabulary[context.key]?.type;
      if (!type) return [];
      const targets = referenceTargets(type);
      const names = targets === undefined ? [] : elementItems(scope, offset, context, '0', (symbol) => accepts(scope, symbol, targets));
      const values = valueItems(type, context.afterNumber);
      const own = Object.entries(vocabulary)[0] === undefined ? [] : [...names, ...values];
      return own.length > 0 ? own : exampleItem(vocabulary[context.key]?.example, type, context.afterNumber);
    }
    case 'target':
      return [
        ...elementItems(scope, offset, context, '1', (symbol) => !context.from.includes(symbol.name)),
        ...(block.type === 'flow' ? [keywordItem('any of', 'any of ($0)', keywordDocs['any'], '2')] : []),
      ];
    case 'extends':
      return kindItems(scope, undefined).map(({ label, detail, documentation }) => ({
        label,
        kind: CompletionItemKind.Class,
        ...(detail ? { detail } : {}),
        ...(documentation ? { documentation } : {}),
      }));
    case 'import-path':
      return siblings().map((path) => ({
        label: path,
        kind: CompletionItemKind.File,
        insertText: context.prefix === '' && scope.document.text[context.start - 1] !== '"' ? `"${path}"` : path,
      }));
    case 'imported-name':
      return importedNames(scope, context.path);
    case 'after-declaration':
      return context.keyword === 'kind' ? [keywordItem('extends', 'extends ', keywordDocs['kind'], '0')] : [];
    case 'after-end':
      return [];
  }
}

const exampleItem = (example: string | undefined, type: Parameters<typeof describeType>[0], afterNumber: boolean): CompletionItem[] =>
  example === undefined || afterNumber ? [] : [{ label: example, kind: CompletionItemKind.Value, detail: describeType(type).replaceAll('`', '') }];

/** Kinds that may stand in a group first, the others behind. */
function kindItems({ snapshot }: Scope, group: string | undefined): CompletionItem[] {
  return snapshot.kinds.kinds.map((kind) => {
    const fits = group === undefined || !kind.placement?.in || kind.placement.in.includes(group);
    return kindItem(kind, fits ? '1' : '4');
  });
}

function elementItems(
  scope: Scope,
  offset: number,
  context: CompletionContext,
  rank: string,
  filter: (symbol: SymbolInfo) => boolean = () => true,
): CompletionItem[] {
  const { snapshot, document } = scope;
  const dot = context.prefix.lastIndexOf('.');
  if (dot >= 0) return memberItems(scope, offset, context.prefix.slice(0, dot), filter);
  return snapshot.symbols
    .visibleFrom(document.uri, offset)
    .filter(({ symbol }) => filter(symbol) && symbol.declaration.range.end !== offset)
    .map(({ name, symbol }, i) => {
      const element = symbol.element === undefined ? undefined : snapshot.architecture.elements.get(symbol.element);
      return {
        label: name,
        kind: symbol.kind === 'group' ? CompletionItemKind.Module : CompletionItemKind.Variable,
        sortText: `${rank}${String(i).padStart(5, '0')}`,
        ...(element ? { detail: `${element.kind.id}${element.label === element.name ? '' : ` · ${element.label}`}` } : {}),
        ...(element?.doc ? { documentation: element.doc } : {}),
      };
    });
}

/** Behind `app.`: what is inside, and the roles of its kind. */
function memberItems(scope: Scope, offset: number, prefix: string, filter: (symbol: SymbolInfo) => boolean): CompletionItem[] {
  const { snapshot, document } = scope;
  const outer = snapshot.symbols.visibleFrom(document.uri, offset).find(({ name }) => name === prefix)?.symbol;
  if (!outer) return [];
  const inside = [...snapshot.symbols.symbols.values()].filter((symbol) => symbol.parent === outer.id && filter(symbol));
  const roles = (outer.element === undefined ? undefined : snapshot.architecture.elements.get(outer.element)?.kind.roles) ?? {};
  return [
    ...inside.map((symbol): CompletionItem => ({ label: `${prefix}.${symbol.name}`, kind: CompletionItemKind.Variable })),
    ...Object.entries(roles).map(([role, doc]): CompletionItem => ({ label: `${prefix}.${role}`, kind: CompletionItemKind.EnumMember, documentation: doc })),
  ];
}

function accepts({ snapshot }: Scope, symbol: SymbolInfo, targets: readonly string[]): boolean {
  if (targets.length === 0) return true;
  const kind = symbol.element === undefined ? undefined : snapshot.architecture.elements.get(symbol.element)?.kind;
  return kind !== undefined && (targets.includes(kind.id) || targets.includes(kind.category));
}

function viewValues(key: string, scope: Scope, offset: number, context: CompletionContext): CompletionItem[] {
  if (key === 'flow') return scope.snapshot.architecture.flows.map(({ id, label }) => ({ label: id, kind: CompletionItemKind.Function, detail: label }));
  if (key === 'direction') return ['right', 'down'].map((label) => ({ label, kind: CompletionItemKind.EnumMember }));
  const kinds = [...new Set([...scope.snapshot.architecture.elements.values()].map((element) => element.kind.id))].map((id) => ({
    label: `kind ${id}`,
    kind: CompletionItemKind.Class,
    sortText: `5${id}`,
  }));
  const tags = [...new Set([...scope.snapshot.architecture.elements.values()].flatMap((element) => element.tags))].map((tag) => ({
    label: `tag ${tag}`,
    kind: CompletionItemKind.Text,
    sortText: `5${tag}`,
  }));
  const onlyGroups = key === 'collapse';
  return [...elementItems(scope, offset, context, '0', (symbol) => !onlyGroups || symbol.kind === 'group'), ...(onlyGroups ? [] : [...kinds, ...tags])];
}

function importedNames(scope: Scope, path: string | undefined): CompletionItem[] {
  const { snapshot, document } = scope;
  const target = snapshot.imports(document.uri).find(({ statement }) => statement.from?.value === path)?.uri;
  const statements = target === undefined ? [] : (snapshot.files.get(target)?.tree.statements ?? []);
  return statements.flatMap((statement) =>
    statement.type === 'element' && statement.name ? [{ label: statement.name.text, kind: CompletionItemKind.Variable, detail: statement.keyword.text }] : [],
  );
}
