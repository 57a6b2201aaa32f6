import type { Attribute, ElementStatement, Path, Value } from '../syntax/tree.ts';
import { alternatives, didYouMean, type Reporter } from './report.ts';
import type { Argument, Declared, Frame, Part, Template } from './scope.ts';
import { bodyStatements } from './values.ts';

/** The parts of an element; `frames` are those of the templates that it is a use of. */
export const partsOf = (statement: ElementStatement, written: Frame | undefined, frames: readonly Frame[]): readonly Part[] => [
  ...frames.map((frame) => ({ statements: bodyStatements(frame.template.statement.body), frame })),
  { statements: bodyStatements(statement.body), ...(written ? { frame: written } : {}) },
];

/** The parts that templates bring in. */
export const templateParts = ({ parts }: Declared): readonly (Part & { readonly frame: Frame })[] =>
  parts.slice(0, -1).flatMap(({ statements, frame }) => (frame ? [{ statements, frame }] : []));

/** A template behind those that it extends. */
export const withBases = (template: Template): readonly Template[] => [...(template.base ? withBases(template.base) : []), template];

/** True where a template is being used inside of itself. */
export const isUsedIn = (template: Template, frame: Frame | undefined): boolean =>
  frame !== undefined && ([frame.template, frame.used].some(({ statement }) => statement === template.statement) || isUsedIn(template, frame.outer));

/** A frame for each template that a use reads: the used one, and before it those that it extends. */
const framesOf = (use: Omit<Frame, 'template'>): readonly Frame[] => withBases(use.used).map((template) => ({ ...use, template }));

/** For the statements of a template that nobody uses: parameters without a default are not known. */
export function standInFrames(template: Template, home: string): readonly Frame[] {
  const { name } = template.kind;
  const arguments_ = template.parameters.map(({ statement: { key, value }, uri }): [string, Argument] => [key.text, { uri, ...(value ? { value } : {}) }]);
  return framesOf({ used: template, home, arguments: new Map(arguments_), texts: new Map(Object.entries({ name, label: name })), isStandIn: true });
}

/** Binds the arguments of a use to the template's parameters; reports those that are unknown, given twice or missing. */
export function useFrames(
  template: Template,
  statement: ElementStatement,
  at: { readonly home: string; readonly uri: string; readonly frame?: Frame; readonly from?: Declared },
  reporter: Reporter,
): readonly Frame[] {
  const { uri, home, frame, from } = at;
  const parameters = template.parameters.map((parameter) => parameter.statement);
  const written = { uri, ...(frame ? { frame } : {}), ...(from ? { from } : {}) };
  const label = statement.label && filledIn(statement.label.value, frame);
  const name = statement.name?.text ?? label;
  const texts = new Map(Object.entries({ name, label: label ?? name }).filter((entry): entry is [string, string] => entry[1] !== undefined));
  const given = new Map<string, Attribute>();
  for (const argument of statement.args ?? []) {
    const { key } = argument;
    if (!parameters.some((parameter) => parameter.key.text === key.text)) {
      const names = parameters.map((parameter) => parameter.key.text);
      const { hint, fixes } = didYouMean(key.text, names, { uri, range: key.range });
      const known = names.length === 0 ? '; it takes no arguments' : hint || `; it has ${alternatives(names)}`;
      reporter.report(uri, key.range, 'unknown-argument', `\`${statement.keyword.text}\` has no parameter \`${key.text}\`${known}`, { fixes });
    } else if (given.has(key.text)) {
      reporter.report(uri, key.range, 'duplicate-attribute', `\`${key.text}\` is set twice; the first value holds`);
    } else given.set(key.text, argument);
  }
  const values = template.parameters.map(({ statement: parameter, uri: declaredIn }): [string, Argument] => {
    const name = parameter.key.text;
    const value = given.get(name)?.value ?? impliedValue(name, statement);
    if (value) return [name, { ...written, value }];
    // A default is written in the template's file, but sees the names of the use, too.
    if (parameter.value)
      return [
        name,
        { uri: declaredIn, frame: { template, used: template, home, arguments: new Map(), texts }, value: parameter.value, ...(from ? { from } : {}) },
      ];
    if (!given.has(name)) {
      const { name: own, keyword } = statement;
      reporter.report(
        uri,
        (own ?? keyword).range,
        'missing-argument',
        `\`${keyword.text}\` needs \`${name}\`: \`${keyword.text} ${own?.text ?? 'name'}(${name}: …)\``,
        {
          related: [{ location: { uri: declaredIn, range: parameter.range }, message: 'The parameter, without a default' }],
        },
      );
    }
    return [name, written];
  });
  return framesOf({
    used: template,
    home,
    texts,
    arguments: new Map(values),
    ...(frame ? { outer: frame } : {}),
    ...(frame?.isStandIn ? { isStandIn: true } : {}),
  });
}

/** A parameter called `name` or `label` is that of the use. */
function impliedValue(parameter: string, { name, label }: ElementStatement): Value | undefined {
  if (parameter === 'label' && label) return label;
  if ((parameter === 'name' || parameter === 'label') && name) return { type: 'string', value: name.text, range: name.range };
  return undefined;
}

/** The argument that a bare word stands for in a frame. */
export const argumentOf = (frame: Frame | undefined, word: string): Argument | undefined => frame?.arguments.get(word);

/** A text with parameters, `{name}` and `{label}` filled in: `Cell {name}`. Braces around anything else stay. */
export const filledIn = (text: string, frame: Frame | undefined): string =>
  frame === undefined
    ? text
    : text.replace(/\{([A-Za-z_][\w-]*)\}/gu, (written, word: string) => {
        const argument = argumentOf(frame, word);
        return (argument?.value && plainText(argument.value, argument.frame)) ?? frame.texts.get(word) ?? written;
      });

function plainText(value: Value, frame: Frame | undefined): string | undefined {
  switch (value.type) {
    case 'string':
      return filledIn(value.value, frame);
    case 'path': {
      const argument = argumentOf(frame, value.text);
      return argument?.value ? plainText(argument.value, argument.frame) : value.text;
    }
    case 'number':
      return value.text;
    default:
      return undefined;
  }
}

/** The path with what its first segment stands for, and for each segment the file that it is written in. */
export interface SubstitutedPath {
  readonly path: Path;
  readonly uris: readonly string[];
  readonly from: Declared | undefined;
}

/** Follows parameters at the head of a path; undefined where one stands for nothing that can be a name. */
export function substituted(path: Path, frame: Frame | undefined, from: Declared | undefined, uri: string): SubstitutedPath | undefined {
  const argument = argumentOf(frame, path.segments[0]!.text);
  if (!argument) return { path, from, uris: path.segments.map(() => uri) };
  if (argument.value?.type !== 'path') return undefined;
  const head = substituted(argument.value, argument.frame, argument.from, argument.uri);
  if (!head) return undefined;
  const rest = path.segments.slice(1);
  const segments = [...head.path.segments, ...rest];
  return {
    from: head.from,
    uris: [...head.uris, ...rest.map(() => uri)],
    path: { type: 'path', range: head.path.range, text: segments.map(({ text }) => text).join('.'), segments },
  };
}
