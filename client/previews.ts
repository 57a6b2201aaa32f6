import { Uri, ViewColumn, window, workspace, type Disposable, type ExtensionContext, type WebviewPanel } from 'vscode';
import { sceneChanged, type SceneParams } from '../server/protocol.ts';
import type { PreviewState } from '../webview/messages.ts';
import { createPanel, VIEW_TYPE, type PreviewPanel } from './preview-panel.ts';
import type { Server } from './server.ts';

/** All open previews, one for each document. */
export interface Previews extends Disposable {
  /** Shows the preview of a document: the open one, else a new one in `column`. */
  open(uri: Uri, column: ViewColumn): void;
  of(uri: Uri): PreviewPanel | undefined;
  /** The one that has the focus. */
  readonly active: PreviewPanel | undefined;
}

export function createPreviews(context: ExtensionContext, server: Server): Previews {
  const panels = new Map<string, PreviewPanel>();

  function adopt(uri: Uri, webview: WebviewPanel): void {
    const panel = createPanel(uri, webview, context.extensionUri, server);
    panels.set(uri.toString(), panel);
    panel.onClose(() => {
      for (const [key, open] of panels) if (open === panel) panels.delete(key);
    });
  }

  const subscriptions: Disposable[] = [
    window.registerWebviewPanelSerializer(VIEW_TYPE, {
      async deserializeWebviewPanel(webview: WebviewPanel, state: PreviewState | undefined) {
        if (state?.uri) adopt(Uri.parse(state.uri), webview);
        else webview.dispose();
        return Promise.resolve();
      },
    }),
    server.client.onNotification(sceneChanged, (params: SceneParams) => panels.get(Uri.parse(params.uri).toString())?.show(params)),
    server.onState((state) => {
      for (const panel of panels.values()) panel.showServer(state);
    }),
    window.onDidChangeTextEditorSelection(({ textEditor, selections }) => {
      const at = selections[0]?.active;
      if (at) for (const panel of panels.values()) panel.followCursor(textEditor.document, at);
    }),
    workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration('lintel.preview')) for (const panel of panels.values()) panel.applySettings();
    }),
    workspace.onDidRenameFiles(({ files }) => {
      for (const { oldUri, newUri } of files) {
        const panel = panels.get(oldUri.toString());
        if (!panel) continue;
        panels.delete(oldUri.toString());
        panels.set(newUri.toString(), panel);
        panel.retarget(newUri);
      }
    }),
  ];

  return {
    open(uri, column) {
      const panel = panels.get(uri.toString());
      if (panel) panel.reveal(column);
      else adopt(uri, window.createWebviewPanel(VIEW_TYPE, '', { viewColumn: column, preserveFocus: column === ViewColumn.Beside }, { enableScripts: true }));
    },
    of: (uri) => panels.get(uri.toString()),
    get active() {
      return [...panels.values()].find((panel) => panel.isActive);
    },
    dispose() {
      for (const subscription of subscriptions) subscription.dispose();
      for (const panel of [...panels.values()]) panel.dispose();
    },
  };
}
