import { spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { createMessageConnection, StreamMessageReader, StreamMessageWriter, type MessageConnection } from 'vscode-jsonrpc/node';
import type { Diagnostic } from 'vscode-languageserver-types';
import type { SceneParams } from '../../server/protocol.ts';

const lintel = path.resolve(import.meta.dirname, '../../dist/lintel.mjs');

export interface Session {
  readonly connection: MessageConnection;
  readonly process: ChildProcess;
  readonly uri: (name: string) => string;
  readonly folder: string;
  open(name: string, text: string): void;
  change(name: string, version: number, text: string): void;
  /** The next diagnostics of a file that satisfy the condition. */
  diagnostics(name: string, until: (list: readonly Diagnostic[]) => boolean): Promise<readonly Diagnostic[]>;
  scene(until: (params: SceneParams) => boolean): Promise<SceneParams>;
  ask<T>(method: string, params: unknown): Promise<T>;
  /** Changes the settings below `lintel`, and waits until the server has asked for hints and lenses to be shown anew. */
  set(settings: unknown): Promise<void>;
  end(): Promise<number | null>;
}

/** A real server over stdio, spoken to as an editor would; `first` are the settings below `lintel` that it starts with. */
export async function start(files: Readonly<Record<string, string>>, first: unknown = null): Promise<Session> {
  let settings = first;
  let refreshes = 0;
  const folder = mkdtempSync(path.join(tmpdir(), 'lintel-server-'));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), text);
  }
  const child = spawn(process.execPath, [lintel, 'lsp', '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
  const connection = createMessageConnection(new StreamMessageReader(child.stdout), new StreamMessageWriter(child.stdin));
  const uri = (name: string): string => pathToFileURL(path.join(folder, name)).toString();
  const latest = new Map<string, readonly Diagnostic[]>();
  const waiting = new Set<() => void>();
  const scenes: SceneParams[] = [];
  const wake = (): void => waiting.forEach((check) => check());
  connection.onNotification('textDocument/publishDiagnostics', ({ uri: about, diagnostics }: { uri: string; diagnostics: Diagnostic[] }) => {
    latest.set(about, diagnostics);
    wake();
  });
  connection.onNotification('lintel/scene', (params: SceneParams) => {
    scenes.push(params);
    wake();
  });
  connection.onRequest('client/registerCapability', () => null);
  connection.onRequest('workspace/configuration', () => [settings]);
  for (const what of ['inlayHint', 'codeLens']) {
    connection.onRequest(`workspace/${what}/refresh`, () => {
      refreshes++;
      wake();
      return null;
    });
  }
  connection.listen();
  await connection.sendRequest('initialize', {
    processId: process.pid,
    rootUri: null,
    workspaceFolders: [{ uri: pathToFileURL(folder).toString(), name: 'test' }],
    capabilities: {
      workspace: {
        configuration: true,
        didChangeWatchedFiles: { dynamicRegistration: true },
        workspaceFolders: true,
        inlayHint: { refreshSupport: true },
        codeLens: { refreshSupport: true },
      },
    },
  });
  await connection.sendNotification('initialized', {});
  const until = <T>(find: () => T | undefined, what: string): Promise<T> =>
    new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        waiting.delete(check);
        reject(new Error(`no ${what} within 15 s`));
      }, 15_000);
      const check = (): void => {
        const found = find();
        if (found === undefined) return;
        clearTimeout(timer);
        waiting.delete(check);
        resolve(found);
      };
      waiting.add(check);
      check();
    });
  return {
    connection,
    process: child,
    uri,
    folder,
    open: (name, text) => void connection.sendNotification('textDocument/didOpen', { textDocument: { uri: uri(name), languageId: 'arch', version: 1, text } }),
    change: (name, version, text) => {
      latest.delete(uri(name));
      scenes.length = 0;
      void connection.sendNotification('textDocument/didChange', { textDocument: { uri: uri(name), version }, contentChanges: [{ text }] });
    },
    diagnostics: (name, condition) =>
      until(() => {
        const list = latest.get(uri(name));
        return list && condition(list) ? list : undefined;
      }, `diagnostics of ${name}`),
    scene: (condition) => until(() => scenes.find(condition), 'scene'),
    ask: (method, params) => connection.sendRequest(method, params),
    async set(next) {
      settings = next;
      const before = refreshes;
      await connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
      await until(() => (refreshes >= before + 2 ? true : undefined), 'refresh of hints and lenses');
    },
    async end() {
      await connection.sendRequest('shutdown');
      const gone = new Promise<number | null>((resolve) => child.once('exit', resolve));
      await connection.sendNotification('exit');
      const code = await gone;
      connection.dispose();
      rmSync(folder, { recursive: true });
      return code;
    },
  };
}
