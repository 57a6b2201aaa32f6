import path from 'node:path';
import { readdirSync } from 'node:fs';
import { build } from 'esbuild';
import { root } from './vscode.ts';

/** Bundles the suite for VS Code's extension host. @returns the path that VS Code calls `extensionTestsPath` */
export async function bundleSuite(): Promise<string> {
  const suite = path.join(root, 'test/vscode/suite');
  const outdir = path.join(root, 'out/vscode-suite');
  await build({
    entryPoints: readdirSync(suite)
      .filter((name) => name === 'index.ts' || name.endsWith('.test.ts'))
      .map((name) => path.join(suite, name)),
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    outdir,
    outExtension: { '.js': '.cjs' },
    // `vscode` is the host's; `mocha` is found in the project's node_modules, so that all files share one.
    external: ['vscode', 'mocha'],
    sourcemap: 'inline',
    logLevel: 'warning',
  });
  return path.join(outdir, 'index.cjs');
}
