import type { Path } from '../syntax/tree.ts';
import { isUnknownKind, type DeclaredFile } from './declare.ts';
import { alternatives, didYouMean, type Reporter } from './report.ts';
import { find, shortestName, type Declared } from './scope.ts';
import { aliasSymbol, elementSymbol, type SymbolCollector } from './symbols.ts';
import type { ValueContext } from './values.ts';

export interface Bound {
  readonly declared: Declared;
  readonly role?: string;
}

/** Binds names of one file: reports what is unknown or ambiguous, and remembers each place where a symbol is named. */
export interface Binder {
  readonly file: DeclaredFile;
  readonly reporter: Reporter;
  bind(path: Path, from: Declared | undefined): Bound | undefined;
  /** For typing attributes at a place inside `from`. */
  valueContext(from: Declared | undefined): ValueContext;
}

export function binder(file: DeclaredFile, reporter: Reporter, symbols: SymbolCollector): Binder {
  const { uri } = file.file;

  function bind(path: Path, from: Declared | undefined): Bound | undefined {
    const found = find(path, from, file.scope);
    switch (found.type) {
      case 'found': {
        const { length } = found.path;
        found.path.forEach((declared, i) => {
          const segment = path.segments[i]!;
          const symbol = i === 0 && segment.text !== declared.name ? aliasSymbol(uri, segment.text) : elementSymbol(declared);
          symbols.refer(symbol, uri, segment.range);
        });
        return { declared: found.path[length - 1]!, ...(found.role ? { role: found.role.text } : {}) };
      }
      case 'ambiguous': {
        const names = found.candidates.map((candidate) => shortestName(candidate, from, file.scope));
        reporter.report(uri, found.segment.range, 'ambiguous-name', `\`${found.segment.text}\` could be ${alternatives(names)}; write the one you mean`, {
          related: found.candidates.map((c) => ({ location: { uri: c.uri, range: c.nameRange }, message: `\`${c.id}\`` })),
          fixes: names.map((name) => ({ title: `Change to \`${name}\``, edits: [{ uri, range: path.range, newText: name }] })),
        });
        return undefined;
      }
      case 'missing': {
        const { hint, fixes } = didYouMean(found.segment.text, found.candidates, { uri, range: found.segment.range });
        const where = found.within ? ` in \`${found.within.name}\`` : '';
        reporter.report(
          uri,
          found.segment.range,
          'unknown-name',
          found.segment.text === '' ? `A name is missing after the dot${where}` : `There is no element \`${found.segment.text}\`${where}${hint}`,
          { fixes },
        );
        return undefined;
      }
    }
  }

  return {
    file,
    reporter,
    bind,
    valueContext: (from) => ({
      uri,
      reporter,
      isName: (path) => find(path, from, file.scope).type === 'found',
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
}

export const article = (noun: string): string => ((/^[aeiou]/iu.test(noun) || /^[AEFHILMNORSX][A-Z]/u.test(noun)) && !/^(?:uni|use)/iu.test(noun) ? 'an' : 'a');
