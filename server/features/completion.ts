import { type CompletionItem, CompletionItemKind, InsertTextFormat, type TextEdit } from 'vscode-languageserver-types';
import { isOf } from '../../core/model/lineage.ts';
import type { Attribute, Kind } from '../../catalog/schema.ts';
import { completionContext, type CompletionContext, type NewStatement, type Value } from '../completion/context.ts';
import { attributeItems, keywordItem, kindItem, referenceTargets, statementKeywordItems, valueItems, variantItem, withoutStops } from '../completion/items.ts';
import { acceptedBy, elementItems, flowItems, importedNameItems, parameterItems, tagItems, viewItems } from '../completion/names.ts';
import { usageOf } from '../completion/usage.ts';
import { describeType } from '../describe.ts';
import { toRange, type Scope } from '../document.ts';
import { keywordDocs } from '../keywords.ts';
import { attributeOf, vocabularyOf } from '../schema-of.ts';

export interface CompletionSurroundings {
  /** The `.arch` files that an import could name, as specifiers, the likeliest first. */
  readonly specifiers: () => readonly string[];
  /** Whether the editor knows snippets. */
  readonly snippets: boolean;
}

/** What can be written at the cursor, each as an edit that replaces the word being typed. */
export function completion(scope: Scope, offset: number, { specifiers, snippets }: CompletionSurroundings): CompletionItem[] {
  const context = completionContext(scope.document.text, offset);
  if (!context) return [];
  const range = toRange(scope.document, { start: context.start, end: offset });
  return itemsFor(context, scope, offset, specifiers).map(({ insertText, insertTextFormat, ...item }) => {
    const newText = insertText ?? item.label;
    if (insertTextFormat !== InsertTextFormat.Snippet) return { ...item, textEdit: { range, newText } satisfies TextEdit };
    return snippets ? { ...item, insertTextFormat, textEdit: { range, newText } } : { ...item, textEdit: { range, newText: withoutStops(newText) } };
  });
}

function itemsFor(context: CompletionContext, scope: Scope, offset: number, specifiers: () => readonly string[]): CompletionItem[] {
  const { block, prefix } = context;
  switch (context.type) {
    case 'statement':
      return statementItems(context, scope, offset);
    case 'value':
      if (block.type === 'view' && context.key !== 'direction') return viewItems(context.key, scope, context.start, prefix);
      return attributeValueItems(attributeOf(block, context.key, scope.snapshot.kinds), context, scope, offset);
    case 'target': {
      const choice = block.type === 'flow' && !context.inChoice ? [choiceItem('2')] : [];
      const flows = block.type === 'flow' ? flowItems(scope, offset, prefix, '3') : [];
      return [
        ...elementItems(scope, offset, prefix, '1', ({ name }) => !context.from.includes(name)),
        ...parameterItems(scope, offset, '2'),
        ...choice,
        ...flows,
      ];
    }
    case 'extends':
      return scope.snapshot.kinds.kinds.map((kind) => {
        const fits = context.keyword !== 'template' || kind.nature === 'group';
        return { label: kind.id, kind: CompletionItemKind.Class, detail: kind.name, sortText: `${fits ? '0' : '1'}${kind.id}` };
      });
    case 'import-path': {
      const isQuoted = scope.document.text[context.start - 1] === '"';
      return specifiers().map((path, i) => ({
        label: path,
        kind: CompletionItemKind.File,
        sortText: String(i).padStart(5, '0'),
        insertText: isQuoted ? path : `"${path}"`,
      }));
    }
    case 'imported-name':
      return importedNameItems(scope, offset, context.path);
    case 'argument':
      return argumentItems(context.keyword, context.written, scope);
    case 'argument-value':
      return [...elementItems(scope, offset, prefix, '1'), ...parameterItems(scope, offset, '0')];
    case 'after-head':
      if (context.keyword === 'kind' || context.keyword === 'template') return [keywordItem('extends', 'extends ', keywordDocs[context.keyword], '0')];
      return context.keyword === 'import' ? [keywordItem('from', 'from "./$1"', keywordDocs['import'], '0')] : [];
  }
}

