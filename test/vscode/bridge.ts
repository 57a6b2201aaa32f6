import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from 'playwright-core';
import { webview } from './vscode.ts';

/** What a test in the extension host may ask of the preview on screen. */
export type BridgeRequest =
  | { readonly action: 'waitFor'; readonly selector: string; readonly text?: string; readonly state?: 'visible' | 'detached' | 'attached' }
  | { readonly action: 'click' | 'dblclick'; readonly selector: string }
  | { readonly action: 'count' | 'text' | 'texts'; readonly selector: string }
  | { readonly action: 'attribute'; readonly selector: string; readonly name: string }
  | { readonly action: 'screenshot'; readonly name: string };

export type BridgeAnswer = { readonly value: unknown } | { readonly error: string };

/** Lets the tests in the extension host, a process without a screen, see and touch what the browser shows. */
export async function startBridge(page: Page, screenshots: string): Promise<{ url: string; close(): void }> {
  const server: Server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const asked = JSON.parse(Buffer.concat(chunks).toString('utf8')) as BridgeRequest;
      const answer = act(page, screenshots, asked).then(
        (value): BridgeAnswer => ({ value: value ?? null }),
        (error: unknown): BridgeAnswer => ({ error: String(error) }),
      );
      void answer.then((result) => response.setHeader('content-type', 'application/json').end(JSON.stringify(result)));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close: () => void server.close() };
}

async function act(page: Page, screenshots: string, asked: BridgeRequest): Promise<unknown> {
  if (asked.action === 'screenshot') return page.screenshot({ path: `${screenshots}/${asked.name}.png` }).then(() => undefined);
  const locator = webview(page).locator(asked.selector);
  switch (asked.action) {
    case 'waitFor':
      return (asked.text === undefined ? locator : locator.filter({ hasText: asked.text }))
        .first()
        .waitFor({ state: asked.state ?? 'visible', timeout: 20_000 });
    case 'click':
      return locator.first().click({ timeout: 20_000 });
    case 'dblclick':
      return locator.first().dblclick({ timeout: 20_000 });
    case 'count':
      return locator.count();
    case 'text':
      return locator.first().textContent({ timeout: 20_000 });
    case 'texts':
      return locator.allTextContents();
    case 'attribute':
      return locator.first().getAttribute(asked.name, { timeout: 20_000 });
  }
}
