import type { Attribute as AttributeSchema, AttributeType } from '../../catalog/schema.ts';
import type { Attribute, Block, NumberLiteral, Path, Statement, StringLiteral, Value } from '../syntax/tree.ts';
import type { Range } from '../text/range.ts';
import type { DimensionName } from '../units/dimension.ts';
import { dimensionHint, dimensionNoun, fits, formatQuantity, parseQuantity, type Quantity } from '../units/quantity.ts';
import { unitNames } from '../units/unit.ts';
import type { AttributeValue, ElementId, ModelValue } from './architecture.ts';
import { alternatives, didYouMean, replacement, type Reporter } from './report.ts';

export interface ValueContext {
  readonly uri: string;
  readonly reporter: Reporter;
  /** Binds a name; reports where it is unknown. `to` restricts kinds and categories. */
  readonly reference: (path: Path, to: readonly string[]) => { readonly target: ElementId; readonly role?: string } | undefined;
  /** True where the name means something, without a report. */
  readonly isName: (path: Path) => boolean;
  /** A text with the parameters of a template filled in. */
  readonly text: (written: string) => string;
  /** What a word stands for, where it is a parameter of a template, and how its value is to be read; without one that is reported. */
  readonly argument: (word: string) => { readonly value: Value | undefined; readonly context: () => ValueContext } | undefined;
}

/** Where no names are known, and no parameters. */
export const plainContext = (uri: string, reporter: Reporter): ValueContext => ({
  uri,
  reporter,
  reference: () => undefined,
  isName: () => false,
  text: (written) => written,
  argument: () => undefined,
});

/**
 * Types the attributes of one block against a vocabulary. What does not fit is reported and left out.
 * `owner` is what messages call the thing that has them, e.g. "`lambda`".
 */
export function typedAttributes(
  statements: readonly Statement[],
  vocabulary: Readonly<Record<string, AttributeSchema>>,
  owner: string,
  context: ValueContext,
): Map<string, AttributeValue> {
  const result = new Map<string, AttributeValue>();
  const first = new Map<string, Range>();
  for (const statement of statements) {
    if (statement.type !== 'attribute') continue;
    const { key } = statement;
    const location = { uri: context.uri, range: key.range };
    const schema = Object.hasOwn(vocabulary, key.text) ? vocabulary[key.text] : undefined;
    if (!schema) {
      const { hint, fixes } = didYouMean(key.text, Object.keys(vocabulary), location);
      context.reporter.report(context.uri, key.range, 'unknown-attribute', `${owner} has no attribute \`${key.text}\`${hint}`, { fixes });
      continue;
    }
    const before = first.get(key.text);
    if (before) {
      context.reporter.report(context.uri, key.range, 'duplicate-attribute', `\`${key.text}\` is set twice; the first value holds`, {
        related: [{ location: { uri: context.uri, range: before }, message: 'First set here' }],
      });
      continue;
    }
    first.set(key.text, key.range);
    const value = attributeValue(statement, schema, context);
    if (value) result.set(key.text, value);
  }
  return result;
}

export function attributeValue(statement: Attribute, schema: AttributeSchema, context: ValueContext): AttributeValue | undefined {
  if (!statement.value) return undefined;
  const value = typed(statement.value, schema.type, statement.key.text, context);
  return value && { value, source: { uri: context.uri, range: statement.range, name: statement.key.range } };
}

type Failure = { readonly code: string; readonly range: Range; readonly message: string; readonly fixes?: ReturnType<typeof didYouMean>['fixes'] };
/** `reported`: it does not fit, and the resolver has already said why. */
type Attempt = { readonly value: ModelValue } | { readonly failure: Failure } | { readonly reported: true };

function typed(value: Value, type: AttributeType, key: string, context: ValueContext): ModelValue | undefined {
  const attempt = attemptType(value, type, key, context);
  if ('value' in attempt) return attempt.value;
  if ('reported' in attempt) return undefined;
  const { code, range, message, fixes } = attempt.failure;
  context.reporter.report(context.uri, range, code, message, fixes ? { fixes } : {});
  return undefined;
}

