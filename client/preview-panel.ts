import { randomBytes } from 'node:crypto';
import path from 'node:path';
import {
  ColorThemeKind,
  commands,
  Uri,
  window,
  workspace,
  type Disposable,
  type Position,
  type TextDocument,
  type ViewColumn,
  type WebviewPanel,
} from 'vscode';
import {
  closePreview,
  itemAt,
  openPreview,
  type ClosePreviewParams,
  type ItemAtParams,
  type ItemAtResult,
  type OpenPreviewParams,
  type SceneParams,
} from '../server/protocol.ts';
import type { FromPreview, ServerState, ThemeChoice, ToPreview } from '../webview/messages.ts';
import { previewHtml } from './preview-html.ts';
import { revealSource } from './reveal.ts';
import type { Server } from './server.ts';

export const VIEW_TYPE = 'lintel.preview';

/** One preview: the page, the document that it shows, and the talk between page and server. */
export interface PreviewPanel extends Disposable {
  readonly uri: Uri;
  readonly isActive: boolean;
  /** What it shows, for an export that looks the same. */
  readonly view: string | undefined;
  readonly collapsed: readonly string[] | undefined;
  readonly figures: boolean;
  reveal(column: ViewColumn): void;
  show(params: SceneParams): void;
  showServer(state: ServerState): void;
  followCursor(document: TextDocument, position: Position): void;
  applySettings(): void;
  retarget(uri: Uri): void;
  onClose(listener: () => void): void;
}

/** Cursor moves come in bursts; the picture follows the last of each, after this many ms. */
const CURSOR_PAUSE = 80;

export function createPanel(document: Uri, panel: WebviewPanel, extension: Uri, server: Server): PreviewPanel {
  let uri = document;
  let view: string | undefined;
  let collapsed: readonly string[] | undefined;
  /** What the reader has chosen in this preview; absent: as the setting says. */
  let chosenFigures: boolean | undefined;
  /** A page that comes to the front again starts empty: it gets this at once. */
  let lastPicture: SceneParams | undefined;
  let isPageThere = false;
  let cursorTimer: NodeJS.Timeout | undefined;

  const post = (message: ToPreview): void => {
    if (isPageThere) void panel.webview.postMessage(message);
  };

  async function openAtServer(): Promise<void> {
    if (server.state !== 'running' || !isPageThere) return;
    // The server knows the text of open documents only; one that no editor shows is opened by this.
    try {
      await workspace.openTextDocument(uri);
    } catch (error) {
      server.log.warn(`Preview: ${uri.toString()} cannot be opened: ${error instanceof Error ? error.message : String(error)}`);
    }
    const params: OpenPreviewParams = { uri: uri.toString(), ...(view === undefined ? {} : { view }), ...(collapsed ? { collapsed } : {}), figures: figures() };
    await server.client.sendRequest(openPreview, params);
  }

  /** A request that fails is worth a line in the log, no more: the picture that stands stays. */
  const logged = (work: Promise<void>): void =>
    void work.catch((error: unknown) => server.log.warn(`Preview: ${error instanceof Error ? error.message : String(error)}`));

  async function highlight({ line, character }: Position): Promise<void> {
    if (server.state !== 'running' || !isPageThere) return;
    const params: ItemAtParams = { uri: uri.toString(), position: { line, character } };
    const { ids } = await server.client.sendRequest<ItemAtResult>(itemAt, params);
    post({ type: 'highlight', ids });
  }

  function receive(message: FromPreview): void {
    switch (message.type) {
      case 'open':
        ({ view, collapsed, figures: chosenFigures } = message);
        if (!isPageThere) greet();
        return logged(openAtServer());
      case 'reveal':
        return logged(revealSource(server, uri, message.id, message.focus));
      case 'export':
        return void commands.executeCommand('lintel.exportSvg', uri);
      case 'restart':
        return void commands.executeCommand('lintel.restartServer');
      case 'log':
        return void commands.executeCommand('lintel.showLog');
    }
  }

  function greet(): void {
    isPageThere = true;
    applySettings();
    post({ type: 'server', state: server.state });
    if (lastPicture) post({ type: 'scene', params: lastPicture });
    const editor = window.visibleTextEditors.find((visible) => visible.document.uri.toString() === uri.toString());
    if (editor) followCursor(editor.document, editor.selection.active);
  }

  function followCursor(textDocument: TextDocument, position: Position): void {
    const isWanted = workspace.getConfiguration('lintel').get('preview.followCursor', true);
    if (!isWanted || textDocument.uri.toString() !== uri.toString()) return;
    clearTimeout(cursorTimer);
    cursorTimer = setTimeout(() => logged(highlight(position)), CURSOR_PAUSE);
  }

  const figures = (): boolean => chosenFigures ?? showsFigures(uri);

  function applySettings(): void {
    post({ type: 'theme', theme: workspace.getConfiguration('lintel').get<ThemeChoice>('preview.theme', 'auto') });
    post({ type: 'figures', shown: figures() });
  }

  function load(): void {
    const dist = Uri.joinPath(extension, 'dist');
    const images = Uri.joinPath(extension, 'images');
    panel.title = `Preview ${path.posix.basename(uri.path)}`;
    panel.iconPath = { light: Uri.joinPath(images, 'arch-light.svg'), dark: Uri.joinPath(images, 'arch-dark.svg') };
    panel.webview.options = { enableScripts: true, localResourceRoots: [dist] };
    isPageThere = false;
    panel.webview.html = previewHtml({
      cspSource: panel.webview.cspSource,
      script: panel.webview.asWebviewUri(Uri.joinPath(dist, 'webview.js')).toString(),
      style: panel.webview.asWebviewUri(Uri.joinPath(dist, 'webview.css')).toString(),
      nonce: randomBytes(18).toString('base64url'),
      uri: uri.toString(),
    });
  }

  function close(): void {
    const params: ClosePreviewParams = { uri: uri.toString() };
    if (server.state === 'running') logged(server.client.sendNotification(closePreview, params));
  }

  panel.webview.onDidReceiveMessage(receive);
  panel.onDidChangeViewState(() => {
    // A hidden page is thrown away; the next one says `open` when it is there.
    if (!panel.visible) isPageThere = false;
  });
  panel.onDidDispose(() => {
    clearTimeout(cursorTimer);
    close();
  });
  load();

  return {
    get uri() {
      return uri;
    },
    get isActive() {
      return panel.active;
    },
    get view() {
      return view;
    },
    get collapsed() {
      return collapsed;
    },
    get figures() {
      return figures();
    },
    reveal: (column) => panel.reveal(column, false),
    show(params) {
      if (params.scene) lastPicture = params;
      post({ type: 'scene', params });
    },
    showServer(state) {
      post({ type: 'server', state });
      logged(openAtServer());
    },
    followCursor,
    applySettings() {
      applySettings();
      logged(openAtServer());
    },
    retarget(next) {
      close();
      uri = next;
      lastPicture = undefined;
      load();
    },
    onClose(listener) {
      panel.onDidDispose(listener);
    },
    dispose() {
      panel.dispose();
    },
  };
}

/** Whether pictures show figures, as the settings say. */
export const showsFigures = (uri: Uri): boolean => workspace.getConfiguration('lintel', uri).get('preview.figures', true);

/** The theme that previews show now. */
export function previewTheme(): 'light' | 'dark' {
  const choice = workspace.getConfiguration('lintel').get<ThemeChoice>('preview.theme', 'auto');
  if (choice !== 'auto') return choice;
  const { kind } = window.activeColorTheme;
  return kind === ColorThemeKind.Dark || kind === ColorThemeKind.HighContrast ? 'dark' : 'light';
}
