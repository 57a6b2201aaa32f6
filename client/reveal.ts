import { Range, Selection, TabInputWebview, TextEditorRevealType, Uri, ViewColumn, window, workspace, type TextEditor } from 'vscode';
import { sourceOf, type SourceOfParams, type SourceOfResult } from '../server/protocol.ts';
import type { Server } from './server.ts';

/**
 * Shows where an item of a preview was written: in the editor that shows the file already, else beside the preview.
 * The focus stays in the preview unless `focus` says otherwise.
 */
export async function revealSource(server: Server, uri: Uri, id: string, focus: boolean): Promise<void> {
  if (server.state !== 'running') return;
  const params: SourceOfParams = { uri: uri.toString(), id };
  const source = await server.client.sendRequest<SourceOfResult | null>(sourceOf, params);
  if (!source) return;
  const { start, end } = source.range;
  const range = new Range(start.line, start.character, end.line, end.character);
  const editor = await showEditor(Uri.parse(source.uri), focus);
  editor.selection = new Selection(range.start, range.end);
  editor.revealRange(range, TextEditorRevealType.InCenterIfOutsideViewport);
}

/** The editor of a file: one that is visible, else its tab where it has one, else a new one beside the preview. */
export async function showEditor(uri: Uri, focus: boolean): Promise<TextEditor> {
  const shown = window.visibleTextEditors.find((editor) => editor.document.uri.toString() === uri.toString());
  const viewColumn = shown?.viewColumn ?? columnOf(uri) ?? besidePreview();
  return window.showTextDocument(await workspace.openTextDocument(uri), { viewColumn, preserveFocus: !focus, preview: false });
}

function columnOf(uri: Uri): ViewColumn | undefined {
  return window.tabGroups.all.find((group) => group.tabs.some(({ input }) => isTextTab(input) && input.uri.toString() === uri.toString()))?.viewColumn;
}

const isTextTab = (input: unknown): input is { readonly uri: Uri } => typeof input === 'object' && input !== null && 'uri' in input && input.uri instanceof Uri;

/** Never a column that shows a preview: it would be hidden by what one clicked on it to see. */
function besidePreview(): ViewColumn {
  const free = window.tabGroups.all.find(({ activeTab }) => !(activeTab?.input instanceof TabInputWebview));
  return free?.viewColumn ?? ViewColumn.Beside;
}
