import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { chromiumPath, findChromium } from '../test/vscode/chromium.ts';

/**
 * Installs what the browser and VS Code tests need and `npm ci` does not bring: a Chromium, and VS Code's server.
 * Says nothing and costs nothing where both are there.
 */
const root = path.resolve(import.meta.dirname, '..');

if (findChromium() === undefined) {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) {
    console.error('The browser tests need Chromium. Install it (Debian, as root: apt-get install chromium), or set CHROMIUM to the path of one.');
    process.exit(1);
  }
  console.log('Installing Chromium with apt-get …');
  try {
    execFileSync('apt-get', ['update', '-q'], { stdio: 'ignore' });
    execFileSync('apt-get', ['install', '-y', '-q', '--no-install-recommends', 'chromium'], {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
  } catch (error) {
    console.error(
      `Chromium could not be installed: ${error instanceof Error ? error.message : String(error)}\nInstall it by hand, or set CHROMIUM to the path of one.`,
    );
    process.exit(1);
  }
  chromiumPath();
}

if (process.platform === 'linux' && process.arch === 'x64')
  execFileSync(path.join(root, 'tools/vscode/install.sh'), { stdio: ['ignore', 'ignore', 'inherit'] });
else console.error("VS Code's server is set up for Linux on x64 only; elsewhere use `npm run test:vscode:desktop`.");
