import { URI, Utils } from 'vscode-uri';
import type { Catalog } from '../catalog/schema.ts';
import { compile, type ParseCache } from '../core/model/compile.ts';
import type { Host, Review, Snapshot } from '../core/model/snapshot.ts';
import { textDocument, type Scope, type TextDocument } from './document.ts';
import { projectOf } from './project.ts';

/** What the workspace needs of the machine that it runs on. */
export interface Files {
  /** Text of a file, or undefined where there is none. */
  read(uri: string): string | undefined;
  /** The same file without symbolic links, or undefined where there is none. */
  realPath(uri: string): string | undefined;
  /** URIs of all `.arch` files in a folder, at any depth. */
  list(folder: string): readonly string[];
}

export interface OpenDocument {
  readonly uri: string;
  readonly version: number;
  readonly text: string;
}

/**
 * The files of the session: open ones as typed, others as on disk; and what is known of each. Every method takes a URI
 * in whichever spelling the client uses, and answers with `canonical` ones.
 */
export interface Workspace {
  setFolders(folders: readonly string[]): void;
  open(document: OpenDocument): void;
  close(uri: string): void;
  /** A file on disk has changed, appeared or gone. */
  changedOnDisk(uri: string): void;
  /** Forgets what was read, where nobody tells of changes on disk. */
  reread(): void;
  document(uri: string): TextDocument | undefined;
  /** Of an open file, as the client counts. */
  version(uri: string): number | undefined;
  isOpen(uri: string): boolean;
  /** True for a file in one of the folders. */
  holds(uri: string): boolean;
  snapshot(uri: string): Snapshot;
  /** What features see of a file; undefined where there is none. */
  scope(uri: string): Scope | undefined;
  /** The file that an import means, seen from another; undefined where it leads outside of what may be read. */
  readonly resolve: (from: string, specifier: string) => string | undefined;
  /** What files would mean if some of them read otherwise; nothing of it is kept. */
  snapshotsWith(texts: ReadonlyMap<string, string>): (uri: string) => Snapshot;
  /** Every `.arch` file of the folders, and every open one. */
  readonly allUris: () => readonly string[];
  /** Changes with every text, so that a long answer can tell whether it still holds. */
  revision(): number;
}

/** One spelling for each file: clients differ in what they percent-encode. Throws on what is no URI. */
export const canonical = (uri: string): string => URI.parse(uri).toString();

export function createWorkspace(files: Files, catalog: Catalog): Workspace {
  let folders: readonly string[] = [];
  let listed: Set<string> | undefined;
  let revision = 0;
  const open = new Map<string, OpenDocument>();
  const disk = new Map<string, string | undefined>();
  const documents = new Map<string, TextDocument>();
  const snapshots = new Map<string, Snapshot>();
  const parses: ParseCache = new Map();

  function read(uri: string): string | undefined {
    const opened = open.get(uri);
    if (opened) return opened.text;
    if (!disk.has(uri)) disk.set(uri, files.read(uri));
    return disk.get(uri);
  }

  /** Imports stay inside the folders, or, seen from a file outside of them, beside and below that file. */
  function resolve(from: string, specifier: string): string | undefined {
    if (!/^\.\.?\//u.test(specifier) || specifier.includes('\0')) return undefined;
    const beside = Utils.dirname(URI.parse(from));
    const target = Utils.resolvePath(beside, specifier).toString();
    const allowed = folders.some((folder) => isInside(from, folder)) ? folders : [beside.toString()];
    const real = open.has(target) ? target : (files.realPath(target) ?? target);
    const realRoots = allowed.map((root) => files.realPath(root) ?? root);
    return allowed.some((root) => isInside(target, root)) && [...realRoots, ...allowed].some((root) => isInside(real, root)) ? target : undefined;
  }

  const host: Host = { read, resolve };

  function forget(uri: string): void {
    revision++;
    documents.delete(uri);
    if (uri.endsWith('/lintel.json')) snapshots.clear();
    for (const [key, snapshot] of snapshots) if (readsFrom(snapshot, uri)) snapshots.delete(key);
  }

  const reviewOf = (uri: string): Review => projectOf(uri, (folder) => folders.includes(folder), read).review(uri);

  function snapshot(uri: string): Snapshot {
    let result = snapshots.get(uri);
    if (!result) {
      result = compile(uri, host, catalog, parses, reviewOf(uri));
      snapshots.set(uri, result);
    }
    return result;
  }

  function document(uri: string): TextDocument | undefined {
    const text = read(uri);
    if (text === undefined) return undefined;
    const known = documents.get(uri);
    if (known?.text === text) return known;
    const created = textDocument(uri, text);
    documents.set(uri, created);
    return created;
  }

  const list = (): Set<string> => (listed ??= new Set(folders.flatMap((folder) => files.list(folder))));
  const holds = (uri: string): boolean => folders.some((folder) => isInside(uri, folder));

  function reread(): void {
    revision++;
    listed = undefined;
    disk.clear();
    snapshots.clear();
  }

  return {
    setFolders(uris) {
      folders = uris.map(canonical);
      reread();
    },
    open(doc) {
      const uri = canonical(doc.uri);
      open.set(uri, doc);
      forget(uri);
    },
    close(given) {
      const uri = canonical(given);
      open.delete(uri);
      disk.delete(uri);
      forget(uri);
    },
    changedOnDisk(given) {
      const uri = canonical(given);
      disk.delete(uri);
      if (open.has(uri)) return;
      if (read(uri) === undefined) {
        listed?.delete(uri);
        parses.delete(uri);
      } else if (holds(uri) && uri.endsWith('.arch')) listed?.add(uri);
      forget(uri);
    },
    reread,
    document: (uri) => document(canonical(uri)),
    version: (uri) => open.get(canonical(uri))?.version,
    isOpen: (uri) => open.has(canonical(uri)),
    holds: (uri) => holds(canonical(uri)),
    snapshot: (uri) => snapshot(canonical(uri)),
    scope(given) {
      const uri = canonical(given);
      const own = document(uri);
      return own && { snapshot: snapshot(uri), document: own, documentOf: document };
    },
    resolve: (from, specifier) => resolve(canonical(from), specifier),
    snapshotsWith(texts) {
      const parsed: ParseCache = new Map(parses);
      const wouldRead: Host = { read: (uri) => texts.get(uri) ?? read(uri), resolve };
      return (uri) => compile(canonical(uri), wouldRead, catalog, parsed, reviewOf(canonical(uri)));
    },
    allUris: () => [...new Set([...open.keys(), ...list()])],
    revision: () => revision,
  };
}

/** True where a file is part of what a snapshot read, or may be what it missed. */
export const readsFrom = (snapshot: Snapshot, uri: string): boolean => snapshot.files.has(uri) || snapshot.problems.some(({ code }) => code === 'missing-file');

const isInside = (uri: string, folder: string): boolean => uri === folder || uri.startsWith(folder.endsWith('/') ? folder : `${folder}/`);
