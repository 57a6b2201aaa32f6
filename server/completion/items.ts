import { type CompletionItem, CompletionItemKind, InsertTextFormat } from 'vscode-languageserver-types';
import type { Attribute, AttributeType, Kind } from '../../catalog/schema.ts';
import type { TemplateStatement } from '../../core/syntax/tree.ts';
import { unitNames } from '../../core/units/unit.ts';
import { describeAttribute } from '../describe.ts';
import { keywordDocs } from '../keywords.ts';
import type { Value } from './context.ts';

export const markdown = (value: string) => ({ kind: 'markdown' as const, value });

/** What `completionItem/resolve` needs to know again. */
export interface KindItemData {
  readonly uri: string;
  readonly kind: string;
}

/** Its documentation comes when it is asked for. A template is used with the arguments that it needs. */
export function kindItem(kind: Kind, rank: string, uri: string, template?: TemplateStatement): CompletionItem {
  const needed = (template?.parameters ?? []).filter(({ key, value }) => !value && key.text !== 'name' && key.text !== 'label');
  const given = needed.map(({ key: { text } }, i) => `${text}: \${${i + 2}}`).join(', ');
  const use = `${kind.id} \${1:name}${given === '' ? '' : `(${given})`}$0`;
  const body = template ? use : kind.nature === 'group' ? `${kind.id} \${1:name} {\n\t$0\n}` : `${kind.id} \${1:name}\${2: "\${3:Label}"}$0`;
  return {
    label: kind.id,
    kind: kind.nature === 'group' ? CompletionItemKind.Module : CompletionItemKind.Class,
    detail: kind.name,
    sortText: `${rank}${kind.id}`,
    filterText: [kind.id, ...(kind.aliases ?? [])].join(' '),
    insertText: body,
    insertTextFormat: InsertTextFormat.Snippet,
    data: { uri, kind: kind.id } satisfies KindItemData,
  };
}

/** Required attributes first; the value is a placeholder with the choices that there are. */
export function attributeItem(key: string, attribute: Attribute): CompletionItem {
  return {
    label: key,
    kind: CompletionItemKind.Property,
    detail: attribute.required ? 'required' : '',
    documentation: markdown(describeAttribute(key, attribute)),
    sortText: `${attribute.required ? '0' : '1'}${key}`,
    insertText: `${key}: ${placeholder(attribute)}`,
    insertTextFormat: InsertTextFormat.Snippet,
    command: { title: 'Suggest values', command: 'editor.action.triggerSuggest' },
  };
}

function placeholder({ type, example, default: fallback }: Attribute): string {
  const inner = type.type === 'either' ? type.options[0] : type;
  if (inner?.type === 'enum' && inner.values.length > 0 && inner.values.length <= 12)
    return `\${1|${inner.values.map((v) => v.value.replace(/[,|\\]/gu, '\\$&')).join(',')}|}`;
  if (inner?.type === 'boolean') return '${1|true,false|}';
  if (inner?.type === 'reference') return '$1';
  const value = example ?? fallback;
  return value === undefined ? '$1' : `\${1:${value.replace(/[$}\\]/gu, '\\$&')}}`;
}

export const keywordItem = (label: string, insertText: string, documentation: string | undefined, rank: string): CompletionItem => ({
  label,
  kind: CompletionItemKind.Keyword,
  sortText: `${rank}${label}`,
  insertText,
  insertTextFormat: InsertTextFormat.Snippet,
  ...(documentation ? { documentation: markdown(documentation) } : {}),
});

