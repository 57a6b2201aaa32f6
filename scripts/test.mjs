// `npm test`: everything, from a fresh clone. `npm test -- --only unit,cli` runs some suites, `--list` names them.
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { installPackages, root, run, tsx } from './bootstrap.mjs';

const bin = (name) => path.join(root, 'node_modules/.bin', name);

/** A suite that says itself how many tests passed and failed: 'N passed, N failed'. */
const counted = (name, start) => ({ name, async run() {
  let output = '';
  const code = await start((text) => {
    output += text;
    process.stdout.write(text);
  });
  const match = [...output.matchAll(/(\d+) passed, (\d+) failed/gu)].at(-1);
  return { code, passed: Number(match?.[1] ?? 0), failed: Number(match?.[2] ?? 0) };
} });

/** A check without tests of its own counts as one. */
const check = (name, command, ...args) => ({ name, async run() {
  const code = await run(command, args);
  return { code, passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1 };
} });

const mocha = (name, ...patterns) => ({ name, async run() {
  const folder = mkdtempSync(path.join(tmpdir(), 'lintel-test-'));
  const report = path.join(folder, 'report.json');
  const code = await run(process.execPath, [path.join(root, 'node_modules/mocha/bin/mocha.js'), '--import=tsx', '--exit', '--reporter', path.join(root, 'scripts/mocha-reporter.cjs'), ...patterns], { env: { LINTEL_TEST_REPORT: report } });
  const stats = existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : { passes: 0, failures: 0 };
  rmSync(folder, { recursive: true });
  return { code, passed: stats.passes, failed: stats.failures };
} });

const suites = [
  check('build', process.execPath, '--import', 'tsx', 'scripts/build.ts'),
  ...['.', 'tsconfig.node.json', 'webview', 'test/webview'].map((project) => check(`types of ${project}`, bin('tsc'), '-p', project)),
  check('lint', bin('eslint'), '.'),
  check('dependency direction', bin('depcruise'), 'core', 'catalog', 'server', 'client', 'webview', 'cli'),
  mocha('unit', 'test/{text,units,syntax,catalog,model,diagram,docs}/**/*.test.ts'),
  mocha('examples', 'test/examples/**/*.test.ts'),
  mocha('server', 'test/server/**/*.test.ts'),
  mocha('cli', 'test/cli/**/*.test.ts'),
  check('grammar', bin('vscode-tmgrammar-test'), '-g', 'grammars/arch.tmLanguage.json', 'test/grammars/*.test.arch'),
  mocha('extension', 'test/grammars/*.test.ts', 'test/vscode/*.test.ts'),
  check('set-up for browser tests', process.execPath, '--import', 'tsx', 'scripts/setup-tests.ts'),
  mocha('preview', 'test/webview/**/*.test.ts'),
  counted('vscode', (onOutput) => run(process.execPath, ['--import', 'tsx', 'test/vscode/run.ts'], { onOutput })),
];

const args = process.argv.slice(2);
if (args.includes('--list')) {
  console.log(suites.map(({ name }) => name).join('\n'));
  process.exit(0);
}
const only = args.includes('--only') ? (args[args.indexOf('--only') + 1] ?? '').split(',') : undefined;
const unknown = only?.filter((name) => !suites.some((suite) => suite.name === name)) ?? [];
if (unknown.length > 0) {
  console.error(`There is no suite ${unknown.map((name) => `"${name}"`).join(', ')}; see npm test -- --list`);
  process.exit(2);
}

await installPackages();
const results = [];
for (const suite of suites.filter(({ name }) => !only || only.includes(name))) {
  console.log(`\n\u2500\u2500 ${suite.name}`);
  const started = Date.now();
  const result = await suite.run();
  // A suite that ran nothing, or that ended badly without a failed test, has failed.
  const failed = result.failed > 0 ? result.failed : result.code !== 0 || result.passed === 0 ? 1 : 0;
  results.push({ name: suite.name, passed: result.passed, failed, seconds: (Date.now() - started) / 1000 });
}

console.log('\n\u2500\u2500 Summary');
for (const { name, passed, failed, seconds } of results) {
  console.log(`${failed > 0 ? 'FAIL' : 'ok  '} ${name.padEnd(26)} ${String(passed).padStart(5)} passed ${String(failed).padStart(3)} failed ${seconds.toFixed(0).padStart(5)} s`);
}
const sum = (key) => results.reduce((total, result) => total + result[key], 0);
console.log(`\n${sum('passed')} passed, ${sum('failed')} failed`);
process.exit(sum('failed') > 0 ? 1 : 0);
