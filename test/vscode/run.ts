import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { format } from 'node:util';
import { startBridge } from './bridge.ts';
import { bundleSuite } from './bundle.ts';
import { uiTests } from './ui.ts';
import { root, startBrowser, startServer } from './vscode.ts';

/**
 * The extension in a real VS Code: VS Code's own server and web workbench in a headless Chromium. First the mocha suite
 * in the extension host, then tests from outside, as a user. `--vsix FILE` tests a packaged extension from outside.
 */
interface Report {
  readonly stats: { readonly passes: number; readonly failures: number; readonly pending: number };
  readonly tests: readonly { readonly fullTitle: string; readonly duration?: number; readonly err: { readonly message?: string; readonly stack?: string } }[];
  readonly pending: readonly { readonly fullTitle: string }[];
}

const workspace = path.join(root, 'test/vscode/workspace');
const screenshots = path.join(root, 'out/vscode-screenshots');
mkdirSync(screenshots, { recursive: true });

async function inExtensionHost(): Promise<{ passed: number; failed: number }> {
  const tests = await bundleSuite();
  const results = mkdtempSync(path.join(tmpdir(), 'lintel-results-'));
  const output = path.join(results, 'mocha.json');
  const { browser, page } = await startBrowser();
  const bridge = await startBridge(page, screenshots);
  const grep = process.env['LINTEL_TEST_GREP'];
  const server = await startServer({
    fixture: workspace,
    env: { LINTEL_TEST_RESULTS: output, LINTEL_TEST_BRIDGE: bridge.url, ...(grep ? { LINTEL_TEST_GREP: grep } : {}) },
  });
  const lines: string[] = [];
  let code = 124;
  try {
    // Both must be on the page before it loads: with them the workbench reports how the run ended.
    const exit = new Promise<number>((resolve) => void page.exposeFunction('codeAutomationExit', resolve));
    await page.exposeFunction('codeAutomationLog', (type: string, args: unknown[]) => lines.push(`${type} ${format(...args)}`));
    await page.goto(server.url({ extension: root, tests }));
    code = await Promise.race([exit, new Promise<number>((resolve) => setTimeout(resolve, 300_000, 124).unref())]);
    if (code !== 0) await page.screenshot({ path: path.join(screenshots, 'failed-suite.png') });
  } finally {
    bridge.close();
    await browser.close();
    await server.stop({ keep: code !== 0 });
  }
  const report = existsSync(output) ? (JSON.parse(readFileSync(output, 'utf8')) as Report) : undefined;
  rmSync(results, { recursive: true });
  const skipped = new Set(report?.pending.map((test) => test.fullTitle));
  for (const test of report?.tests ?? [])
    console.log(
      `${test.err.message ? 'FAIL' : skipped.has(test.fullTitle) ? 'skip' : 'ok  '} ${test.fullTitle} (${test.duration ?? 0} ms)${test.err.stack ? `\n${test.err.stack}` : ''}`,
    );
  // What the host logged is of use only where the suite itself could not speak.
  if (code !== 0) console.log(`${report ? '' : `${lines.slice(-60).join('\n')}\n`}exit ${code}; logs: ${server.dir}; screenshot: ${screenshots}`);
  const { passes = 0, failures = 0 } = report?.stats ?? {};
  return { passed: passes, failed: code !== 0 && failures === 0 ? 1 : failures };
}

const option = process.argv.indexOf('--vsix');
const vsix = option < 0 ? undefined : path.resolve(process.argv[option + 1] ?? '');
if (!vsix) execFileSync(process.execPath, ['--import', 'tsx', path.join(root, 'scripts/build.ts')], { cwd: root, stdio: 'inherit' });
const inside = vsix ? { passed: 0, failed: 0 } : await inExtensionHost();
const outside = process.env['LINTEL_TEST_GREP'] ? { passed: 0, failed: 0 } : await uiTests({ workspace, screenshots, vsix });
const [passed, failed] = [inside.passed + outside.passed, inside.failed + outside.failed];
console.log(`VS Code: ${passed} passed, ${failed} failed`);
process.exit(failed > 0 || passed === 0 ? 1 : 0);
