import { isOf } from './lineage.ts';
import type { FlowStatement, Name, Path } from '../syntax/tree.ts';
import { isUnknownKind, type DeclaredFile } from './declare.ts';
import { alternatives, didYouMean, type Reporter } from './report.ts';
import { find, shortestName, type Declared, type Frame, type Part } from './scope.ts';
import type { SymbolId } from './snapshot.ts';
import { aliasSymbol, elementSymbol, type SymbolCollector } from './symbols.ts';
import { argumentOf, filledIn, substituted } from './templates.ts';
import type { ValueContext } from './values.ts';

export interface Bound {
  readonly declared: Declared;
  readonly role?: string;
}

/** A flow as declared, before its steps are bound. */
export interface DeclaredFlow {
  readonly id: string;
  readonly statement: FlowStatement;
  /** For what stands in it. */
  readonly binder: Binder;
  /** The use of a template that brings it in. */
  readonly scope?: Declared;
  readonly symbol: SymbolId;
}

/** Binds names of one file: reports what is unknown or ambiguous, and remembers each place where a symbol is named. */
export interface Binder {
  /** The file whose names it knows. */
  readonly file: DeclaredFile;
  /** The file that what it reads is written in; another one where that is a template. */
  readonly uri: string;
  readonly reporter: Reporter;
  bind(path: Path, from: Declared | undefined): Bound | undefined;
  /** The flow that a path means where it names no element: that of a use (`cell-1.follow`), of a use around, or of the file. */
  flow(path: Path, from: Declared | undefined): DeclaredFlow | undefined;
  /** For typing attributes at a place inside `from`. */
  valueContext(from: Declared | undefined): ValueContext;
  /** A text with the parameters of a template filled in. */
  text(written: string): string;
  /** For what is written elsewhere: in another template, or as the argument of one. */
  within(frame: Frame | undefined, uri: string): Binder;
}