export const statementKeywordItems = (): CompletionItem[] => [
  keywordItem('architecture', 'architecture "${1:Title}" {\n\tdescription: "${2}"\n}', keywordDocs['architecture'], '0'),
  keywordItem('requirements', 'requirements {\n\tavailability: ${1:99.9%}$0\n}', keywordDocs['requirements'], '0'),
  keywordItem('flow', 'flow ${1:name} "${2:Label}" {\n\trate: ${3:100 rps}\n\t$0\n}', keywordDocs['flow'], '0'),
  keywordItem('view', 'view ${1:name} "${2:Label}" {\n\tinclude: [$0]\n}', keywordDocs['view'], '0'),
  keywordItem('kind', 'kind ${1:name} extends ${2:service} {\n\tname: "${3}"$0\n}', keywordDocs['kind'], '0'),
  keywordItem('template', 'template ${1:name}(${2:parameter}) {\n\t$0\n}', keywordDocs['template'], '0'),
  keywordItem('lint', 'lint {\n\t$0\n}', keywordDocs['lint'], '0'),
  keywordItem('import', 'import "./${1}.arch"$0', keywordDocs['import'], '0'),
];

/** Words and units that may stand at the cursor in a value of this type. References are the caller's. */
export function valueItems(type: AttributeType, after: Value['after']): CompletionItem[] {
  switch (type.type) {
    case 'enum':
      return type.values.map(({ value, doc }, i): CompletionItem => ({
        label: value,
        kind: CompletionItemKind.EnumMember,
        sortText: `0${order(i)}`,
        ...(doc ? { documentation: markdown(doc) } : {}),
      }));
    case 'boolean':
      return ['true', 'false'].map((label, i) => ({ label, kind: CompletionItemKind.Value, sortText: `0${order(i)}` }));
    case 'quantity':
      return after === 'digits' || after === 'number' ? unitItems(unitNames[type.dimension], after) : perItems(type.per ?? [], after);
    case 'percentiles':
      if (after !== 'nothing') return unitItems(['ms', 's', 'us'], after);
      return ['p50', 'p90', 'p95', 'p99', 'p99.9'].map((label, i) => ({
        label,
        kind: CompletionItemKind.Keyword,
        insertText: `${label} `,
        sortText: `0${order(i)}`,
      }));
    case 'list':
      return valueItems(type.of, after);
    case 'either':
      return type.options.flatMap((option) => valueItems(option, after)).filter((item, i, all) => all.findIndex((other) => other.label === item.label) === i);
    default:
      return [];
  }
}

const order = (i: number): string => String(i).padStart(3, '0');

/** A unit that is a word stands apart from its number. */
function unitItems(units: readonly string[], after: Value['after']): CompletionItem[] {
  if (after === 'unit' || after === 'per') return [];
  return units.map((unit, i) => ({
    label: unit,
    kind: CompletionItemKind.Unit,
    sortText: `0${order(i)}`,
    ...(after === 'digits' && /^[A-Za-z]{2}|^[a-wA-Z]$/u.test(unit) ? { insertText: ` ${unit}` } : {}),
  }));
}

/** `600 rps per task`. */
function perItems(words: readonly string[], after: Value['after']): CompletionItem[] {
  if (after !== 'unit' && after !== 'per') return [];
  return words.map((word) => ({ label: after === 'per' ? word : `per ${word}`, kind: CompletionItemKind.Unit, sortText: `1${word}` }));
}

/** Kinds and categories that a value of this type may refer to; undefined where it refers to nothing. */
export function referenceTargets(type: AttributeType): readonly string[] | undefined {
  switch (type.type) {
    case 'reference':
      return type.to;
    case 'list':
      return referenceTargets(type.of);
    case 'either':
      return type.options.map(referenceTargets).find((targets) => targets !== undefined);
    default:
      return undefined;
  }
}

/** The text of a snippet without its stops, for editors that know no snippets. */
export function withoutStops(snippet: string): string {
  const plain = snippet
    .replace(/(?<!\\)\$\{\d+\|((?:\\.|[^,|\\])*)(?:\\.|[^|\\])*\|\}/gu, '$1')
    .replace(/(?<!\\)(?:\$\{\d+\}|\$\d+)/gu, '')
    // The innermost first: what it holds may have braces, but no further stop.
    .replace(/(?<!\\)\$\{\d+:((?:\\.|(?!\$\{)[^\\}])*)\}/gu, '$1');
  return plain === snippet ? plain.replace(/\\([$}\\,|])/gu, '$1') : withoutStops(plain);
}
