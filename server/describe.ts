import type { Attribute, AttributeType, EnumValue, Kind, Scope } from '../catalog/schema.ts';
import type { ModelValue } from '../core/model/architecture.ts';
import { dimensionHint, formatQuantity } from '../core/units/quantity.ts';

/** What is lost with what. */
const scopeWords: Readonly<Record<Scope, string>> = {
  global: 'in no single region',
  edge: 'at edge locations, in no single region',
  region: 'fails with its region',
  zone: 'fails with its zone',
  host: 'fails with its host',
  site: 'fails with its site',
  any: '',
};

const managedWords = { serverless: 'serverless', managed: 'managed by the provider', self: 'run by yourself' } as const;

/** Markdown of a catalog entry, for hover and completion. */
export function describeKind(kind: Kind): string {
  const facts = [
    kind.nature === 'group' ? 'group' : kind.category,
    kind.managed ? managedWords[kind.managed] : '',
    scopeWords[kind.scope],
    kind.placement?.in?.length ? `belongs in ${kind.placement.in.join(' or ')}` : '',
  ].filter((fact) => fact !== '');
  return [`**${kind.name}** (\`${kind.id}\`)`, kind.summary, facts.length > 0 ? `*${facts.join(' · ')}*` : '', kind.docs ? `[Documentation](${kind.docs})` : '']
    .filter((part) => part !== '')
    .join('\n\n');
}

export function describeAttribute(key: string, attribute: Attribute): string {
  return [
    `**${key}**: ${describeType(attribute.type)}`,
    attribute.doc,
    [
      attribute.default === undefined ? '' : `Default: \`${attribute.default}\``,
      attribute.example === undefined ? '' : `Example: \`${key}: ${attribute.example}\``,
      attribute.required ? 'Required' : '',
      attribute.immutable ? 'Cannot be changed after creation' : '',
    ]
      .filter((part) => part !== '')
      .join(' · '),
    enumDocs(attribute.type),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

/** What values a type takes, in a few words. */
export function describeType(type: AttributeType): string {
  switch (type.type) {
    case 'quantity': {
      const bounds = boundsOf(type.min, type.max, (value) => formatQuantity(value, type.dimension));
      return `${dimensionHint[type.dimension]}${type.range ? ', or a range `a..b`' : ''}${bounds}`;
    }
    case 'integer':
      return `a whole number${type.range ? ', or a range `a..b`' : ''}${boundsOf(type.min, type.max, String)}`;
    case 'percentiles':
      return 'percentiles, such as `p50 6 ms, p99 40 ms`';
    case 'boolean':
      return '`true` or `false`';
    case 'text':
      return 'text';
    case 'cidr':
      return 'an IPv4 block such as `"10.0.0.0/16"`';
    case 'enum':
      return type.values.length > 0
        ? `${type.open ? 'a word such as ' : ''}${type.values
            .slice(0, 12)
            .map((v) => `\`${v.value}\``)
            .join(', ')}${type.values.length > 12 ? ' …' : ''}`
        : 'a word';
    case 'reference':
      return type.to.length > 0 ? `the name of ${type.to.map((t) => `\`${t}\``).join(', ')}` : 'the name of an element';
    case 'list':
      return `a list of ${describeType(type.of)}`;
    case 'record':
      return `fields \`{ ${Object.keys(type.fields)
        .map((f) => `${f}: …`)
        .join(', ')} }\``;
    case 'either':
      return type.options.map(describeType).join(', or ');
    case 'phrase':
      return 'words';
  }
}

const boundsOf = (min: number | undefined, max: number | undefined, show: (value: number) => string): string =>
  min !== undefined && max !== undefined
    ? `, from ${show(min)} to ${show(max)}`
    : max !== undefined
      ? `, at most ${show(max)}`
      : min !== undefined && min > 0
        ? `, at least ${show(min)}`
        : '';

/** One of the words that an attribute takes; undefined for a word that is not listed. */
export function describeWord(word: string, key: string, { type, doc }: Attribute): string | undefined {
  const known = wordsOf(type).find(({ value }) => value === word);
  return known && `**${word}** (\`${key}\`)\n\n${known.doc ?? doc}`;
}

function wordsOf(type: AttributeType): readonly EnumValue[] {
  switch (type.type) {
    case 'enum':
      return type.values;
    case 'list':
      return wordsOf(type.of);
    case 'either':
      return type.options.flatMap(wordsOf);
    default:
      return [];
  }
}

function enumDocs(type: AttributeType): string {
  if (type.type !== 'enum') return '';
  return type.values
    .filter((v) => v.doc)
    .map((v) => `- \`${v.value}\`: ${v.doc!}`)
    .join('\n');
}

/** A value in base units and readably, where that says more than what is written. */
export function describeValue(value: ModelValue): string | undefined {
  switch (value.type) {
    case 'quantity': {
      const { quantity } = value;
      const readable = formatQuantity(quantity.value, quantity.dimension);
      const base = baseText(quantity.value, quantity.dimension);
      const parts = [readable, base].filter((text, i, all) => text !== quantity.text && all.indexOf(text) === i);
      return parts.length > 0 ? `\`${quantity.text}\` = ${parts.join(' = ')}${quantity.per ? ` per ${quantity.per}` : ''}` : undefined;
    }
    case 'range':
      return `${formatQuantity(value.min.value, value.min.dimension)} to ${formatQuantity(value.max.value, value.max.dimension)}`;
    case 'percentiles':
      return Object.entries(value.percentiles)
        .map(([p, q]) => `${p} = ${formatQuantity(q.value, q.dimension)}`)
        .join(', ');
    default:
      return undefined;
  }
}

const baseUnits = { duration: 's', data: 'B', 'data-rate': 'B/s', rate: '/s', money: 'USD', 'money-rate': 'USD/month', ratio: '', count: '' } as const;
const baseText = (value: number, dimension: keyof typeof baseUnits): string =>
  `${value.toLocaleString('en-US', { maximumSignificantDigits: 6 })} ${baseUnits[dimension]}`.trim();
