import type { Catalog, Kind } from '../../catalog/schema.ts';
import type { Diagnostic } from '../text/diagnostic.ts';
import type { Location, Range } from '../text/range.ts';
import type { ImportStatement, SourceFile } from '../syntax/tree.ts';
import type { Architecture, ElementId } from './architecture.ts';
import type { Template } from './scope.ts';

/** How core reaches other files; the host decides what a URI is and what may be read. Synchronous: hosts keep a cache. */
export interface Host {
  /** The text of a file, unsaved edits included; undefined where there is none. */
  read(uri: string): string | undefined;
  /** The URI that an import's specifier means, seen from a file; undefined where it leads outside of what may be read. */
  resolve(from: string, specifier: string): string | undefined;
}

/** Checks of the resolved design beyond the language's own: rules, and targets that are missed. */
export interface Review {
  /** Codes that it reports; `lint { … }` and comments may set or silence them. */
  readonly codes: ReadonlySet<string>;
  /** In any order; settings and suppressions are applied by whoever asks. */
  check(architecture: Architecture, files: ReadonlyMap<string, ParsedFile>): readonly Diagnostic[];
  /** True where it does not look at the design at all, so that a comment which silences one of its codes is no idle one. */
  readonly rests?: boolean;
}

export interface ParsedFile {
  readonly uri: string;
  readonly text: string;
  readonly tree: SourceFile;
  readonly diagnostics: readonly Diagnostic[];
}

/** All that is known of one file and what it imports, at one moment. Immutable. */
export interface Snapshot {
  readonly uri: string;
  /** The file itself and every file that it imports, directly or not. */
  readonly files: ReadonlyMap<string, ParsedFile>;
  readonly architecture: Architecture;
  /** What the language reports, before settings and suppressions. */
  readonly problems: readonly Diagnostic[];
  /**
   * Diagnostics of syntax, model and review per file, `lint { … }` and suppression comments applied, in source order.
   * Made when they are first asked for.
   */
  readonly diagnostics: ReadonlyMap<string, readonly Diagnostic[]>;
  readonly symbols: SymbolIndex;
  /** The catalog and the kinds that the files declare. */
  readonly kinds: Catalog;
  /** Templates that the file knows, by name; their uses are of the kind of that name. */
  readonly templates: ReadonlyMap<string, Template>;
  /** The import statements of one of the files that lead to a file, with where they lead. */
  imports(uri: string): readonly { readonly statement: ImportStatement; readonly uri: string }[];
}

export type SymbolKind = 'element' | 'group' | 'flow' | 'view' | 'kind' | 'alias';

/** `element:us-east-1.app.reader`, `flow:follow`, `view:overview`, `kind:fraud-check`, `alias:<uri>#net`. */
export type SymbolId = string;

export interface SymbolInfo {
  readonly id: SymbolId;
  readonly kind: SymbolKind;
  /** As declared, without its scope. */
  readonly name: string;
  /** For elements and groups. */
  readonly element?: ElementId;
  /** What the element is; the design does not tell of one in a template that nobody uses. */
  readonly elementKind?: Kind;
  /** The name where it is declared; for a group without a name, its label. */
  readonly declaration: Location;
  /** The whole statement. */
  readonly range: Range;
  /** Directly enclosing symbol. */
  readonly parent?: SymbolId;
}

/** One place where a symbol is named; a qualified name has one occurrence per segment. */
export interface Occurrence {
  readonly location: Location;
  readonly symbol: SymbolId;
  readonly role: 'declaration' | 'reference';
}

export interface SymbolIndex {
  readonly symbols: ReadonlyMap<SymbolId, SymbolInfo>;
  /** The occurrence at an offset (its end included). */
  at(uri: string, offset: number): Occurrence | undefined;
  /** Every occurrence of a symbol, in all files of the snapshot; its declaration first. */
  of(symbol: SymbolId): readonly Occurrence[];
  /** All occurrences in one file, in source order. */
  in(uri: string): readonly Occurrence[];
  /** Elements and groups that can be named at a place, nearest scope first, each with the shortest name that works there. */
  visibleFrom(uri: string, offset: number): readonly { readonly name: string; readonly symbol: SymbolInfo }[];
}