function attemptType(value: Value, type: AttributeType, key: string, context: ValueContext): Attempt {
  const fail = (message: string, code = 'wrong-type', range = value.range, fixes?: Failure['fixes']): Attempt => ({
    failure: { code, range, message, ...(fixes ? { fixes } : {}) },
  });
  const expected = (what: string): Attempt => fail(`\`${key}\` takes ${what}, not ${describe(value)}`);
  const argument = value.type === 'path' ? context.argument(value.text) : undefined;
  if (argument) {
    const given = argument.value && typed(argument.value, type, key, argument.context());
    return given ? { value: given } : { reported: true };
  }
  if (value.type === 'tuple' && type.type !== 'percentiles' && type.type !== 'list' && type.type !== 'either' && type.type !== 'phrase') {
    const [a, b] = value.items;
    const thousands = a?.type === 'number' && b?.type === 'number' && a.range.end + 1 === b.range.start;
    return fail(
      thousands ? `Numbers are written without thousands separators: \`${a.text}${b.text}\`` : `\`${key}\` takes one value, but here are ${value.items.length}`,
      'wrong-type',
      value.range,
      thousands ? [replacement({ uri: context.uri, range: value.range }, `${a.text}${b.text}`)] : undefined,
    );
  }

  switch (type.type) {
    case 'quantity':
      return numeric(value, type.dimension, type, key, context);
    case 'integer':
      return numeric(value, 'count', { ...type, whole: true }, key, context);
    case 'percentiles':
      return percentiles(value, key, context);
    case 'boolean': {
      if (value.type === 'path' && (value.text === 'true' || value.text === 'yes' || value.text === 'on')) return { value: { type: 'boolean', value: true } };
      if (value.type === 'path' && (value.text === 'false' || value.text === 'no' || value.text === 'off')) return { value: { type: 'boolean', value: false } };
      return expected('`true` or `false`');
    }
    case 'text':
      if (value.type === 'string') return { value: { type: 'text', text: context.text(value.value) } };
      if (value.type === 'path') return { value: { type: 'text', text: value.text } };
      return expected('text, for example `"like this"`');
    case 'cidr':
      return value.type === 'string' ? cidr({ ...value, value: context.text(value.value) }, type, key) : expected('an address block such as `"10.0.0.0/16"`');
    case 'enum': {
      const word = wordOf(value);
      const known = type.values.map((v) => v.value);
      if (word === undefined || (value.type === 'string' && !type.open)) return expected(known.length > 0 ? alternatives(known) : 'a word');
      if (known.includes(word) || type.open) return { value: { type: 'enum', value: word } };
      const { hint, fixes } = didYouMean(word, known, { uri: context.uri, range: value.range });
      return fail(`\`${key}\` cannot be \`${word}\`${hint || `; it takes ${alternatives(known)}`}`, 'unknown-value', value.range, fixes);
    }
    case 'reference': {
      if (value.type !== 'path') return expected('the name of an element');
      const bound = context.reference(value, type.to);
      return bound ? { value: { type: 'reference', ...bound } } : { reported: true };
    }
    case 'list': {
      const items = value.type === 'list' || value.type === 'tuple' ? value.items : [value];
      const typedItems = items.flatMap((item) => typed(item, type.of, key, context) ?? []);
      return { value: { type: 'list', items: typedItems } };
    }
    case 'record': {
      if (value.type !== 'record')
        return expected(
          `fields in braces: \`{ ${Object.keys(type.fields)
            .slice(0, 2)
            .map((f) => `${f}: …`)
            .join(', ')} }\``,
        );
      return { value: { type: 'record', fields: typedAttributes(value.body.statements, type.fields, `\`${key}\``, context) } };
    }
    case 'either': {
      const failures: Failure[] = [];
      for (const option of type.options) {
        if (option.type === 'reference' && !(value.type === 'path' && context.isName(value))) continue;
        const attempt = attemptType(value, option, key, context);
        if (!('failure' in attempt)) return attempt;
        failures.push(attempt.failure);
      }
      return failures[0] ? { failure: failures[0] } : expected('the name of an element');
    }
    case 'phrase': {
      const text = phraseText(value);
      return text === undefined ? expected('words') : { value: { type: 'text', text } };
    }
  }
}

interface Bounds {
  readonly min?: number;
  readonly max?: number;
  readonly range?: boolean;
  readonly per?: readonly string[];
  readonly whole?: boolean;
}