function statementItems(context: CompletionContext & NewStatement, scope: Scope, offset: number): CompletionItem[] {
  const { block, prefix, written, begun } = context;
  const { kinds } = scope.snapshot;
  const vocabulary = vocabularyOf(block, kinds);
  if (begun !== 'no') {
    const optional = begun === 'share' ? [optionalItem('2')] : [];
    return [...elementItems(scope, offset, prefix, '1'), choiceItem('2'), ...optional];
  }
  const kind = block.type === 'element' ? kinds.find(block.keyword) : undefined;
  const attributes = attributeItems(vocabulary, written, usageOf(block, kind));
  const continuedType = context.continued === undefined ? undefined : attributeOf(block, context.continued, kinds)?.type;
  const more = continuedType?.type === 'percentiles' ? valueItems(continuedType, 'nothing') : [];
  switch (block.type) {
    case 'top':
      return [...statementKeywordItems(), ...kindItems(scope, undefined), ...elementItems(scope, offset, prefix, '3')];
    case 'element': {
      // An unknown kind still draws, and may hold others.
      const holds = kind === undefined || kind.nature === 'group';
      return [
        ...more,
        ...attributes,
        ...(holds ? [...kindItems(scope, kind), ...elementItems(scope, offset, prefix, '3')] : []),
        ...(block.isTemplate ? statementKeywordItems().filter(({ label }) => label === 'flow') : []),
      ];
    }
    case 'flow':
      return [
        ...attributes,
        ...elementItems(scope, offset, prefix, '1'),
        optionalItem('1'),
        choiceItem('1'),
        keywordItem('requirements', 'requirements { $0 }', keywordDocs['requirements'], '1'),
      ];
    case 'kind':
      return [
        ...attributes,
        keywordItem('attribute', 'attribute ${1:name} { type: ${2|text,boolean,integer,duration,data,rate,ratio,words|}, doc: "$0" }', undefined, '2'),
      ];
    default:
      return [...more, ...attributes];
  }
}

/** Parameters of a template that have no argument yet; those without a default first. */
function argumentItems(keyword: string, written: readonly string[], { snapshot, document }: Scope): CompletionItem[] {
  const template = snapshot.templates.get(keyword);
  return (template?.parameters ?? []).flatMap(({ statement: { key, value }, uri }): CompletionItem[] => {
    if (written.includes(key.text)) return [];
    const fallback = value && (snapshot.files.get(uri)?.text ?? document.text).slice(value.range.start, value.range.end);
    return [
      {
        label: key.text,
        kind: CompletionItemKind.Property,
        detail: fallback === undefined ? 'required' : `default ${fallback}`,
        sortText: `${fallback === undefined ? '0' : '1'}${key.text}`,
        insertText: `${key.text}: `,
      },
    ];
  });
}

const optionalItem = (rank: string): CompletionItem => keywordItem('optional', 'optional ', keywordDocs['optional'], rank);
const choiceItem = (rank: string): CompletionItem => keywordItem('any of', 'any of ($0)', keywordDocs['any'], rank);

function attributeValueItems(attribute: Attribute | undefined, context: CompletionContext & Value, scope: Scope, offset: number): CompletionItem[] {
  if (!attribute) return [];
  const { type, example } = attribute;
  const { after, key, prefix } = context;
  const parameters = after === 'nothing' ? parameterItems(scope, offset, '0') : [];
  const targets = referenceTargets(type);
  const names = targets && after === 'nothing' ? elementItems(scope, offset, prefix, '1', acceptedBy(targets)) : [];
  const items = [...valueItems(type, after), ...names, ...(key === 'tags' ? tagItems(scope) : [])];
  if (items.length > 0 || example === undefined || after !== 'nothing') return [...parameters, ...items];
  return [...parameters, { label: example, kind: CompletionItemKind.Value, detail: describeType(type).replaceAll('`', '') }];
}

/** Kinds that may stand in a group first, the others behind. */
function kindItems({ snapshot, document }: Scope, group: Kind | undefined): CompletionItem[] {
  return snapshot.kinds.kinds.flatMap((kind) => {
    const fits = group === undefined || !kind.placement?.in || isOf(group, ...kind.placement.in);
    const item = kindItem(
      kind,
      fits ? '1' : '4',
      document.uri,
      snapshot.templates.get(kind.id)?.parameters.map((parameter) => parameter.statement),
    );
    return [item, ...Object.keys(kind.variants ?? {}).map((name) => variantItem(item, kind, name))];
  });
}
