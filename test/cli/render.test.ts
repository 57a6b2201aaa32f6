import assert from 'node:assert/strict';
import { lstatSync, mkdirSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { layoutEngine } from '../../cli/render/layout.ts';
import { cleanUp, folder, good } from './harness.ts';

const view = 'view only-a "A" { include: [a] }\n';

describe('cli: render', function suite() {
  this.timeout(60_000);
  afterEach(cleanUp);

  it('draws the same to a file, to standard output and from standard input', () => {
    const here = folder();
    here.write('a.arch', good);
    assert.deepEqual(here.run(['render', 'a.arch', '-o', 'a.svg']), { code: 0, out: '', err: '1 file drawn to a.svg\n' });
    assert.match(here.read('a.svg'), /^<svg [^]*<\/svg>\n$/u);
    assert.deepEqual(here.run(['render', 'a.arch', '-o', '-']), { code: 0, out: here.read('a.svg'), err: '' });
    assert.deepEqual(here.run(['render', '-', '-o', '-'], { input: good }), { code: 0, out: here.read('a.svg'), err: '' });
  });

  it('runs its layout from source, too, where nothing is built', async () => {
    const engine = layoutEngine();
    const placed = await engine.layout({ id: 'root', children: [{ id: 'a', width: 10, height: 10 }], edges: [] });
    engine.dispose();
    assert.equal(placed.children![0]!.id, 'a');
  });

  it('draws in both themes, with the font or without', () => {
    const here = folder();
    here.write('a.arch', good);
    const [light, dark, bare] = [[], ['--theme', 'dark'], ['--no-font']].map((args) => here.run(['render', 'a.arch', '-o', '-', ...args]).out);
    assert.match(light!, /#ffffff/u);
    assert.doesNotMatch(dark!, /#ffffff/u);
    assert.match(light!, /@font-face/u);
    assert.doesNotMatch(bare!, /@font-face/u);
  });

  it('draws figures, unless told not to', () => {
    const here = folder();
    here.write('a.arch', 'actor user\nlambda api { latency: 1 s }\nuser -> api\nflow f { rate: 420 rps; user -> api }\n');
    const [full, plain] = [[], ['--no-figures']].map((args) => here.run(['render', 'a.arch', '-o', '-', '--no-font', ...args]).out);
    assert.match(full!, />42 %</u);
    assert.match(full!, /\/month/u);
    assert.doesNotMatch(plain!, /%|\/month/u);
  });

  it('makes a folder that mirrors what it draws, with every view', () => {
    const here = folder();
    here.write('x/a.arch', good + view);
    here.write('x/y/b.arch', good);
    assert.deepEqual(here.run(['render', 'x', '-o', 'out', '--all-views']), { code: 0, out: '', err: '2 files drawn to out\n' });
    assert.deepEqual(
      here.list().filter((name) => name.startsWith('out')),
      ['out/a.only-a.svg', 'out/a.svg', 'out/y/b.svg'],
    );
    assert.equal(here.run(['render', 'x/a.arch', 'x/y/b.arch', '-o', 'two/']).code, 0);
    assert.deepEqual(
      here.list().filter((name) => name.startsWith('two')),
      ['two/a.svg', 'two/y/b.svg'],
    );
    assert.equal(here.run(['render', 'x/y/b.arch', '-o', 'one/']).code, 0);
    assert.ok(here.exists('one/b.svg'));
  });

  it('draws the view that is asked for, and knows which there are', () => {
    const here = folder();
    here.write('a.arch', good + view);
    assert.equal(here.run(['render', 'a.arch', '-o', 'a.svg', '--view', 'only-a']).code, 0);
    assert.match(here.read('a.svg'), /<desc>1 elements/u);
    const { code, err } = here.run(['render', 'a.arch', '-o', 'b.svg', '--view', 'onyl-a']);
    assert.deepEqual([code, err], [2, 'lintel: a.arch has no view `onyl-a`; did you mean `only-a`?\n']);
    assert.equal(here.exists('b.svg'), false);
  });

  it('draws a broken file as far as it goes, and says so', () => {
    const here = folder();
    here.write('a.arch', `${good}sevice b\n`);
    const { code, err } = here.run(['render', 'a.arch', '-o', 'a.svg']);
    assert.equal(code, 1);
    assert.match(err, /^a\.arch: drawn as far as it goes, with 1 error; see `lintel check`$/mu);
    assert.ok(here.exists('a.svg'));
  });

  it('draws the others when one file stands in the way', () => {
    const here = folder();
    here.write('a.arch', Buffer.from([0xff]));
    here.write('b.arch', good);
    here.write('c.arch', good);
    here.write('out/b.svg/x', 'a folder is where the picture should go');
    const { code, err } = here.run(['render', '.', '-o', 'out']);
    assert.equal(code, 2);
    assert.match(err, /`a\.arch` is not UTF-8 text/u);
    assert.match(err, /`out\/b\.svg` cannot be written: it is a folder/u);
    assert.match(err, /^1 file drawn to out$/mu);
    assert.ok(here.exists('out/c.svg'));
  });

  describe('output files', () => {
    it('are replaced whole, keep their mode and leave nothing beside them', () => {
      const here = folder();
      here.write('a.arch', good);
      here.write('a.svg', 'old');
      here.setMode('a.svg', 0o640);
      assert.equal(here.run(['render', 'a.arch', '-o', 'a.svg']).code, 0);
      assert.equal(here.mode('a.svg'), 0o640);
      assert.deepEqual(here.list(), ['a.arch', 'a.svg']);
    });

    it('are left as they were when they cannot be written', () => {
      const here = folder();
      here.write('a.arch', good);
      here.write('file', 'mine');
      const { code, err } = here.run(['render', 'a.arch', '-o', 'file/a.svg']);
      assert.deepEqual([code, err], [2, 'lintel: `file/a.svg` cannot be written: a file is in the way of its folder\n']);
      assert.deepEqual([here.list(), here.read('file')], [['a.arch', 'file'], 'mine']);
    });

    it('are written through links', () => {
      const here = folder();
      here.write('a.arch', good);
      here.write('real/a.svg', 'old');
      symlinkSync('real/a.svg', path.join(here.path, 'link.svg'));
      assert.equal(here.run(['render', 'a.arch', '-o', 'link.svg']).code, 0);
      assert.ok(lstatSync(path.join(here.path, 'link.svg')).isSymbolicLink());
      assert.match(here.read('real/a.svg'), /^<svg /u);
    });

    it('are never the source', () => {
      const here = folder();
      here.write('a.arch', good);
      symlinkSync('a.arch', path.join(here.path, 'a.svg'));
      const { code, err } = here.run(['render', 'a.arch', '-o', 'a.svg']);
      assert.deepEqual([code, err, here.read('a.arch')], [2, 'lintel: `a.svg` is the source itself; it was left as it is\n', good]);
    });

    it('may be devices', () => {
      const here = folder();
      here.write('a.arch', good);
      assert.equal(here.run(['render', 'a.arch', '-o', '/dev/null']).code, 0);
      assert.ok(lstatSync('/dev/null').isCharacterDevice());
    });
  });

  it('ends at once, and leaves no half a file, when it is interrupted', async () => {
    const here = folder();
    here.write('a.arch', good);
    const large = Array.from({ length: 600 }, (_, i) => `service s${i}\ns${i} -> s${(i * 7 + 1) % 600}, s${(i * 3 + 2) % 600}\n`).join('');
    here.write('b.arch', large);
    const { child, ended } = here.start(['render', '.', '-o', 'out']);
    while (!here.exists('out/a.svg')) await new Promise((resolve) => setTimeout(resolve, 5));
    child.kill('SIGINT');
    assert.equal(await ended, 130);
    assert.deepEqual(here.list(), ['a.arch', 'b.arch', 'out/a.svg']);
  });

  describe('--watch', () => {
    it('draws again when a file or what it imports changes, until it is interrupted', async () => {
      const here = folder();
      here.write('lib/n.arch', 'service gate\n');
      here.write('a.arch', `import "./lib/n.arch"\n${good}`);
      const { child, heard, ended } = here.start(['render', 'a.arch', '-o', 'a.svg', '--watch']);
      await heard('Watching');
      here.write('a.arch', `import "./lib/n.arch"\n${good}service added "Added later"\n`);
      await heard('a.arch drawn', 2);
      assert.match(here.read('a.svg'), /Added later/u);
      here.write('lib/n.arch', 'service gate "In the library"\n');
      await heard('a.arch drawn', 3);
      assert.match(here.read('a.svg'), /In the library/u);
      child.kill('SIGINT');
      assert.equal(await ended, 130);
    });

    it('waits for a file that is gone for a moment, and takes one that is put in its place', async () => {
      const here = folder();
      here.write('a.arch', good);
      const { heard } = here.start(['render', 'a.arch', '-o', 'a.svg', '--watch']);
      await heard('Watching');
      const before = here.read('a.svg');
      rmSync(path.join(here.path, 'a.arch'));
      await heard('no file or folder `a.arch`');
      assert.equal(here.read('a.svg'), before);
      here.write('a.arch.new', `${good}service replaced "Replaced"\n`);
      renameSync(path.join(here.path, 'a.arch.new'), path.join(here.path, 'a.arch'));
      await heard('a.arch drawn', 2);
      assert.match(here.read('a.svg'), /Replaced/u);
    });

    it('takes new files, in new folders too, and an import that was missing', async () => {
      const here = folder();
      here.write('in/a.arch', 'import "./late.arch"\nservice a\n');
      const { heard } = here.start(['render', 'in', '-o', 'out', '--watch']);
      await heard('Watching');
      here.write('in/late.arch', 'service late "Late"\n');
      await heard('in/a.arch drawn', 2);
      await heard('in/late.arch drawn');
      assert.match(here.read('out/a.svg'), /Late/u);
      mkdirSync(path.join(here.path, 'in/new'));
      await new Promise((resolve) => setTimeout(resolve, 400));
      here.write('in/new/b.arch', good);
      await heard('in/new/b.arch drawn');
      assert.ok(here.exists('out/new/b.svg'));
    });
  });
});
