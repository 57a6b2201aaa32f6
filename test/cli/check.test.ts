import assert from 'node:assert/strict';
import { symlinkSync } from 'node:fs';
import path from 'node:path';
import { bad, cleanUp, folder, good } from './harness.ts';

describe('cli: check', function suite() {
  this.timeout(30_000);
  afterEach(cleanUp);

  it('ends with 0 when there is nothing to say', () => {
    const here = folder();
    here.write('a.arch', good);
    assert.deepEqual(here.run(['check']), { code: 0, out: '1 file checked, nothing to report\n', err: '' });
  });

  it('shows each finding with its line, what is meant in it and how to mend it', () => {
    const here = folder();
    here.write('sub/a.arch', bad);
    const { code, out, err } = here.run(['check', 'sub']);
    assert.deepEqual([code, err], [1, '']);
    const [first, ...rest] = out.split('\n\n');
    assert.deepEqual(first!.split('\n'), [
      'sub/a.arch:1:1 error unknown-kind: There is no kind `sevice`; did you mean `service`?',
      '  |',
      '1 | sevice a',
      '  | ^^^^^^',
      '  = help: Change to `service`',
    ]);
    assert.equal(rest.at(-1), '1 file checked: 2 errors\n');
  });

  it('shows related places', () => {
    const here = folder();
    here.write('a.arch', 'service a\nservice a\n');
    assert.match(here.run(['check']).out, / {2}= note: First declared here \(a\.arch:1:9\)/u);
  });

  it('weighs as --fail-on says', () => {
    const here = folder();
    here.write('a.arch', `${good}a ~> q\n`);
    assert.match(here.run(['check']).out, /warning duplicate-edge/u);
    const codeFor = (severity: string): number | null => here.run(['check', '--fail-on', severity]).code;
    assert.deepEqual(['error', 'warning', 'info', 'never'].map(codeFor), [0, 1, 1, 0]);
    here.write('a.arch', bad);
    assert.deepEqual(['error', 'warning', 'info', 'never'].map(codeFor), [1, 1, 1, 0]);
  });

  it('searches folders, but no hidden ones and no packages; each file once, in an order of its own', () => {
    const here = folder();
    for (const name of ['b.arch', 'a/z.arch', 'B.arch', 'node_modules/p/x.arch', '.cache/x.arch', 'a/notes.md']) here.write(name, good);
    const { files } = JSON.parse(here.run(['check', '--format', 'json', '.', 'b.arch', 'a']).out) as { files: string[] };
    assert.deepEqual(files, ['B.arch', 'b.arch', 'a/z.arch']);
  });

  it('reads standard input, with imports from here', () => {
    const here = folder();
    here.write('n.arch', 'service gate');
    assert.equal(here.run(['check', '-'], { input: 'import "./n.arch"\nservice a\na -> gate\n' }).code, 0);
    assert.match(here.run(['check', '-'], { input: 'sevice a' }).out, /^<stdin>:1:1 error/u);
  });

  it('reports what is wrong in imported files too, once', () => {
    const here = folder();
    here.write('n.arch', bad);
    here.write('a.arch', 'import "./n.arch"\n');
    here.write('b.arch', 'import "./n.arch"\n');
    const { code, out } = here.run(['check', 'a.arch', 'b.arch']);
    assert.equal(code, 1);
    assert.equal(out.match(/^n\.arch:1:1 error/gmu)?.length, 1);
    assert.match(out, /^2 files checked: 2 errors$/mu);
    assert.match(here.run(['check']).out, /^3 files checked: 2 errors$/mu);
  });

  describe('imports', () => {
    it('may lead anywhere inside of the workspace', () => {
      for (const mark of ['lintel.json', '.git/HEAD']) {
        const here = folder();
        here.write(mark, '{}');
        here.write('shared/n.arch', 'service gate');
        here.write('app/a.arch', 'import "../shared/n.arch"\nservice a\na -> gate\n');
        const { code, out } = here.shell(`cd app && "${process.execPath}" "$LINTEL" check a.arch`);
        assert.deepEqual([code, out], [0, '1 file checked, nothing to report\n'], mark);
      }
    });

    it('may lead anywhere below the working folder where nothing marks a workspace', () => {
      const here = folder();
      here.write('shared/n.arch', 'service gate');
      here.write('app/a.arch', 'import "../shared/n.arch"\nservice a\na -> gate\n');
      assert.equal(here.run(['check', 'app']).code, 0);
      assert.match(here.shell(`cd app && "${process.execPath}" "$LINTEL" check a.arch`).out, /import-outside-workspace/u);
    });

    it('do not lead out of it, by path or by link', () => {
      const here = folder();
      const outside = folder();
      outside.write('secret.arch', 'service secret');
      here.write('lintel.json', '{}');
      here.write('a.arch', `import "../${path.basename(outside.path)}/secret.arch"\nimport "./link.arch"\nimport "${outside.path}/secret.arch"\n`);
      symlinkSync(path.join(outside.path, 'secret.arch'), path.join(here.path, 'link.arch'));
      assert.equal(here.run(['check', 'a.arch']).out.match(/import-outside-workspace/gu)?.length, 3);
    });
  });

  describe('files that cannot be read', () => {
    it('are named; the others are checked all the same', () => {
      const here = folder();
      here.write('a.arch', Buffer.from([0xff, 0xfe, 0x00, 0x80]));
      here.write('b.arch', bad);
      const { code, out, err } = here.run(['check']);
      assert.deepEqual([code, err], [2, 'lintel: `a.arch` is not UTF-8 text\n']);
      assert.match(out, /^1 file checked: 2 errors$/mu);
    });

    it('are named as imports too', () => {
      const here = folder();
      here.write('n.arch', Buffer.from([0xff]));
      here.write('a.arch', 'import "./n.arch"\n');
      const { code, out, err } = here.run(['check', 'a.arch']);
      assert.deepEqual([code, err], [2, 'lintel: `n.arch` is not UTF-8 text\n']);
      assert.match(out, /missing-file/u);
    });

    it('are named when they come in on standard input', () => {
      assert.deepEqual(folder().run(['check', '-'], { input: Buffer.from([0xff]) }), {
        code: 2,
        out: '',
        err: 'lintel: `<stdin>` is not UTF-8 text\n',
      });
    });
  });

  it('does not count a byte order mark', () => {
    const here = folder();
    here.write('a.arch', `\uFEFF${bad}`);
    assert.match(here.run(['check']).out, /^a\.arch:1:1 error unknown-kind/u);
  });

  describe('colour', () => {
    const colored = (args: readonly string[], env: NodeJS.ProcessEnv = {}): boolean => {
      const here = folder();
      here.write('a.arch', bad);
      return here.run(['check', ...args], { env }).out.includes('\u001b[31m');
    };

    it('is for terminals only, unless asked for', () => {
      assert.equal(colored([]), false);
      assert.equal(colored(['--color', 'always']), true);
      assert.equal(colored([], { FORCE_COLOR: '1' }), true);
      assert.equal(colored(['--color', 'never'], { FORCE_COLOR: '1' }), false);
      assert.equal(colored([], { FORCE_COLOR: '1', NO_COLOR: '1' }), false);
    });
  });

  it('ends quietly when the reader of its output leaves', () => {
    const here = folder();
    for (let i = 0; i < 400; i++) here.write(`f${i}.arch`, bad);
    const { code, err, out } = here.shell(`"${process.execPath}" "$LINTEL" check | head -n 1`);
    assert.deepEqual([code, err], [0, '']);
    assert.match(out, /^f0\.arch:1:1/u);
  });
});
