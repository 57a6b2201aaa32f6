import assert from 'node:assert/strict';
import { setTimeout as wait } from 'node:timers/promises';
import path from 'node:path';
import {
  commands,
  extensions,
  languages,
  type Position,
  Range,
  Uri,
  ViewColumn,
  window,
  workspace,
  WorkspaceEdit,
  type Diagnostic,
  type TextDocument,
  type TextEditor,
} from 'vscode';
import type { BridgeAnswer, BridgeRequest } from '../bridge.ts';

export const EXTENSION = 'lintel.lintel';

export const fileUri = (name: string): Uri => Uri.joinPath(workspace.workspaceFolders![0]!.uri, name);

export async function open(name: string): Promise<TextEditor> {
  return window.showTextDocument(await workspace.openTextDocument(fileUri(name)), { viewColumn: ViewColumn.One, preview: false });
}

/** Waits for a state; rejects with `what` after 20 s. */
export async function until<T>(what: string, check: () => T | undefined | false | Promise<T | undefined | false>): Promise<T> {
  for (const start = Date.now(); Date.now() - start < 20_000; await wait(50)) {
    const value = await check();
    if (value !== undefined && value !== false) return value;
  }
  return assert.fail(`Waited in vain for ${what}`);
}

/** The place of the mark `$0` in a snippet of the document's text: `find(document, 'user -> $0front')`. */
export function find(document: TextDocument, marked: string): Position {
  const mark = marked.indexOf('$0');
  const at = document.getText().indexOf(marked.replace('$0', ''));
  assert.ok(at >= 0 && mark >= 0, `${marked} is not in ${path.basename(document.fileName)}`);
  return document.positionAt(at + mark);
}

/** Replaces the first occurrence of a piece of text, as typing would. */
export async function replace(document: TextDocument, from: string, to: string): Promise<void> {
  const at = document.getText().indexOf(from);
  assert.ok(at >= 0, `${from} is not in ${path.basename(document.fileName)}`);
  const edit = new WorkspaceEdit();
  edit.replace(document.uri, new Range(document.positionAt(at), document.positionAt(at + from.length)), to);
  assert.ok(await workspace.applyEdit(edit));
}

export async function insertAtEnd(document: TextDocument, text: string): Promise<void> {
  const edit = new WorkspaceEdit();
  edit.insert(document.uri, document.positionAt(document.getText().length), text);
  assert.ok(await workspace.applyEdit(edit));
}

/** Back to what is on disk, and no editor open. */
export async function reset(): Promise<void> {
  for (const document of workspace.textDocuments.filter((d) => d.isDirty)) {
    await window.showTextDocument(document);
    await commands.executeCommand('workbench.action.files.revert');
  }
  await commands.executeCommand('workbench.action.closeAllEditors');
}

export const problems = (uri: Uri): Diagnostic[] => languages.getDiagnostics(uri).filter((d) => d.source === 'lintel');

export const activate = async (): Promise<void> => void (await extensions.getExtension(EXTENSION)!.activate());

/** Whether a browser is there to look at; on the desktop there is none. */
export const hasScreen = (): boolean => process.env['LINTEL_TEST_BRIDGE'] !== undefined;

/** Asks the browser about the preview on screen. */
export async function screen(request: BridgeRequest): Promise<unknown> {
  const response = await fetch(process.env['LINTEL_TEST_BRIDGE']!, { method: 'POST', body: JSON.stringify(request) });
  const answer = (await response.json()) as BridgeAnswer;
  if ('error' in answer) throw new Error(answer.error);
  return answer.value;
}
