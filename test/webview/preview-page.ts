import path from 'node:path';
import { build } from 'esbuild';
import { chromium, type Browser, type Page } from 'playwright-core';
import { previewHtml } from '../../client/preview-html.ts';
import { chromiumArguments, chromiumPath } from '../vscode/chromium.ts';
import type { FromPreview, PreviewState, ToPreview } from '../../webview/messages.ts';

/** The preview's page in Chromium, with the test in the extension's place. */
export interface PreviewPage {
  readonly page: Page;
  /** What the page asked for, oldest first. */
  sent(): Promise<FromPreview[]>;
  send(message: ToPreview): Promise<void>;
  /** What the page has saved. */
  state(): Promise<PreviewState | undefined>;
  /** What the content security policy stopped, and errors of the page. */
  complaints(): Promise<string[]>;
  /** Waits until nothing moves any more. */
  settled(): Promise<void>;
}

export interface OpenOptions {
  readonly width?: number;
  readonly height?: number;
  readonly theme?: 'light' | 'dark' | 'high-contrast';
  readonly state?: PreviewState;
  readonly reducedMotion?: boolean;
}

interface FakeWindow extends Window {
  acquireVsCodeApi(): unknown;
  lintelTest: { sent: FromPreview[]; state: PreviewState | undefined; complaints: string[] };
}

const root = path.resolve(import.meta.dirname, '../..');
const ORIGIN = 'http://preview.test';

export async function launch(): Promise<{ open(options?: OpenOptions): Promise<PreviewPage>; close(): Promise<void> }> {
  const [script, style] = await Promise.all(
    ['webview/main.ts', 'webview/style.css'].map(async (entry) => {
      const { outputFiles } = await build({
        absWorkingDir: root,
        entryPoints: [entry],
        bundle: true,
        write: false,
        format: 'iife',
        logLevel: 'warning',
        outdir: 'unused',
      });
      return outputFiles[0]!.text;
    }),
  );
  const browser: Browser = await chromium.launch({
    executablePath: chromiumPath(),
    headless: true,
    args: chromiumArguments,
  });

  return {
    close: () => browser.close(),
    async open({ width = 1000, height = 700, theme = 'light', state, reducedMotion = true } = {}) {
      const context = await browser.newContext({ viewport: { width, height }, reducedMotion: reducedMotion ? 'reduce' : 'no-preference' });
      const page = await context.newPage();
      const html = previewHtml({
        cspSource: ORIGIN,
        script: `${ORIGIN}/webview.js`,
        style: `${ORIGIN}/webview.css`,
        nonce: 'test-nonce',
        uri: 'file:///shop.arch',
      }).replace('<body ', `<body class="vscode-${theme}" `);
      await page.route(`${ORIGIN}/**`, (route) => {
        const name = new URL(route.request().url()).pathname;
        const answers: Record<string, [string, string]> = {
          '/': ['text/html', html],
          '/webview.js': ['text/javascript', script!],
          '/webview.css': ['text/css', style!],
        };
        const answer = answers[name];
        return answer ? route.fulfill({ contentType: `${answer[0]}; charset=utf-8`, body: answer[1] }) : route.fulfill({ status: 404 });
      });
      // The test's own functions are compiled with a helper that keeps their names; the page needs it too.
      await page.addInitScript('globalThis.__name = (f) => f');
      await page.addInitScript((before: PreviewState | undefined) => {
        const fake = window as unknown as FakeWindow;
        fake.lintelTest = { sent: [], state: before, complaints: [] };
        fake.acquireVsCodeApi = () => ({
          postMessage: (message: FromPreview) => fake.lintelTest.sent.push(message),
          getState: () => fake.lintelTest.state,
          setState: (next: PreviewState) => {
            fake.lintelTest.state = next;
          },
        });
        document.addEventListener('securitypolicyviolation', (event) => fake.lintelTest.complaints.push(`${event.violatedDirective}: ${event.blockedURI}`));
        window.addEventListener('error', (event) => fake.lintelTest.complaints.push(event.message));
      }, state);
      await page.goto(`${ORIGIN}/`);
      await page.locator('.stage').waitFor();
      await page.evaluate(() => document.fonts.ready);
      const fake = async (): Promise<FakeWindow['lintelTest']> => page.evaluate(() => (window as unknown as FakeWindow).lintelTest);
      return {
        page,
        sent: async () => (await fake()).sent,
        state: async () => {
          await page.waitForTimeout(150); // The page writes it down when it rests.
          return (await fake()).state;
        },
        complaints: async () => (await fake()).complaints,
        send: (message) =>
          page.evaluate((data) => {
            window.dispatchEvent(new MessageEvent('message', { data }));
          }, message),
        settled: async () => {
          await page.waitForFunction(
            () => {
              const now = document.querySelector('.picture')?.outerHTML ?? '';
              const holder = window as unknown as { last?: string };
              const same = holder.last === now;
              holder.last = now;
              return same;
            },
            undefined,
            { polling: 120 },
          );
        },
      };
    },
  };
}
