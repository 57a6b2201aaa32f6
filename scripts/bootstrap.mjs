// What `npm run demo` and `npm test` share: from a fresh clone, install what is missing, then run the project's own tools.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';

export const root = path.resolve(import.meta.dirname, '..');
const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';

/** Runs a program to its end; resolves to its exit code. Output goes through, or to `onLine` line by line. */
export function run(command, args, { env = {}, onOutput } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: root, env: { ...process.env, ...env }, stdio: ['ignore', onOutput ? 'pipe' : 'inherit', onOutput ? 'pipe' : 'inherit'] });
    child.stdout?.on('data', (data) => onOutput(String(data)));
    child.stderr?.on('data', (data) => onOutput(String(data)));
    child.on('error', reject);
    child.on('close', (code) => resolve(code ?? 1));
  });
}

export const node = (...args) => run(process.execPath, args);
export const tsx = (script, ...args) => run(process.execPath, ['--import', 'tsx', path.join(root, script), ...args]);

/** Installs the packages of the lock file where they are not there yet. */
export async function installPackages() {
  if (existsSync(path.join(root, 'node_modules/.package-lock.json'))) return;
  console.log('Installing packages (npm ci) …');
  const code = await run(npm, ['ci', '--no-audit', '--no-fund', '--loglevel=error']);
  if (code !== 0) process.exit(code);
}
