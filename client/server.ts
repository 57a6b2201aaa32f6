import { setTimeout as wait } from 'node:timers/promises';
import { EventEmitter, Uri, window, workspace, type Disposable, type Event, type ExtensionContext, type LogOutputChannel } from 'vscode';
import { CloseAction, ErrorAction, LanguageClient, State, TransportKind, type ErrorHandler, type Middleware } from 'vscode-languageclient/node';
import type { InitializationOptions } from '../server/protocol.ts';
import type { ServerState } from '../webview/messages.ts';

/** The language server's process, kept alive. */
export interface Server extends Disposable {
  readonly client: LanguageClient;
  readonly log: LogOutputChannel;
  readonly state: ServerState;
  readonly onState: Event<ServerState>;
  start(): Promise<void>;
  /** By the user's wish: forgets earlier crashes. */
  restart(): Promise<void>;
}

/** After so many crashes within the span, in ms, restarting is left to the user. */
const CRASHES = { most: 5, span: 3 * 60_000 } as const;
const LONGEST_PAUSE = 8000;

export function createServer(context: ExtensionContext): Server {
  const log = window.createOutputChannel('Lintel', { log: true });
  const states = new EventEmitter<ServerState>();
  let state: ServerState = 'starting';
  let crashes: number[] = [];

  const become = (next: ServerState): void => {
    if (next === state) return;
    state = next;
    states.fire(next);
  };

  const errorHandler: ErrorHandler = {
    error: (error) => {
      log.error(error);
      return { action: ErrorAction.Continue, handled: true };
    },
    /** Restarts with a growing pause; after too many crashes it stops and says so. */
    closed: async () => {
      const now = Date.now();
      crashes = [...crashes.filter((time) => now - time < CRASHES.span), now];
      if (crashes.length > CRASHES.most) {
        become('stopped');
        void offerRestart();
        return { action: CloseAction.DoNotRestart, handled: true };
      }
      become('starting');
      const pause = crashes.length === 1 ? 0 : Math.min(LONGEST_PAUSE, 250 * 2 ** crashes.length);
      log.warn(`The language server ended unexpectedly (${crashes.length} of ${CRASHES.most}); it starts again in ${pause} ms.`);
      await wait(pause);
      return { action: CloseAction.Restart, handled: true };
    },
  };

  const module = context.asAbsolutePath('dist/server.cjs');
  const client = new LanguageClient(
    'lintel',
    'Lintel',
    {
      run: { module, transport: TransportKind.ipc },
      debug: { module, transport: TransportKind.ipc, options: { execArgv: ['--nolazy', '--inspect=6009'] } },
    },
    {
      // Other schemes show old or foreign text (a diff's left side, say): problems there would only be noise.
      documentSelector: ['file', 'untitled', 'vscode-vfs'].map((scheme) => ({ scheme, language: 'arch' })),
      initializationOptions: { rules: Uri.joinPath(context.extensionUri, 'docs/rules').toString() } satisfies InitializationOptions,
      outputChannel: log,
      traceOutputChannel: log,
      errorHandler,
      middleware,
    },
  );
  client.onDidChangeState(({ newState }) => {
    if (newState === State.Running) become('running');
    else if (newState === State.Starting) become('starting');
    else if (newState === State.StartFailed) become('stopped');
  });

  async function offerRestart(): Promise<void> {
    const [again, show] = ['Restart', 'Show Log'] as const;
    const choice = await window.showErrorMessage(
      `Lintel's language server crashed ${crashes.length} times within three minutes and was not started again.`,
      again,
      show,
    );
    if (choice === again) await restart();
    else if (choice === show) log.show();
  }

  async function start(): Promise<void> {
    try {
      await client.start();
    } catch (error) {
      become('stopped');
      log.error(error instanceof Error ? error : String(error));
      void offerLog();
    }
  }

  async function offerLog(): Promise<void> {
    const choice = await window.showErrorMessage("Lintel's language server could not be started.", 'Show Log');
    if (choice) log.show();
  }

  async function restart(): Promise<void> {
    crashes = [];
    become('starting');
    if (client.state === State.Running) await client.stop();
    await start();
  }

  return {
    client,
    log,
    start,
    restart,
    get state() {
      return state;
    },
    onState: states.event,
    dispose() {
      states.dispose();
      log.dispose();
      void client.dispose();
    },
  };
}

const formats = (uri: Parameters<typeof workspace.getConfiguration>[1]): boolean => workspace.getConfiguration('lintel', uri).get('format.enable', true);

/** `lintel.format.enable` decides here, for each file, so that the server need not know of it. */
const middleware: Middleware = {
  provideDocumentFormattingEdits: (document, options, token, next) => (formats(document.uri) ? next(document, options, token) : []),
  provideDocumentRangeFormattingEdits: (document, range, options, token, next) => (formats(document.uri) ? next(document, range, options, token) : []),
  provideOnTypeFormattingEdits: (document, position, character, options, token, next) =>
    formats(document.uri) ? next(document, position, character, options, token) : [],
};