function numeric(value: Value, dimension: DimensionName, bounds: Bounds, key: string, context: ValueContext): Attempt {
  if (value.type === 'range') {
    if (!bounds.range) return { failure: { code: 'wrong-type', range: value.range, message: `\`${key}\` takes one number, not a range` } };
    const max = quantity(value.max, dimension, bounds, key, context);
    if ('failure' in max) return max;
    const min = quantity(withUnitOf(value.min, value.max), dimension, bounds, key, context);
    if ('failure' in min) return min;
    if (min.quantity.value > max.quantity.value) {
      return {
        failure: {
          code: 'out-of-range',
          range: value.range,
          message: `The range of \`${key}\` runs backwards: \`${value.min.text}\` is more than \`${value.max.text}\``,
        },
      };
    }
    return { value: { type: 'range', min: min.quantity, max: max.quantity } };
  }
  const number = value.type === 'phrase' && value.items[0]?.type === 'number' ? unitTypo(value.items[0], value.items[1]) : value;
  if (number.type !== 'number') {
    return { failure: { code: 'wrong-type', range: value.range, message: `\`${key}\` takes ${dimensionHint[dimension]}, not ${describe(value)}` } };
  }
  const result = quantity(number, dimension, bounds, key, context);
  return 'failure' in result ? result : { value: { type: 'quantity', quantity: result.quantity } };
}

/** `2 foo bar` parses as number and words; the unit is what is wrong with it. */
const unitTypo = (number: NumberLiteral, next: Value | undefined): NumberLiteral =>
  next?.type === 'path' ? { ...number, text: `${number.text} ${next.text}`, range: { start: number.range.start, end: next.range.end } } : number;

/** In `1..5 min` the first number has the second's unit. */
function withUnitOf(min: NumberLiteral, max: NumberLiteral): NumberLiteral {
  if (!/^-?\$?[\d_.]+$/u.test(min.text)) return min;
  const unit = /^-?\$?[\d_.]+(?:[eE][+-]?\d+)?(.*)$/u.exec(max.text)?.[1] ?? '';
  return { ...min, text: `${max.text.startsWith('$') && !min.text.startsWith('$') ? '$' : ''}${min.text}${unit}` };
}

function quantity(
  literal: NumberLiteral,
  dimension: DimensionName,
  bounds: Bounds,
  key: string,
  context: ValueContext,
): { readonly quantity: Quantity } | { readonly failure: Failure } {
  const fail = (code: string, message: string, fixes?: Failure['fixes']): { failure: Failure } => ({
    failure: { code, range: literal.range, message, ...(fixes && fixes.length > 0 ? { fixes } : {}) },
  });
  const parsed = parseQuantity(literal.text);
  if (!parsed.ok) {
    const at = { uri: context.uri, range: literal.range };
    const unitAt = literal.text.search(/[A-Za-zµ%/]+$/u);
    return fail(
      'unknown-unit',
      `${parsed.message}${parsed.suggestion ? '' : `; \`${key}\` takes ${dimensionHint[dimension]}`}`,
      parsed.suggestion && unitAt > 0 ? [replacement(at, `${literal.text.slice(0, unitAt)}${parsed.suggestion}`)] : undefined,
    );
  }
  const { quantity: q } = parsed;
  if (!fits(q.dimension, dimension)) {
    const bare = q.dimension === 'count' && q.per === undefined;
    const units = unitNames[dimension].slice(0, 5).filter((u) => !u.startsWith('/'));
    return fail(
      'wrong-dimension',
      bare
        ? `\`${key}\` takes ${dimensionHint[dimension]}; \`${literal.text}\` has no unit${units.length > 0 ? ` (${alternatives(units)})` : ''}`
        : `\`${key}\` takes ${dimensionHint[dimension]}, but \`${literal.text}\` is ${dimensionNoun[q.dimension]}`,
    );
  }
  if (q.per !== undefined && !(bounds.per ?? []).includes(q.per)) {
    return fail(
      'wrong-dimension',
      bounds.per?.length
        ? `\`${key}\` can be given per ${alternatives(bounds.per)}, not per \`${q.per}\``
        : `\`${key}\` is not given per anything; write \`${literal.text.replace(/\s+per\s.*$/u, '')}\``,
    );
  }
  if (bounds.whole && !Number.isInteger(q.value)) return fail('out-of-range', `\`${key}\` takes a whole number, not \`${literal.text}\``);
  const show = (limit: number): string => formatQuantity(limit, dimension);
  if (bounds.min !== undefined && q.value < bounds.min)
    return fail('out-of-range', `\`${key}\` is at least ${show(bounds.min)}, but here it is \`${literal.text}\``);
  if (bounds.max !== undefined && q.value > bounds.max * (1 + 1e-12))
    return fail('out-of-range', `\`${key}\` is at most ${show(bounds.max)}, but here it is \`${literal.text}\``);
  return { quantity: { ...q, dimension } };
}

