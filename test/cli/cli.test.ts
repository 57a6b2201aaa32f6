import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const lintel = path.resolve(import.meta.dirname, '../../dist/lintel.mjs');
const good = 'service a "A"\nqueue q\n\na ~> q\n';
const bad = 'sevice a\nservice b { memory: 4 kg }\n';

describe('command line', function suite() {
  this.timeout(30_000);
  let folder: string;
  beforeEach(() => { folder = mkdtempSync(path.join(tmpdir(), 'lintel-cli-')); });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const write = (name: string, text: string | Buffer): void => {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), text);
  };
  const read = (name: string): string => readFileSync(path.join(folder, name), 'utf8');
  const run = (args: readonly string[], input?: string) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [lintel, ...args], { cwd: folder, encoding: 'utf8', input: input ?? '', env: { ...process.env, NO_COLOR: '1' } });
    return { code: status, out: stdout, err: stderr };
  };

  describe('help', () => {
    it('lists the commands that exist, with what they do', () => {
      const { code, out } = run(['--help']);
      assert.equal(code, 0);
      for (const name of ['check', 'render', 'fmt', 'lsp']) assert.match(out, new RegExp(`^  ${name} +\\S`, 'mu'));
    });

    it('teaches each command with examples and exit codes', () => {
      for (const name of ['check', 'render', 'fmt', 'lsp']) {
        const { code, out } = run([name, '--help']);
        assert.equal(code, 0);
        for (const part of ['Usage:', 'Options:', 'Examples:', 'Exit codes:']) assert.ok(out.includes(part), `${name}: ${part}`);
        assert.equal(run(['help', name]).out, out);
      }
    });

    it('prints the version', () => assert.match(run(['--version']).out, /^lintel \d+\.\d+\.\d+\n$/u));

    it('suggests what was meant, and ends with 2', () => {
      for (const [args, message] of [
        [['chek'], /did you mean `check`/u], [['check', '--frmat', 'json'], /did you mean `--format`/u], [['check', '--format', 'jsn'], /did you mean `json`/u],
        [['check', '--format'], /needs a value/u], [['lsp'], /--stdio/u], [['render'], /Which file/u], [['render', '.'], /Where to/u], [['check', 'nope'], /no file or folder `nope`/u], [['check'], /no `\.arch` file/u],
      ] as const) {
        const { code, err, out } = run(args);
        assert.match(err, message);
        assert.deepEqual([code, out], [2, '']);
      }
      assert.equal(run([]).code, 2);
    });
  });

  describe('check', () => {
    it('ends with 0 when there is nothing to say', () => {
      write('a.arch', good);
      assert.deepEqual(run(['check']), { code: 0, out: '1 file checked, nothing to report\n', err: '' });
    });

    it('shows each finding with its line and what is meant in it', () => {
      write('sub/a.arch', bad);
      const { code, out } = run(['check', 'sub']);
      assert.equal(code, 1);
      assert.match(out, /^sub\/a\.arch:1:1 error unknown-kind: There is no kind `sevice`; did you mean `service`\?$/mu);
      assert.match(out, /^1 \| sevice a\n {2}\| \^{6}$/mu);
      assert.match(out, /= help: Change to `service`/u);
      assert.match(out, /1 file checked: 2 errors/u);
    });

    it('weighs as --fail-on says', () => {
      write('a.arch', `${good}a ~> q\n`);
      assert.equal(run(['check']).code, 0);
      assert.equal(run(['check', '--fail-on', 'warning']).code, 1);
      write('a.arch', bad);
      assert.equal(run(['check', '--fail-on', 'never']).code, 0);
    });

    it('speaks JSON', () => {
      write('a.arch', bad);
      const report = JSON.parse(run(['check', '--format', 'json']).out) as { version: number; summary: { error: number }; findings: { file: string; code: string; start: { line: number; column: number }; fixes: { edits: { newText: string }[] }[] }[] };
      assert.deepEqual([report.version, report.summary.error], [1, 2]);
      assert.deepEqual(report.findings.map(({ file, code, start }) => [file, code, start.line, start.column]), [['a.arch', 'unknown-kind', 1, 1], ['a.arch', 'unknown-unit', 2, 21]]);
      assert.equal(report.findings[0]!.fixes[0]!.edits[0]!.newText, 'service');
    });

    it('speaks SARIF with rules, regions and fixes', () => {
      write('a b.arch', bad);
      const { runs: [first], version } = JSON.parse(run(['check', '--format', 'sarif']).out) as { version: string; runs: { tool: { driver: { rules: { id: string }[] } }; results: { ruleId: string; ruleIndex: number; level: string; locations: { physicalLocation: { artifactLocation: { uri: string }; region: { startLine: number } } }[]; fixes?: unknown[] }[] }[] };
      assert.equal(version, '2.1.0');
      const [result] = first!.results;
      assert.deepEqual([result!.ruleId, result!.level, first!.tool.driver.rules[result!.ruleIndex]!.id], ['unknown-kind', 'error', 'unknown-kind']);
      assert.deepEqual(result!.locations[0]!.physicalLocation.artifactLocation.uri, 'a%20b.arch');
      assert.equal(result!.locations[0]!.physicalLocation.region.startLine, 1);
      assert.equal(result!.fixes!.length, 1);
    });

    it('annotates for GitHub', () => {
      write('a.arch', bad);
      assert.match(run(['check', '--format', 'github']).out, /^::error file=a\.arch,line=1,endLine=1,col=1,endColumn=7,title=lintel unknown-kind::There is no kind/u);
    });

    it('reads standard input, with imports from here', () => {
      write('n.arch', 'service gate');
      assert.equal(run(['check', '-'], 'import "./n.arch"\nservice a\na -> gate\n').code, 0);
      assert.match(run(['check', '-'], 'sevice a').out, /^<stdin>:1:1/mu);
    });

    it('follows imports inside of the workspace only', () => {
      write('lintel.json', '{}');
      write('shared/n.arch', 'service gate');
      write('app/a.arch', 'import "../shared/n.arch"\nservice a\na -> gate\n');
      assert.equal(run(['check', 'app/a.arch']).code, 0);
      const outside = mkdtempSync(path.join(tmpdir(), 'lintel-outside-'));
      writeFileSync(path.join(outside, 'x.arch'), 'service x');
      symlinkSync(path.join(outside, 'x.arch'), path.join(folder, 'app/link.arch'));
      write('app/b.arch', `import "./link.arch"\nimport "../../${path.basename(outside)}/x.arch"\n`);
      assert.equal(run(['check', 'app/b.arch']).out.match(/import-outside-workspace/gu)!.length, 2);
      rmSync(outside, { recursive: true });
    });

    it('says what is no text', () => {
      write('a.arch', Buffer.from([0xff, 0xfe, 0x00, 0x80]));
      const { code, err } = run(['check', 'a.arch']);
      assert.deepEqual([code, err], [2, 'lintel: `a.arch` is not UTF-8 text\n']);
    });

    it('colours only where it is wanted', () => {
      write('a.arch', bad);
      assert.doesNotMatch(run(['check']).out, /\u001b/u);
      assert.match(run(['check', '--color', 'always']).out, /\u001b\[31m/u);
    });

    it('ends quietly when the reader of its output leaves', () => {
      for (let i = 0; i < 400; i++) write(`f${i}.arch`, bad);
      const { status, stderr } = spawnSync('sh', ['-c', `"${process.execPath}" "${lintel}" check | head -n 1`], { cwd: folder, encoding: 'utf8' });
      assert.deepEqual([status, stderr], [0, '']);
    });
  });

  describe('render', () => {
    it('writes a picture, in both themes', () => {
      write('a.arch', good);
      assert.equal(run(['render', 'a.arch', '-o', 'a.svg']).code, 0);
      assert.match(read('a.svg'), /^<svg [^]*#ffffff[^]*<\/svg>\n$/u);
      run(['render', 'a.arch', '-o', 'd.svg', '--theme', 'dark']);
      assert.match(read('d.svg'), /#11171d/u);
      assert.equal(run(['render', 'a.arch', '-o', '-']).out, read('a.svg'), 'the same to standard output');
      assert.equal(run(['render', '-', '-o', '-'], good).out, read('a.svg'), 'and from standard input');
    });

    it('mirrors folders, and draws all views', () => {
      write('x/a.arch', `${good}view only-a "A" { include: [a] }\n`);
      write('x/y/b.arch', good);
      assert.equal(run(['render', 'x', '-o', 'out', '--all-views']).code, 0);
      assert.deepEqual(readdirSync(path.join(folder, 'out'), { recursive: true, encoding: 'utf8' }).sort(), ['a.only-a.svg', 'a.svg', 'y', 'y/b.svg']);
      assert.equal(run(['render', 'x/a.arch', 'x/y/b.arch', '-o', 'two/']).code, 0);
      assert.deepEqual(readdirSync(path.join(folder, 'two'), { recursive: true, encoding: 'utf8' }).sort(), ['a.svg', 'y', 'y/b.svg']);
    });

    it('draws a broken file as far as it goes, and says so', () => {
      write('a.arch', `${good}sevice b\n`);
      const { code, err } = run(['render', 'a.arch', '-o', 'a.svg']);
      assert.equal(code, 1);
      assert.match(err, /drawn as far as it goes, with 1 error/u);
      assert.ok(existsSync(path.join(folder, 'a.svg')));
    });

    it('knows its views', () => {
      write('a.arch', `${good}view main { include: [a] }\n`);
      assert.match(run(['render', 'a.arch', '-o', 'a.svg', '--view', 'mian']).err, /did you mean `main`/u);
      assert.equal(existsSync(path.join(folder, 'a.svg')), false);
    });

    it('leaves no half a file, and keeps the mode', () => {
      write('a.arch', good);
      write('a.svg', 'old');
      chmodSync(path.join(folder, 'a.svg'), 0o640);
      run(['render', 'a.arch', '-o', 'a.svg']);
      assert.equal(statSync(path.join(folder, 'a.svg')).mode & 0o777, 0o640);
      assert.deepEqual(readdirSync(folder).sort(), ['a.arch', 'a.svg']);
      write('file', '');
      const { code, err } = run(['render', 'a.arch', '-o', 'file/a.svg']);
      assert.equal(code, 2);
      assert.match(err, /cannot be written/u);
    });

    it('draws again when a file changes, until it is interrupted', async () => {
      write('a.arch', good);
      const child = spawn(process.execPath, [lintel, 'render', 'a.arch', '-o', 'a.svg', '--watch'], { cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] });
      let said = '';
      const heard = (text: string): Promise<void> => new Promise((resolve) => {
        const look = (): void => { if (said.includes(text)) resolve(); };
        child.stderr.on('data', look);
        look();
      });
      child.stderr.on('data', (data) => { said += String(data); });
      try {
        await heard('Watching');
        const before = said.length;
        write('a.arch', `${good}service added "Added later"\n`);
        // The suite's time limit ends this where it never comes.
        while (!read('a.svg').includes('Added later') || !said.slice(before).includes('drawn')) await new Promise((resolve) => setTimeout(resolve, 20));
        child.kill('SIGINT');
        assert.equal(await new Promise((resolve) => child.once('exit', resolve)), 130);
      } finally {
        child.kill('SIGKILL');
      }
    });
  });

  describe('fmt', () => {
    it('formats files, and only lists them with --check', () => {
      write('a.arch', 'service   a\na->a');
      const check = run(['fmt', '--check']);
      assert.deepEqual([check.code, check.out, read('a.arch')], [1, 'a.arch\n', 'service   a\na->a']);
      assert.equal(run(['fmt']).code, 0);
      assert.equal(read('a.arch'), 'service a\na -> a\n');
      assert.equal(run(['fmt', '--check']).code, 0);
    });

    it('formats from standard input to standard output', () => assert.equal(run(['fmt', '-'], 'a->b').out, 'a -> b\n'));

    it('leaves what it cannot read as written, and says so', () => {
      const { out, err } = run(['fmt', '-'], 'a->b\nservice   x   y   z\n');
      assert.match(out, /^a -> b\nservice {3}x {3}y {3}z\n$/u);
      assert.match(err, /left as written/u);
    });
  });
});
