import { type CompletionItem, CompletionItemKind, InsertTextFormat } from 'vscode-languageserver-types';
import type { Attribute, AttributeType, Kind } from '../../catalog/schema.ts';
import { unitNames } from '../../core/units/unit.ts';
import { describeAttribute, describeKind } from '../describe.ts';
import { keywordDocs } from '../keywords.ts';

const markdown = (value: string) => ({ kind: 'markdown' as const, value });

export function kindItem(kind: Kind, rank: string): CompletionItem {
  const body = kind.nature === 'group' ? `${kind.id} \${1:name} {\n\t$0\n}` : `${kind.id} \${1:name}\${2: "\${3:Label}"}$0`;
  return {
    label: kind.id,
    kind: kind.nature === 'group' ? CompletionItemKind.Module : CompletionItemKind.Class,
    detail: kind.name,
    documentation: markdown(describeKind(kind)),
    sortText: `${rank}${kind.id}`,
    filterText: [kind.id, ...(kind.aliases ?? [])].join(' '),
    insertText: body,
    insertTextFormat: InsertTextFormat.Snippet,
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
  const value = example ?? fallback;
  if (inner?.type === 'reference') return '$1';
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
  keywordItem('lint', 'lint {\n\t$0\n}', keywordDocs['lint'], '0'),
  keywordItem('import', 'import "./${1}.arch"$0', keywordDocs['import'], '0'),
];

/** Words and units that a value of this type may be made of. References are the caller's. */
export function valueItems(type: AttributeType, afterNumber: boolean): CompletionItem[] {
  switch (type.type) {
    case 'enum':
      return type.values.map(({ value, doc }, i): CompletionItem => ({
        label: value,
        kind: CompletionItemKind.EnumMember,
        sortText: `0${String(i).padStart(3, '0')}`,
        ...(doc ? { documentation: markdown(doc) } : {}),
      }));
    case 'boolean':
      return ['true', 'false'].map((label, i) => ({ label, kind: CompletionItemKind.Value, sortText: `0${i}` }));
    case 'quantity': {
      if (!afterNumber) return [];
      const units = unitNames[type.dimension].map((unit, i): CompletionItem => ({
        label: unit,
        kind: CompletionItemKind.Unit,
        sortText: `0${String(i).padStart(3, '0')}`,
      }));
      const per = (type.per ?? []).map((word): CompletionItem => ({ label: `per ${word}`, kind: CompletionItemKind.Unit, sortText: `1${word}` }));
      return [...units, ...per];
    }
    case 'percentiles':
      return afterNumber
        ? ['ms', 's', 'us'].map((label) => ({ label, kind: CompletionItemKind.Unit }))
        : ['p50', 'p90', 'p95', 'p99', 'p99.9'].map((label, i) => ({ label, kind: CompletionItemKind.Keyword, insertText: `${label} `, sortText: `0${i}` }));
    case 'list':
      return valueItems(type.of, afterNumber);
    case 'either':
      return type.options
        .flatMap((option) => valueItems(option, afterNumber))
        .filter((item, i, all) => all.findIndex((other) => other.label === item.label) === i);
    default:
      return [];
  }
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
