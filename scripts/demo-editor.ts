import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { startServer } from '../test/vscode/vscode.ts';

/**
 * Opens the examples in a real VS Code with this extension, in the browser: prints the address and stays until Ctrl-C.
 * The files are a copy, so edit freely. PORT chooses the port.
 */
const root = path.resolve(import.meta.dirname, '..');
console.log('Getting VS Code ready (the first time it is installed, which takes a minute or two) …');
execFileSync(path.join(root, 'tools/vscode/install.sh'), { stdio: ['ignore', 'ignore', 'inherit'] });
execFileSync(process.execPath, ['--import', 'tsx', path.join(root, 'scripts/build.ts')], { cwd: root, stdio: 'inherit' });
const port = process.env['PORT'];
const server = await startServer({
  fixture: path.join(root, 'examples'),
  ...(port ? { port: Number(port) } : {}),
  settings: { 'workbench.startupEditor': 'none', 'workbench.activityBar.location': 'top' },
});
console.log(`\n  VS Code with Lintel: ${server.url({ extension: root, file: 'url-shortener/day-0-app-runner.arch' })}\n`);
console.log('  Ctrl+K V in an .arch file opens the preview beside it, Ctrl+Shift+M the problems.');
console.log('  The files are a copy of examples/. Ctrl-C ends it.\n');

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void server.stop().then(() => process.exit(0)));
