// `npm test`: everything, from a fresh clone. `npm test -- --only unit,cli` runs some suites, `npm test -- --list` names them.
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { installPackages, root, run, script } from './bootstrap.mjs';

/** A script of `package.json` that only succeeds or fails; it counts no tests. */
const check = (name, scriptName = name) => ({
  name,
  async run() {
    const code = await script(scriptName);
    return { passed: 0, failed: code === 0 ? 0 : 1 };
  },
});

/** A suite that ran nothing, or that ended badly without a failed test, has failed. */
const judged = (code, { passed, failed }) => ({ passed, failed: failed > 0 ? failed : code !== 0 || passed === 0 ? 1 : 0 });

/** Mocha on test files, each named by its path below `test/`; which tests ran, its reporter tells in a file. */
const mocha = (name, isMine) => ({
  name,
  isMine,
  async run() {
    const folder = mkdtempSync(path.join(tmpdir(), 'lintel-test-'));
    const report = path.join(folder, 'report.json');
    try {
      const code = await run(
        process.execPath,
        [
          path.join(root, 'node_modules/mocha/bin/mocha.js'),
          '--import=tsx',
          '--exit',
          ...['--reporter', path.join(root, 'scripts/mocha-reporter.cjs')],
          ...testFiles.filter(isMine).map((file) => path.join('test', file)),
        ],
        { env: { LINTEL_TEST_REPORT: report } },
      );
      return judged(code, existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : { passed: 0, failed: 0 });
    } finally {
      rmSync(folder, { recursive: true });
    }
  },
});

/** The tests inside of VS Code: mocha runs there, and its runner sums up as `N passed, N failed`. */
const vscode = {
  name: 'vscode',
  isMine: (file) => file.startsWith('vscode/suite/'),
  async run() {
    let output = '';
    const onOutput = (text) => {
      output += text;
      process.stdout.write(text);
    };
    const code = await run(process.execPath, ['--import', 'tsx', 'test/vscode/run.ts'], { onOutput });
    const counts = [...output.matchAll(/(\d+) passed, (\d+) failed/gu)].at(-1) ?? [];
    return judged(code, { passed: Number(counts[1] ?? 0), failed: Number(counts[2] ?? 0) });
  },
};

const testFiles = readdirSync(path.join(root, 'test'), { recursive: true, encoding: 'utf8' })
  .map((file) => file.split(path.sep).join('/'))
  .filter((file) => file.endsWith('.test.ts'))
  .sort();
const inRooms =
  (...rooms) =>
  (file) =>
    rooms.some((room) => file.startsWith(`${room}/`));
const ownSuite = ['examples', 'server', 'cli', 'grammars', 'webview', 'vscode'];

const suites = [
  check('build'),
  check('typecheck'),
  check('lint'),
  mocha('unit', (file) => !inRooms(...ownSuite)(file)),
  mocha('examples', inRooms('examples')),
  mocha('server', inRooms('server')),
  mocha('cli', inRooms('cli')),
  check('grammar', 'test:grammar'),
  mocha('extension', (file) => inRooms('grammars', 'vscode')(file) && !vscode.isMine(file)),
  check('setup', 'test:setup'),
  mocha('preview', inRooms('webview')),
  vscode,
];

/** The suites that the command line asks for. */
function chosen(args) {
  if (args.includes('--list')) {
    console.log(suites.map(({ name }) => name).join('\n'));
    process.exit(0);
  }
  const known = args.length === 0 || (args.length === 2 && args[0] === '--only');
  const names = known ? args[1]?.split(',') : args;
  const unknown = names?.filter((name) => !suites.some((suite) => suite.name === name)) ?? [];
  if (unknown.length > 0) {
    console.error(`There is no suite ${unknown.join(', ')}. Usage: npm test -- [--list | --only SUITE,SUITE…]`);
    process.exit(2);
  }
  return suites.filter(({ name }) => !names || names.includes(name));
}

const mine = chosen(process.argv.slice(2));
await installPackages();
const results = [];
for (const { name, run: start } of mine) {
  console.log(`\n\u2500\u2500 ${name}`);
  const started = Date.now();
  results.push({ name, ...(await start()), seconds: (Date.now() - started) / 1000 });
}

console.log('\n\u2500\u2500 Summary');
for (const { name, passed, failed, seconds } of results) {
  const counts = passed + failed === 0 ? '' : `${passed} passed, ${failed} failed`;
  console.log(`${failed > 0 ? 'FAIL' : 'ok  '}  ${name.padEnd(10)} ${counts.padStart(22)} ${seconds.toFixed(0).padStart(5)} s`);
}
const sum = (key) => results.reduce((total, result) => total + result[key], 0);
console.log(`\n${sum('passed')} passed, ${sum('failed')} failed`);
process.exit(sum('failed') > 0 ? 1 : 0);
