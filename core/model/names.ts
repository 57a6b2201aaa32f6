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
  flow(path: Path, from: Declared | undefined, flows: ReadonlyMap<string, DeclaredFlow>): DeclaredFlow | undefined;
  /** For typing attributes at a place inside `from`. */
  valueContext(from: Declared | undefined): ValueContext;
  /** A text with the parameters of a template filled in. */
  text(written: string): string;
  /** For what is written elsewhere: in another template, or as the argument of one. */
  within(frame: Frame | undefined, uri: string): Binder;
}

export function binder(file: DeclaredFile, reporter: Reporter, symbols: SymbolCollector, frame?: Frame, uri: string = file.file.uri): Binder {
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
        const { length } = found.path;
        found.path.forEach((declared, i) => {
          const segment = path.segments[i]!;
          const symbol = i === 0 && segment.text !== declared.name ? aliasSymbol(uri, segment.text) : elementSymbol(declared);
          symbols.refer(symbol, uris[i]!, segment.range);
        });
        return { declared: found.path[length - 1]!, ...(found.role ? { role: found.role.text } : {}) };
      }
      case 'ambiguous': {
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
        const { hint, fixes } = didYouMean(found.segment.text, found.candidates, { uri: at, range: found.segment.range });
        const where = found.within ? ` in \`${found.within.name}\`` : '';
        reporter.report(
          at,
          found.segment.range,
          'unknown-name',
          found.segment.text === '' ? `A name is missing after the dot${where}` : `There is no element \`${found.segment.text}\`${where}${hint}`,
          { fixes },
        );
        return undefined;
      }
    }
  }

  function flow(written: Path, scope: Declared | undefined, flows: ReadonlyMap<string, DeclaredFlow>): DeclaredFlow | undefined {
    const actual = substituted(written, frame, scope, uri);
    if (!actual || find(actual.path, actual.from, file.scope).type !== 'missing') return undefined;
    const { path, from, uris } = actual;
    const { length } = path.segments;
    const name = path.segments[length - 1]!;
    const use = { ...path, segments: path.segments.slice(0, -1) };
    const owner = use.segments.length === 0 ? undefined : find(use, from, file.scope);
    const found = owner
      ? owner.type === 'found' && flows.get(`${owner.path.at(-1)!.id}.${name.text}`)
      : [...around(from).map(({ id }) => flows.get(`${id}.${name.text}`)), flows.get(name.text)].find((one) => one !== undefined);
    if (!found) return undefined;
    if (owner) bind({ ...written, segments: written.segments.slice(0, -1) }, scope);
    symbols.refer(found.symbol, uris[length - 1]!, name.range);
    return found;
  }

  const within = (of: Frame | undefined, at: string): Binder => (of === frame && at === uri ? self : binder(file, reporter, symbols, of, at));

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
        if (to.length > 0 && !to.includes(kind.id) && !to.includes(kind.category) && !isUnknownKind(kind, file.kinds)) {
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

/** For what stands in an element: between its braces, or in its template. */
export const binderOfPart = ({ frame }: Part, of: Binder): Binder => of.within(frame, frame?.template.uri ?? of.file.file.uri);

export const article = (noun: string): string => ((/^[aeiou]/iu.test(noun) || /^[AEFHILMNORSX][A-Z]/u.test(noun)) && !/^(?:uni|use)/iu.test(noun) ? 'an' : 'a');
