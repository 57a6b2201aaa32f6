import type { ImportStatement } from '../syntax/tree.ts';
import { parse } from '../syntax/parse.ts';
import type { Host, ParsedFile } from './snapshot.ts';
import type { Reporter } from './report.ts';

/** Parsed files by URI, so that only what changed is parsed again. Give the same one to each call. */
export type ParseCache = Map<string, ParsedFile>;

export interface ResolvedImport {
  readonly statement: ImportStatement;
  readonly uri: string;
}

export interface LoadedFile extends ParsedFile {
  /** Imports that lead to a file, in source order; those that close a cycle or lead nowhere are left out. */
  readonly imports: readonly ResolvedImport[];
}

/**
 * Reads and parses a file and all that it imports. A file stands after those that it imports, the entry last.
 * Missing files, imports of oneself and cycles are reported where the import is written.
 */
export function load(entry: string, host: Host, reporter: Reporter, cache: ParseCache): LoadedFile[] {
  const done = new Map<string, LoadedFile>();
  const under: string[] = [];

  function visit(uri: string, file: ParsedFile): void {
    under.push(uri);
    const imports: ResolvedImport[] = [];
    for (const statement of file.tree.statements) {
      if (statement.type !== 'import' || !statement.from) continue;
      const { from } = statement;
      const report = (code: string, message: string): void => reporter.report(uri, from.range, code, message);
      const target = host.resolve(uri, from.value);
      if (target === undefined) {
        report(
          'import-outside-workspace',
          `\`${from.value}\` does not lead to a file inside the workspace; write a relative path such as \`"./network.arch"\``,
        );
      } else if (target === uri) {
        report('import-cycle', 'A file cannot import itself');
      } else if (under.includes(target)) {
        const cycle = [...under.slice(under.indexOf(target)), target].map(shortName).join(' → ');
        report('import-cycle', `These files import each other in a circle: ${cycle}`);
      } else {
        if (!done.has(target)) {
          const imported = parsed(target, host, cache);
          if (!imported) {
            report('missing-file', `There is no file \`${from.value}\``);
            continue;
          }
          visit(target, imported);
        }
        imports.push({ statement, uri: target });
      }
    }
    under.pop();
    done.set(uri, { ...file, imports });
  }

  visit(entry, parsed(entry, host, cache) ?? parseFile(entry, ''));
  return [...done.values()];
}

function parsed(uri: string, host: Host, cache: ParseCache): ParsedFile | undefined {
  const text = host.read(uri);
  if (text === undefined) return undefined;
  const before = cache.get(uri);
  if (before?.text === text) return before;
  const file = parseFile(uri, text, before);
  cache.set(uri, file);
  return file;
}

function parseFile(uri: string, text: string, before?: ParsedFile): ParsedFile {
  const { tree, diagnostics } = parse(text, uri, before);
  return { uri, text, tree, diagnostics };
}

const shortName = (uri: string): string => uri.slice(uri.lastIndexOf('/') + 1);
