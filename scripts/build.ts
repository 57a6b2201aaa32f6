import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { build, type BuildOptions, type Metafile } from 'esbuild';

/**
 * Bundles everything that ships into `dist/`: `npm run build`, with `-- --minify` for a package.
 * The VS Code client is CommonJS because VS Code loads it so; the server and its worker, because the client starts them.
 */
const root = path.resolve(import.meta.dirname, '..');
const minify = process.argv.includes('--minify');

const shared: BuildOptions = {
  absWorkingDir: root,
  bundle: true,
  minify,
  sourcemap: minify ? false : 'linked',
  legalComments: 'none',
  logLevel: 'warning',
  metafile: true,
  charset: 'utf8',
};
// A UMD entry loads its parts in a way that no bundler can follow: the ESM entry goes first.
const node: BuildOptions = { ...shared, platform: 'node', target: 'node20', mainFields: ['module', 'main'] };

const bundles: readonly (BuildOptions & { readonly from: string; readonly to: string })[] = [
  { ...node, from: 'client/extension.ts', to: 'dist/client.cjs', format: 'cjs', external: ['vscode'] },
  { ...node, from: 'server/main.ts', to: 'dist/server.cjs', format: 'cjs' },
  { ...node, from: 'server/layout-worker.ts', to: 'dist/layout-worker.cjs', format: 'cjs' },
  { ...shared, from: 'webview/main.ts', to: 'dist/webview.js', platform: 'browser', target: 'chrome118', format: 'iife' },
  { ...shared, from: 'webview/style.css', to: 'dist/webview.css', target: 'chrome118' },
  {
    ...node,
    from: 'cli/main.ts',
    to: 'dist/lintel.mjs',
    format: 'esm',
    // Bundled CommonJS packages ask for Node's own modules with `require`.
    banner: { js: "#!/usr/bin/env node\nimport { createRequire as lintelRequire } from 'node:module';\nconst require = lintelRequire(import.meta.url);" },
  },
];

const missing = bundles.filter(({ from }) => !existsSync(path.join(root, from)));
if (missing.length > 0) console.error(`Not built, because the source is not there: ${missing.map(({ from }) => from).join(', ')}`);

const present = bundles.filter((bundle) => !missing.includes(bundle));
const results = await Promise.all(present.map(({ from, to, ...options }) => build({ ...options, entryPoints: [from], outfile: to }))).catch(
  (error: unknown) => {
    if (!(error instanceof Error && 'errors' in error)) throw error;
    return process.exit(1); // esbuild has printed what is wrong and where.
  },
);
for (const { metafile } of results) {
  for (const [file, { bytes }] of Object.entries(metafile!.outputs)) {
    if (!file.endsWith('.map')) console.log(`${file.padEnd(24)} ${(bytes / 1024).toFixed(0).padStart(6)} KiB`);
  }
}
writeFileSync(path.join(root, 'dist/THIRD-PARTY-NOTICES.txt'), notices(results.flatMap(({ metafile }) => carried(metafile!))));
if (missing.length > 0) process.exitCode = 1;

/** Files of which at least a part is in the bundle. */
function carried({ outputs }: Metafile): string[] {
  return Object.values(outputs).flatMap(({ inputs }) =>
    Object.entries(inputs)
      .filter(([, { bytesInOutput }]) => bytesInOutput > 0)
      .map(([file]) => file),
  );
}

/** The licences of all that the bundles carry: packages, font and icons. */
function notices(inputs: readonly string[]): string {
  const packages = [...new Set(inputs.flatMap((file) => /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//u.exec(file)?.[1] ?? []))].sort();
  const sections = packages.map((folder) => {
    const { name, version, license, homepage } = JSON.parse(read(folder, 'package.json')) as Record<string, string | undefined>;
    const file = readdirSync(path.join(root, folder)).find((entry) => /^licen[sc]e/iu.test(entry));
    if (license === undefined && file === undefined) throw new Error(`${folder} states no licence`);
    return `${name} ${version} (${license})${homepage ? `\n${homepage}` : ''}\n\n${file ? read(folder, file).trim() : `Licensed under ${license}.`}`;
  });
  return [...sections, read('core/diagram/font', 'LICENSE.md').trim(), read('catalog/icons', 'LICENSES.md').trim()].join(`\n\n${'-'.repeat(80)}\n\n`) + '\n';
}

function read(folder: string, file: string): string {
  return readFileSync(path.join(root, folder, file), 'utf8');
}
