import { type CompletionItem, CompletionItemKind, InsertTextFormat } from 'vscode-languageserver-types';
import type { Attribute, AttributeType, Kind } from '../../catalog/schema.ts';
import type { Attribute as Parameter } from '../../core/syntax/tree.ts';
import { unitNames } from '../../core/units/unit.ts';
import { describeAttribute } from '../describe.ts';
import { keywordDocs } from '../keywords.ts';
import type { Value } from './context.ts';
import { orderOfKind, shareOf, usageOfKind, type Usage } from './usage.ts';

export const markdown = (value: string) => ({ kind: 'markdown' as const, value });

/** What `completionItem/resolve` needs to know again. */
export interface KindItemData {
  readonly uri: string;
  readonly kind: string;
}

/** An attribute that so many of its kind have comes with the element. */
const USUAL = 0.6;
/** So many elements tell what is usual. */
const ENOUGH = 5;
const MOST_USUAL = 3;
/** Measured or estimated, not chosen: an example left standing would be a figure that nobody stated. */
const measured: ReadonlySet<string> = new Set(['item', 'record', 'storage', 'hit', 'cache-hit', 'transitions']);

/** `memory: ${4:512 MB}, …`: what nearly every element of the kind states; empty where there is nothing of that sort. */
function usualAttributes(kind: Kind, firstStop: number): string {
  const usage = usageOfKind(kind);
  if (usage.times < ENOUGH) return '';
  return Object.entries(kind.attributes)
    .filter(([key, { type }]) => shareOf(usage, key) >= USUAL && !measured.has(key) && referenceTargets(type) === undefined)
    .sort(([a], [b]) => shareOf(usage, b) - shareOf(usage, a))
    .slice(0, MOST_USUAL)
    .map(([key, attribute], i) => `${key}: ${placeholder(attribute, firstStop + i)}`)
    .join(', ');
}

/** Stop 1 is the name, stop 2 the label, stop 4 the braces: one key takes away what is not wanted. */
function elementBody(kind: Kind): string {
  const usual = usualAttributes(kind, 5);
  return `${kind.id} \${1:name}\${2: "\${3:Label}"}${usual === '' ? '' : `\${4: { ${usual} \\}}`}$0`;
}

/** Groups are mostly known by their name, and a network by its addresses. */
function groupBody(kind: Kind): string {
  const { times, labelled } = usageOfKind(kind);
  const text = kind.attributes[kind.shorthand ?? '']?.example?.replaceAll('"', '') ?? 'Label';
  const label = times < ENOUGH || labelled < times * USUAL ? '' : ` "\${2:${text}}"`;
  const usual = usualAttributes(kind, 3);
  return `${kind.id} \${1:name}${label} {\n${usual === '' ? '' : `\t${usual}\n`}\t$0\n}`;
}

/** Its documentation comes when it is asked for. A template is used with the arguments that it needs. */
export function kindItem(kind: Kind, rank: string, uri: string, parameters?: readonly Parameter[]): CompletionItem {
  const needed = (parameters ?? []).filter(({ key, value }) => !value && key.text !== 'name' && key.text !== 'label');
  const given = needed.map(({ key: { text } }, i) => `${text}: \${${i + 2}}`).join(', ');
  const use = `${kind.id} \${1:name}${given === '' ? '' : `(${given})`}$0`;
  const body = parameters ? use : kind.nature === 'group' ? groupBody(kind) : elementBody(kind);
  return {
    label: kind.id,
    kind: kind.nature === 'group' ? CompletionItemKind.Module : CompletionItemKind.Class,
    detail: kind.name,
    sortText: `${rank}${orderOfKind(kind.id)}${kind.id}`,
    filterText: [kind.id, ...(kind.aliases ?? []).filter((name) => !Object.hasOwn(kind.variants ?? {}, name))].join(' '),
    insertText: body,
    insertTextFormat: InsertTextFormat.Snippet,
    data: { uri, kind: kind.id } satisfies KindItemData,
  };
}

/** A name of the kind that settles an attribute: `sqs-fifo`. It stands behind the kind itself. */
export function variantItem(item: CompletionItem, kind: Kind, name: string): CompletionItem {
  const settled = Object.entries(kind.variants?.[name] ?? {}).map(([key, value]) => `${key}: ${value}`);
  return {
    ...item,
    label: name,
    detail: `${kind.name}, ${settled.join(', ')}`,
    sortText: `${item.sortText!}-${name}`,
    filterText: name,
    insertText: `${name} \${1:name}\${2: "\${3:Label}"}$0`,
  };
}

/** From this share on an attribute comes before statements that may stand beside it. */
const COMMON = 1 / 3;

/** Attributes that a block has not yet: required ones first, then those that designs use most, then as its kind lists them. */
export function attributeItems(attributes: Readonly<Record<string, Attribute>>, written: readonly string[], usage: Usage): CompletionItem[] {
  const isFirst = ([key, { required }]: readonly [string, Attribute]): boolean => required === true || shareOf(usage, key) >= COMMON;
  return Object.entries(attributes)
    .sort(([a, one], [b, other]) => Number(other.required ?? false) - Number(one.required ?? false) || shareOf(usage, b) - shareOf(usage, a))
    .map((entry, i) => ({ entry, sortText: `${isFirst(entry) ? '0' : '2'}${order(i)}` }))
    .filter(({ entry: [key] }) => !written.includes(key))
    .map(({ entry: [key, attribute], sortText }) => attributeItem(key, attribute, sortText));
}

/** The value is a placeholder with the choices that there are. */
function attributeItem(key: string, attribute: Attribute, sortText: string): CompletionItem {
  return {
    label: key,
    kind: CompletionItemKind.Property,
    detail: attribute.required ? 'required' : '',
    documentation: markdown(describeAttribute(key, attribute)),
    sortText,
    insertText: `${key}: ${placeholder(attribute, 1)}`,
    insertTextFormat: InsertTextFormat.Snippet,
    command: { title: 'Suggest values', command: 'editor.action.triggerSuggest' },
  };
}

function placeholder({ type, example, default: fallback }: Attribute, stop: number): string {
  const inner = type.type === 'either' ? type.options[0] : type;
  if (inner?.type === 'enum' && inner.values.length > 0 && inner.values.length <= 12)
    return `\${${stop}|${inner.values.map((v) => v.value.replace(/[,|\\]/gu, '\\$&')).join(',')}|}`;
  if (inner?.type === 'boolean') return `\${${stop}|true,false|}`;
  if (inner?.type === 'reference') return `$${stop}`;
  const value = example ?? fallback;
  return value === undefined ? `$${stop}` : `\${${stop}:${value.replace(/[$}\\]/gu, '\\$&')}}`;
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
  keywordItem('view', 'view ${1:name} "${2:Label}" {\n\tflow: $0\n}', keywordDocs['view'], '0'),
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
