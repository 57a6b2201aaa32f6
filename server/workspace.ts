import { URI, Utils } from 'vscode-uri';
import type { Catalog } from '../catalog/schema.ts';
import { compile, type ParseCache } from '../core/model/compile.ts';
import type { Host, Snapshot } from '../core/model/snapshot.ts';
import { textDocument, type Scope, type TextDocument } from './document.ts';

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

/** The files of the session: open ones as typed, others as on disk; and what is known of each. */
export interface Workspace {
  setFolders(folders: readonly string[]): void;
  open(document: OpenDocument): void;
  close(uri: string): void;
  /** A file on disk has changed, appeared or gone. */
  changedOnDisk(uri: string): void;
  document(uri: string): TextDocument | undefined;
  version(uri: string): number | undefined;
  openUris(): readonly string[];
  snapshot(uri: string): Snapshot;
  scope(uri: string): Scope | undefined;
  /** Open files that import a file, directly or not, and the file itself. */
  dependents(uri: string): readonly string[];
  /** Every `.arch` file of the folders, and every open one. */
  allUris(): readonly string[];
}

export function createWorkspace(files: Files, catalog: Catalog): Workspace {
  let folders: readonly string[] = [];
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

  /** Imports lead to files beside or below; nothing outside of the folder that holds the importing file is read. */
  function resolve(from: string, specifier: string): string | undefined {
    if (!/^\.\.?\//u.test(specifier) || specifier.includes('\0')) return undefined;
    const target = Utils.resolvePath(Utils.dirname(URI.parse(from)), specifier).toString();
    const roots = folders.filter((folder) => isInside(from, folder));
    const allowed = roots.length > 0 ? roots : [Utils.dirname(URI.parse(from)).toString()];
    const real = open.has(target) ? target : (files.realPath(target) ?? target);
    const realRoots = allowed.map((root) => files.realPath(root) ?? root);
    return allowed.some((root) => isInside(target, root)) && realRoots.concat(allowed).some((root) => isInside(real, root)) ? target : undefined;
  }

  const host: Host = { read, resolve };

  function forget(uri: string): void {
    documents.delete(uri);
    for (const [key, snapshot] of snapshots) if (snapshot.files.has(uri) || importsMissing(snapshot)) snapshots.delete(key);
  }

  function snapshot(uri: string): Snapshot {
    let result = snapshots.get(uri);
    if (!result) {
      result = compile(uri, host, catalog, parses);
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

  return {
    document,
    snapshot,
    setFolders(list) {
      folders = list;
      snapshots.clear();
    },
    open(doc) {
      open.set(doc.uri, doc);
      forget(doc.uri);
    },
    close(uri) {
      open.delete(uri);
      disk.delete(uri);
      forget(uri);
    },
    changedOnDisk(uri) {
      disk.delete(uri);
      if (!open.has(uri)) forget(uri);
    },
    version: (uri) => open.get(uri)?.version,
    openUris: () => [...open.keys()],
    scope(uri) {
      const own = document(uri);
      return own && { snapshot: snapshot(uri), document: own, documentOf: document };
    },
    dependents: (uri) => [...open.keys()].filter((other) => other === uri || snapshot(other).files.has(uri) || importsMissing(snapshot(other))),
    allUris: () => [...new Set([...open.keys(), ...folders.flatMap((folder) => files.list(folder))])],
  };
}

const importsMissing = (snapshot: Snapshot): boolean => [...snapshot.diagnostics.values()].some((list) => list.some((d) => d.code === 'missing-file'));

const isInside = (uri: string, folder: string): boolean => uri === folder || uri.startsWith(folder.endsWith('/') ? folder : `${folder}/`);
