import path from 'node:path';
import { commands, Uri, window, workspace } from 'vscode';
import { exportSvg, type ExportSvgParams, type ExportSvgResult } from '../server/protocol.ts';
import { previewTheme, showsFigures, type PreviewPanel } from './preview-panel.ts';
import type { Server } from './server.ts';

export interface ExportOptions {
  readonly view?: string;
  readonly theme?: 'light' | 'dark';
}

/**
 * Writes the picture of a document as SVG: the view, closed groups and theme that its preview shows. Asks where to
 * unless `target` says it.
 * @returns the file written; undefined where the user cancelled or there is no picture (then a message has said why)
 */
export async function exportDocument(
  server: Server,
  uri: Uri,
  panel: PreviewPanel | undefined,
  target?: Uri,
  options: ExportOptions = {},
): Promise<Uri | undefined> {
  if (server.state !== 'running') {
    void window.showErrorMessage("Lintel's language server is not running, so there is no picture to export.");
    return undefined;
  }
  await workspace.openTextDocument(uri);
  const view = options.view ?? panel?.view;
  const params: ExportSvgParams = {
    uri: uri.toString(),
    theme: options.theme ?? exportTheme(uri),
    ...(view === undefined ? {} : { view }),
    ...(panel?.collapsed ? { collapsed: panel.collapsed } : {}),
    figures: panel?.figures ?? showsFigures(uri),
  };
  const { svg, message } = await server.client.sendRequest<ExportSvgResult>(exportSvg, params);
  if (svg === undefined) {
    void window.showErrorMessage(message ?? 'There is no picture to export.');
    return undefined;
  }
  const file = target ?? (await window.showSaveDialog({ defaultUri: defaultTarget(uri, view), filters: { 'SVG pictures': ['svg'] }, title: 'Export SVG' }));
  if (!file) return undefined;
  await workspace.fs.writeFile(file, new TextEncoder().encode(svg));
  void offerToOpen(file);
  return file;
}

function exportTheme(uri: Uri): 'light' | 'dark' {
  const choice = workspace.getConfiguration('lintel', uri).get<'preview' | 'light' | 'dark'>('export.theme', 'preview');
  return choice === 'preview' ? previewTheme() : choice;
}

/** Beside the document: `shop.arch` becomes `shop.svg`, and its view `orders` `shop-orders.svg`. */
function defaultTarget(uri: Uri, view: string | undefined): Uri {
  const folder = uri.scheme === 'untitled' ? (workspace.workspaceFolders?.[0]?.uri ?? uri) : Uri.joinPath(uri, '..');
  return Uri.joinPath(folder, `${path.posix.basename(uri.path, '.arch')}${view ? `-${view}` : ''}.svg`);
}

async function offerToOpen(file: Uri): Promise<void> {
  if (await window.showInformationMessage(`Exported ${path.posix.basename(file.path)}`, 'Open')) await commands.executeCommand('vscode.open', file);
}