function percentiles(value: Value, key: string, context: ValueContext): Attempt {
  const result: Record<string, Quantity> = {};
  const items = value.type === 'tuple' || value.type === 'list' ? value.items : [value];
  const hint = `\`${key}\` takes percentiles such as \`p50 6 ms, p99 40 ms\``;
  for (const item of items) {
    const parts = item.type === 'phrase' ? item.items : [item];
    const label = parts.length === 2 && parts[0]!.type === 'path' ? parts[0]!.text : parts.length === 1 ? 'p50' : undefined;
    const number = parts.at(-1)!;
    if (label === undefined || !/^p\d{1,2}(?:\.\d+)?$|^p100$/u.test(label) || number.type !== 'number') {
      return { failure: { code: 'wrong-type', range: item.range, message: `${hint}, not ${describe(item)}` } };
    }
    const parsed = quantity(number, 'duration', { min: 0 }, key, context);
    if ('failure' in parsed) return parsed;
    if (result[label]) return { failure: { code: 'duplicate-attribute', range: item.range, message: `\`${label}\` is given twice` } };
    result[label] = parsed.quantity;
  }
  const order = Object.keys(result).sort((a, b) => Number(a.slice(1)) - Number(b.slice(1)));
  const wrong = order.findIndex((p, i) => i > 0 && result[order[i - 1]!]!.value > result[p]!.value);
  if (wrong > 0) {
    return {
      failure: {
        code: 'out-of-range',
        range: value.range,
        message: `\`${order[wrong]!}\` (${result[order[wrong]!]!.text}) is less than \`${order[wrong - 1]!}\` (${result[order[wrong - 1]!]!.text})`,
      },
    };
  }
  return { value: { type: 'percentiles', percentiles: result } };
}

function cidr(value: StringLiteral, type: { readonly minPrefix?: number; readonly maxPrefix?: number }, key: string): Attempt {
  const fail = (message: string): Attempt => ({ failure: { code: 'out-of-range', range: value.range, message } });
  if (!isCidr(value.value)) return fail(`\`${key}\` takes an address block such as \`"10.0.0.0/16"\`, not \`"${value.value}"\``);
  const prefix = Number(value.value.split('/')[1]);
  const { minPrefix = 0, maxPrefix = 32 } = type;
  if (prefix < minPrefix || prefix > maxPrefix) return fail(`The prefix of \`${key}\` is between /${minPrefix} and /${maxPrefix}, not /${prefix}`);
  return { value: { type: 'text', text: value.value } };
}

/** An IPv4 block in CIDR notation (RFC 4632). */
export function isCidr(text: string): boolean {
  const match = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})\/(\d{1,2})$/u.exec(text);
  return match !== null && match.slice(1, 5).every((octet) => Number(octet) <= 255) && Number(match[5]) <= 32;
}

const wordOf = (value: Value): string | undefined =>
  value.type === 'path' ? value.text : value.type === 'string' ? value.value : value.type === 'number' ? value.text : undefined;

function phraseText(value: Value): string | undefined {
  switch (value.type) {
    case 'path':
    case 'number':
    case 'operator':
      return value.text;
    case 'string':
      return value.value;
    case 'range':
      return `${value.min.text}..${value.max.text}`;
    case 'phrase':
      return joined(value.items, ' ');
    case 'tuple':
      return joined(value.items, ', ');
    case 'list':
    case 'record':
      return undefined;
  }
}

function joined(values: readonly Value[], separator: string): string | undefined {
  const parts = values.map(phraseText);
  return parts.includes(undefined) ? undefined : parts.join(separator);
}

function describe(value: Value): string {
  switch (value.type) {
    case 'path':
      return `\`${value.text}\``;
    case 'string':
      return 'a string';
    case 'number':
      return `\`${value.text}\``;
    case 'range':
      return 'a range';
    case 'list':
      return 'a list';
    case 'tuple':
      return `${value.items.length} values`;
    case 'record':
      return 'fields in braces';
    case 'operator':
      return `\`${value.text}\``;
    case 'phrase':
      return `\`${phraseText(value) ?? '…'}\``;
  }
}

export const bodyStatements = (body: Block | undefined): readonly Statement[] => body?.statements ?? [];
