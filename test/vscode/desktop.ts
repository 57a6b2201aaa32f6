import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { runTests } from '@vscode/test-electron';
import { bundleSuite } from './bundle.ts';
import { root } from './vscode.ts';

/**
 * The same suite in a desktop VS Code, which `@vscode/test-electron` downloads (so this needs the internet, and a
 * display). Tests that look at the screen are skipped there: test/vscode/run.ts runs them. Run `npm run build` before.
 */
const folder = path.join(mkdtempSync(path.join(tmpdir(), 'lintel-desktop-')), 'workspace');
cpSync(path.join(root, 'test/vscode/workspace'), folder, { recursive: true });
try {
  await runTests({
    extensionDevelopmentPath: root,
    extensionTestsPath: await bundleSuite(),
    launchArgs: [folder, '--disable-extensions', '--disable-workspace-trust'],
  });
} finally {
  rmSync(path.dirname(folder), { recursive: true, force: true });
}
