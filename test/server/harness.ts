import assert from 'node:assert/strict';
import type { Catalog } from '../../catalog/schema.ts';
import type { Scope } from '../../server/document.ts';
import { lineMap } from '../../core/text/lines.ts';
import { createWorkspace, type Files, type Workspace } from '../../server/workspace.ts';
import { smallCatalog } from '../model/harness.ts';

/** `$0` marks the cursor. */
export function cursor(marked: string): { readonly text: string; readonly offset: number } {
  const offset = marked.indexOf('$0');
  assert.ok(offset >= 0, 'the text has no cursor mark');
  return { text: marked.slice(0, offset) + marked.slice(offset + 2), offset };
}

/** A workspace in memory: `file:///w/<name>`. */
export function memoryWorkspace(files: Readonly<Record<string, string>>, catalog: Catalog = smallCatalog): Workspace {
  const texts = new Map(Object.entries(files).map(([name, text]) => [uriOf(name), text]));
  const memory: Files = {
    read: (uri) => texts.get(uri),
    realPath: (uri) => (texts.has(uri) || uri === 'file:///w' ? uri : undefined),
    list: (folder) => [...texts.keys()].filter((uri) => uri.startsWith(`${folder}/`)),
  };
  const workspace = createWorkspace(memory, catalog);
  workspace.setFolders(['file:///w']);
  return workspace;
}

export const uriOf = (name: string): string => `file:///w/${name}`;

/** One file with a cursor in it, others beside it. */
export function at(
  marked: string,
  others: Readonly<Record<string, string>> = {},
): { readonly scope: Scope; readonly offset: number; readonly text: string; readonly workspace: Workspace } {
  const { text, offset } = cursor(marked);
  const workspace = memoryWorkspace({ 'main.arch': text, ...others });
  return { scope: workspace.scope(uriOf('main.arch'))!, offset, text, workspace };
}

/** The text with the edits in it. */
export function edited(
  text: string,
  edits: readonly {
    readonly range: { readonly start: { line: number; character: number }; readonly end: { line: number; character: number } };
    readonly newText: string;
  }[],
): string {
  const { offsetAt } = lineMap(text);
  const offset = ({ line, character }: { line: number; character: number }): number => offsetAt({ line, column: character });
  return [...edits]
    .sort((a, b) => offset(b.range.start) - offset(a.range.start))
    .reduce((result, { range, newText }) => result.slice(0, offset(range.start)) + newText + result.slice(offset(range.end)), text);
}
