import assert from 'node:assert/strict';
import { cleanUp, folder } from './harness.ts';

const commands = ['new', 'check', 'analyze', 'explain', 'render', 'fmt', 'rules', 'catalog', 'lsp'];

describe('cli: help', function suite() {
  this.timeout(30_000);
  afterEach(cleanUp);

  it('lists the commands that exist, with what they do', () => {
    const { code, out } = folder().run(['--help']);
    assert.equal(code, 0);
    const listed = [...out.matchAll(/^ {2}([a-z]+) {2,}\S/gmu)].map(([, name]) => name);
    assert.deepEqual(listed, commands);
  });

  it('is what one gets without arguments, on standard error', () => {
    const here = folder();
    assert.deepEqual(here.run([]), { code: 2, out: '', err: here.run(['--help']).out });
  });

  for (const name of commands) {
    it(`teaches ${name} with its options, examples and exit codes`, () => {
      const here = folder();
      const { code, out } = here.run([name, '--help']);
      assert.equal(code, 0);
      for (const part of ['Usage:', 'Options:', 'Examples:', 'Exit codes:']) assert.ok(out.includes(part), part);
      assert.ok(
        out.split('\n').every((line) => line.length <= 120),
        'it fits a terminal',
      );
      assert.equal(here.run(['help', name]).out, out);
    });
  }

  it('shows examples that work', () => {
    const here = folder();
    for (const name of ['shop.arch', 'docs/payments.arch', 'design.arch']) here.write(name, 'service a\nview checkout { include: [a] }\n');
    for (const name of ['check', 'render', 'fmt']) {
      const { out } = here.run([name, '--help']);
      const examples = [...out.matchAll(/^ {2}(lintel .*)$/gmu)].map(([, line]) => line!).filter((line) => !line.includes('--watch'));
      assert.ok(examples.length >= 3, name);
      for (const line of examples) {
        const { code, err } = here.shell(line.replace('lintel', `"${process.execPath}" "$LINTEL"`));
        assert.equal(code, 0, `${line}: ${err}`);
      }
    }
  });

  it('prints the version', () => assert.match(folder().run(['--version']).out, /^lintel \d+\.\d+\.\d+\n$/u));

  const misuses: readonly (readonly [args: readonly string[], message: RegExp])[] = [
    [['chek'], /no command `chek`; did you mean `check`\?/u],
    [['help', 'rendr'], /did you mean `render`\?/u],
    [['frobnicate'], /no command `frobnicate`; `lintel --help` lists them/u],
    [['check', '--frmat', 'json'], /`lintel check` has no option `--frmat`; did you mean `--format`\?/u],
    [['check', '-x'], /has no option `-x`/u],
    [['check', '--format', 'jsn'], /`--format` cannot be `jsn`; did you mean `json`\?/u],
    [['check', '--fail-on', 'always'], /it takes `error`, `warning`, `info`, `never`/u],
    [['check', '--format'], /`--format` needs a value: `--format FORMAT`/u],
    [['check', '--format='], /`--format` needs a value/u],
    [['fmt', '--check=yes'], /`--check` takes no value/u],
    [['check', 'nope'], /no file or folder `nope`/u],
    [['check', 'a.arhc'], /did you mean `a\.arch`\?/u],
    [['check', 'empty'], /no `\.arch` file in `empty`/u],
    [['check', 'notes.txt'], /`notes\.txt` is no `\.arch` file/u],
    [['lsp'], /Say how to speak: `lintel lsp --stdio`/u],
    [['lsp', '--stdio', 'a.arch'], /takes no files/u],
    [['render'], /Which file\?/u],
    [['render', 'a.arch'], /Where to\?/u],
    [['render', 'a.arch', '-o', '--theme', 'dark'], /`-o` needs a value: `-o OUTPUT`/u],
    [['render', 'a.arch', '-o', 'a.png'], /Pictures are SVG: name it `a\.svg`/u],
    [['render', 'a.arch', '-o', 'a.arch'], /name it `a\.svg`/u],
    [['render', 'a.arch', 'b.arch', '-o', '-'], /Standard output holds one picture/u],
    [['render', '.', '-o', 'all.svg'], /`all\.svg` holds one picture; several need a folder/u],
    [['render', 'a.arch', '-o', 'a.svg', '--view', 'x', '--all-views'], /give one of the two/u],
    [['render', 'a.arch', '-o', '-', '--all-views'], /needs a file or a folder/u],
    [['render', 'a.arch', '-o', '-', '--watch'], /`--watch` reads files and writes files/u],
  ];
  for (const [args, message] of misuses) {
    it(`says what is wrong with \`lintel ${args.join(' ')}\`, on standard error, and ends with 2`, () => {
      const here = folder();
      here.write('a.arch', 'service a\n');
      here.write('b.arch', 'service b\n');
      here.write('notes.txt', '');
      here.write('empty/readme.md', '');
      const before = here.list();
      const { code, err, out } = here.run(args);
      assert.match(err, message);
      assert.match(err, /^lintel: [^\n]*\n$/u);
      assert.deepEqual([code, out], [2, '']);
      assert.deepEqual(here.list(), before);
    });
  }

  it('takes what follows `--` for files', () => {
    const here = folder();
    here.write('--help.arch', 'service a\n');
    assert.equal(here.run(['check', '--', '--help.arch']).out, '1 file checked, nothing to report\n');
  });
});
