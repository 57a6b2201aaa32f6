import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { root, startBrowser, startServer, webview } from './vscode.ts';

export interface UiOptions {
  readonly workspace: string;
  readonly screenshots: string;
  readonly vsix: string | undefined;
}

const API = '.item.node[data-id="eu-central-1.app.api"]';

/** Runs in the page, whose globals the type checker does not know here. */
const colorOf = (element: unknown): string => (globalThis as unknown as { getComputedStyle(of: unknown): { color: string } }).getComputedStyle(element).color;

/** What only a user sees: menus, buttons, keys, the Problems pane, and what a reload of the window brings back. */
const steps: readonly (readonly [string, (page: Page) => Promise<void>])[] = [
  [
    'colours an .arch file when it opens',
    async (page) => {
      await openFile(page, 'shop.arch');
      const words = page.locator('.monaco-editor .view-line span span');
      await words
        .filter({ hasText: /^fargate$/u })
        .first()
        .waitFor();
      const color = (text: RegExp): Promise<string> => words.filter({ hasText: text }).first().evaluate(colorOf);
      assert.notEqual(await color(/^fargate$/u), await color(/^api$/u));
    },
  ],
  [
    'opens the preview by the button in the title bar',
    async (page) => {
      await page
        .getByRole('button', { name: /Open Preview to the Side/u })
        .first()
        .click();
      await webview(page).locator(API).waitFor();
    },
  ],
  [
    'shows problems in the Problems pane',
    async (page) => {
      await run(page, 'View: Focus First Editor Group');
      await page.keyboard.press('Control+End');
      await page.keyboard.type('\nlamda typo');
      await page.locator('.squiggly-error, .squiggly-warning').first().waitFor();
      await page.keyboard.press('Control+Shift+M');
      await page.locator('.markers-panel').getByText(/lamda/u).first().waitFor();
      await page.keyboard.press('Control+Shift+M');
    },
  ],
  [
    'offers completions while typing',
    async (page) => {
      await run(page, 'View: Focus First Editor Group');
      await page.keyboard.press('Control+End');
      await page.keyboard.press('Shift+Home');
      await page.keyboard.type('dynam');
      await page.locator('.suggest-widget .monaco-list-row').filter({ hasText: 'dynamodb' }).first().waitFor();
      await page.keyboard.press('Escape');
      await page.keyboard.press('Shift+Home');
      await page.keyboard.press('Delete');
    },
  ],
  [
    'inserts a snippet',
    async (page) => {
      await page.keyboard.press('Control+End');
      await page.keyboard.type('queue-dlq');
      await page.locator('.suggest-widget .monaco-list-row').filter({ hasText: 'queue-dlq' }).first().waitFor();
      await page.keyboard.press('Tab');
      await page.locator('.monaco-editor .view-line').filter({ hasText: 'orders-dead' }).first().waitFor();
      await page.keyboard.press('Escape');
      for (
        let i = 0;
        i < 40 &&
        (await page
          .locator('.monaco-editor .view-line')
          .filter({ hasText: /orders-dead|lamda/u })
          .count()) > 0;
        i++
      )
        await page.keyboard.press('Control+Z');
      assert.equal(await page.locator('.monaco-editor .view-line').filter({ hasText: 'orders-dead' }).count(), 0);
    },
  ],
  [
    'restores the preview after a reload, where it was',
    async (page) => {
      const picture = webview(page).locator('.picture');
      await webview(page).locator('.scale').click();
      await webview(page).locator('.scale').filter({ hasText: '100 %' }).waitFor();
      await page.waitForTimeout(1000); // The page tells VS Code a little later.
      const before = await picture.getAttribute('transform');
      // Not the browser's reload: with this command VS Code writes its state down before it goes.
      await Promise.all([page.waitForEvent('load'), run(page, 'Developer: Reload Window').catch(() => undefined)]);
      await webview(page).locator(API).waitFor();
      assert.equal(await picture.getAttribute('transform'), before);
    },
  ],
  [
    "opens the preview by keys, like Markdown's",
    async (page) => {
      await run(page, 'View: Focus First Editor Group');
      await run(page, 'File: Revert File');
      await run(page, 'View: Close All Editors');
      await openFile(page, 'shop.arch');
      await run(page, 'View: Focus First Editor Group');
      await page.keyboard.press('Control+K');
      await page.keyboard.press('v');
      await webview(page).locator(API).waitFor();
    },
  ],
];

