// What `npm run demo` and `npm test` share: from a fresh clone, install what is missing, then run the project's own tools.
// Plain JavaScript and nothing but Node, because nothing else is there yet.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';

export const root = path.resolve(import.meta.dirname, '..');

const OLDEST_NODE = 20;

/**
 * Runs a program to its end, without standard input; resolves to its exit code, 1 for one that was killed.
 * With `onOutput` its output goes there, else it goes through. One that takes longer than `minutes` is killed with all it started.
 */
export function run(command, args, { env = {}, onOutput, minutes = 10 } = {}) {
  return new Promise((resolve, reject) => {
    const output = onOutput ? 'pipe' : 'inherit';
    const isGroup = process.platform !== 'win32';
    const child = spawn(command, args, { cwd: root, env: { ...process.env, ...env }, stdio: ['ignore', output, output], detached: isGroup });
    const kill = () => (isGroup ? process.kill(-child.pid, 'SIGKILL') : child.kill());
    const timer = setTimeout(() => {
      console.error(`\n${path.basename(command)} took longer than ${minutes} minutes and was ended`);
      kill();
    }, minutes * 60_000);
    const interrupted = () => {
      kill();
      process.exit(130);
    };
    process.once('SIGINT', interrupted);
    process.once('SIGTERM', interrupted);
    child.stdout?.on('data', (data) => onOutput(String(data)));
    child.stderr?.on('data', (data) => onOutput(String(data)));
    child.on('error', reject);
    child.on('close', (code) => {
      clearTimeout(timer);
      process.off('SIGINT', interrupted);
      process.off('SIGTERM', interrupted);
      resolve(code ?? 1);
    });
  });
}

export const node = (...args) => run(process.execPath, args);

/** Runs a script of `package.json`. */
export const script = (name, options) => run(process.platform === 'win32' ? 'npm.cmd' : 'npm', ['run', '--silent', name], options);

/** Installs the packages of the lock file where they are not there yet. */
export async function installPackages() {
  if (Number(process.versions.node.split('.')[0]) < OLDEST_NODE) {
    console.error(`Lintel needs Node ${OLDEST_NODE} or newer; this is ${process.version}`);
    process.exit(1);
  }
  if (existsSync(path.join(root, 'node_modules/.package-lock.json'))) return;
  console.log('Installing packages (npm ci) …');
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const code = await run(npm, ['ci', '--no-audit', '--no-fund', '--loglevel=error']);
  if (code !== 0) process.exit(code);
}