/** `flows`: all that are in sight, by id. */
export function binder(
  file: DeclaredFile,
  reporter: Reporter,
  symbols: SymbolCollector,
  flows: ReadonlyMap<string, DeclaredFlow>,
  frame?: Frame,
  uri: string = file.file.uri,
): Binder {
  function bind(written: Path, scope: Declared | undefined): Bound | undefined {
    const actual = substituted(written, frame, scope, uri);
    if (!actual) {
      const argument = argumentOf(frame, written.segments[0]!.text)!;
      if (argument.value) reporter.report(argument.uri, argument.value.range, 'wrong-reference', 'The name of an element is expected here');
      return undefined;
    }
    const { path, from, uris } = actual;
    const found = find(path, from, file.scope);
    /** Where a segment is written that does not lead on. */
    const uriOf = (segment: Name): string => uris[path.segments.indexOf(segment)] ?? uri;
    switch (found.type) {
      case 'found': {
        remember(found.path, path, uris);
        return { declared: found.path.at(-1)!, ...(found.role ? { role: found.role.text } : {}) };
      }
      case 'ambiguous': {
        // Around a use there may be one that is nearer.
        if (frame?.isStandIn) return undefined;
        const names = found.candidates.map((candidate) => shortestName(candidate, from, file.scope));
        const at = uriOf(found.segment);
        reporter.report(at, found.segment.range, 'ambiguous-name', `\`${found.segment.text}\` could be ${alternatives(names)}; write the one you mean`, {
          related: found.candidates.map((c) => ({ location: { uri: c.uri, range: c.nameRange }, message: `\`${c.id}\`` })),
          fixes: names.map((name) => ({ title: `Change to \`${name}\``, edits: [{ uri: at, range: path.range, newText: name }] })),
        });
        return undefined;
      }
      case 'missing': {
        const at = uriOf(found.segment);
        const { text, range } = found.segment;
        const owners = found.within ? [found.within] : around(from);
        const flow = flowIn(owners, text) ?? (found.within ? undefined : flows.get(text));
        const namesOfFlows = owners.flatMap(({ id }) => [...flows.keys()].flatMap((other) => (parentOf(other) === id ? [lastOf(other)] : [])));
        const { hint, fixes } = didYouMean(text, [...found.candidates, ...namesOfFlows, ...(found.within ? [] : flows.keys())], { uri: at, range });
        if (frame?.isStandIn && !found.within && !flow && hint === '' && text !== '') {
          reporter.report(at, range, 'unknown-name', `There is no element \`${text}\` here; each use of the template must have one around it`, {
            severity: 'hint',
          });
          return undefined;
        }
        const where = found.within ? ` in \`${found.within.name}\`` : '';
        reporter.report(
          at,
          range,
          'unknown-name',
          text === ''
            ? `A name is missing after the dot${where}`
            : flow
              ? `\`${path.text}\` is a flow; only a step of another flow leads to it: \`a -> ${path.text}\``
              : `There is no element \`${text}\`${where}${hint}`,
          flow ? {} : { fixes },
        );
        return undefined;
      }
    }
  }

  /** Each segment names what it led to. */
  function remember(found: readonly Declared[], path: Path, uris: readonly string[]): void {
    found.forEach((declared, i) => {
      const segment = path.segments[i]!;
      const symbol = i === 0 && segment.text !== declared.name ? aliasSymbol(uri, segment.text) : elementSymbol(declared);
      symbols.refer(symbol, uris[i]!, segment.range);
    });
  }

  /** The flow of that name in the nearest of some elements, which are then uses of templates. */
  const flowIn = (owners: readonly Declared[], name: string): DeclaredFlow | undefined =>
    owners.map(({ id }) => flows.get(`${id}.${name}`)).find((one) => one !== undefined);

  function flow(written: Path, scope: Declared | undefined): DeclaredFlow | undefined {
    const actual = substituted(written, frame, scope, uri);
    if (!actual || find(actual.path, actual.from, file.scope).type !== 'missing') return undefined;
    const { path, from, uris } = actual;
    const name = path.segments.at(-1)!;
    const use = { ...path, segments: path.segments.slice(0, -1) };
    const owner = use.segments.length === 0 ? undefined : find(use, from, file.scope);
    if (owner && owner.type !== 'found') return undefined;
    const found = owner ? flowIn(owner.path.slice(-1), name.text) : (flowIn(around(from), name.text) ?? flows.get(name.text));
    if (!found) return undefined;
    if (owner) remember(owner.path, use, uris);
    symbols.refer(found.symbol, uris.at(-1)!, name.range);
    return found;
  }

  const within = (of: Frame | undefined, at: string): Binder => (of === frame && at === uri ? self : binder(file, reporter, symbols, flows, of, at));

  const self: Binder = {
    file,
    uri,
    reporter,
    bind,
    flow,
    within,
    text: (written) => filledIn(written, frame),
    valueContext: (from) => ({
      uri,
      reporter,
      text: (written) => filledIn(written, frame),
      argument: (word) => {
        const argument = argumentOf(frame, word);
        return argument && { value: argument.value, context: () => within(argument.frame, argument.uri).valueContext(argument.from) };
      },
      isName: (path) => {
        const actual = substituted(path, frame, from, uri);
        return actual !== undefined && find(actual.path, actual.from, file.scope).type === 'found';
      },
      reference: (path, to) => {
        const bound = bind(path, from);
        if (!bound) return undefined;
        const { kind } = bound.declared;
        if (to.length > 0 && !isOf(kind, ...to) && !to.includes(kind.category) && !isUnknownKind(kind, file.kinds)) {
          reporter.report(uri, path.range, 'wrong-reference', `\`${path.text}\` is ${article(kind.name)} ${kind.name}; expected ${alternatives(to)}`, {
            related: [{ location: { uri: bound.declared.uri, range: bound.declared.nameRange }, message: 'Declared here' }],
          });
          return undefined;
        }
        return { target: bound.declared.id, ...(bound.role === undefined ? {} : { role: bound.role }) };
      },
    }),
  };
  return self;
}

/** What a place stands in, from the nearest outwards. */
const around = (from: Declared | undefined): readonly Declared[] => (from ? [from, ...around(from.parent)] : []);

const lastOf = (id: string): string => id.slice(id.lastIndexOf('.') + 1);
const parentOf = (id: string): string => id.slice(0, Math.max(0, id.lastIndexOf('.')));

/** For what stands in an element: between its braces, or in its template. */
export const binderOfPart = ({ frame }: Part, of: Binder): Binder => of.within(frame, frame?.template.uri ?? of.file.file.uri);

export const article = (noun: string): string => ((/^[aeiou]/iu.test(noun) || /^[AEFHILMNORSX][A-Z]/u.test(noun)) && !/^(?:uni|use)/iu.test(noun) ? 'an' : 'a');