/** A workspace of two folders: each file has its problems and its picture, whichever folder it is in. */
async function twoFolders(page: Page): Promise<void> {
  await openFile(page, 'bakery.arch');
  await page.locator('.squiggly-error').first().waitFor();
  await page
    .getByRole('button', { name: /Open Preview to the Side/u })
    .first()
    .click();
  await webview(page).locator('.item.node[data-id="oven"]').waitFor();
  await openFile(page, 'shop.arch');
  await run(page, 'View: Focus First Editor Group');
  await page.keyboard.press('Control+K');
  await page.keyboard.press('v');
  await webview(page).locator('.item.node[data-id="core"]').waitFor(); // It comes from an import.
}

/** A slow machine takes minutes until the workbench stands; before its Explorer has files it heeds no keys. */
async function load(page: Page, url: string): Promise<void> {
  const rows = page.locator('.explorer-folders-view .monaco-list-row').first();
  await page.goto(url);
  // Now and then the page opens a workspace file before it can be read, and shows a workspace without folders for good.
  const empty = page.getByText('You have not yet added a folder').first();
  for (let again = 0; again < 3; again++) {
    await rows.or(empty).first().waitFor({ timeout: 180_000 });
    await page.waitForTimeout(2000); // It may be empty for a moment only.
    if (await rows.isVisible()) return;
    await page.reload();
  }
  await rows.waitFor();
}

/** By the command palette. */
const run = (page: Page, title: string): Promise<void> => pick(page, `>${title}`, title);

/** By Quick Open: the Explorer may be scrolled, or have its folders closed. */
async function openFile(page: Page, name: string): Promise<void> {
  await pick(page, name, name);
  await page.locator(`.tab.active[data-resource-name="${name}"]`).waitFor();
}

async function pick(page: Page, text: string, title: string): Promise<void> {
  const palette = page.locator('.quick-input-widget');
  await palette.waitFor({ state: 'hidden' }); // The last one may still be closing, and takes no input then.
  await page.keyboard.press('F1');
  await palette.locator('input.input').fill(text);
  await palette.locator('.monaco-list-row').filter({ hasText: title }).first().click();
  await palette.waitFor({ state: 'hidden' });
}

export async function uiTests({ workspace, screenshots, vsix }: UiOptions): Promise<{ passed: number; failed: number }> {
  const server = await startServer({ fixture: workspace, ...(vsix ? { vsix } : {}) });
  const { browser, page } = await startBrowser();
  page.setDefaultTimeout(90_000);
  const extension = vsix ? {} : { extension: root };
  const result = { passed: 0, failed: 0 };

  async function attempt(title: string, step: () => Promise<void>): Promise<void> {
    const start = Date.now();
    try {
      await step();
      result.passed++;
      console.log(`ok   from outside: ${title} (${Date.now() - start} ms)`);
    } catch (error) {
      result.failed++;
      await page.screenshot({ path: path.join(screenshots, 'failed-ui.png') });
      console.log(
        `FAIL from outside: ${title}\n${error instanceof Error ? error.stack : String(error)}\nscreenshot: ${screenshots}/failed-ui.png; logs: ${server.dir}`,
      );
    }
  }

  try {
    await attempt('loads a folder', () => load(page, server.url(extension)));
    for (const [title, step] of steps) {
      if (result.failed === 0) await attempt(title, () => step(page)); // The steps build on each other.
    }
    await page.screenshot({ path: path.join(screenshots, 'ui-end.png') });
    for (const name of readdirSync(workspace).filter((file) => file.endsWith('.arch'))) {
      assert.equal(readFileSync(path.join(server.folder, name), 'utf8'), readFileSync(path.join(workspace, name), 'utf8'), `${name} was written to`);
    }
    const file = path.join(server.dir, 'two.code-workspace');
    mkdirSync(path.join(server.dir, 'other'));
    writeFileSync(path.join(server.dir, 'other/bakery.arch'), 'service oven "Oven"\nservce flour\n');
    writeFileSync(file, JSON.stringify({ folders: [{ path: 'workspace' }, { path: 'other' }] }));
    await attempt('works in a workspace of two folders', async () => {
      await load(page, server.url({ ...extension, workspace: file }));
      await twoFolders(page);
    });
  } finally {
    await browser.close();
    await server.stop({ keep: result.failed > 0 });
  }
  return result;
}
