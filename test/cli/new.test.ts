import assert from 'node:assert/strict';
import path from 'node:path';
import { templates } from '../../catalog/templates.ts';
import { cleanUp, folder } from './harness.ts';

describe('cli: new', function suite() {
  this.timeout(60_000);
  afterEach(cleanUp);

  it('lists the templates', () => {
    const { code, out, err } = folder().run(['new']);
    assert.deepEqual([code, err], [0, '']);
    assert.deepEqual(
      out
        .trimEnd()
        .split('\n')
        .map((line) => line.split(/ {2,}/u)),
      templates.map(({ id, description }) => [id, description]),
    );
  });

  for (const { id } of templates) {
    it(`writes ${id}: a file without errors, formatted, that can be analysed and drawn`, () => {
      const here = folder();
      const written = here.run(['new', id]);
      assert.deepEqual([written.code, written.out], [0, '']);
      assert.deepEqual(here.list(), [`${id}.arch`]);
      const checked = here.run(['check', '--format', 'json']);
      assert.deepEqual([checked.code, checked.err], [0, '']);
      assert.equal((JSON.parse(checked.out) as { summary: { error: number } }).summary.error, 0);
      assert.equal(here.run(['fmt', '--check']).code, 0);
      // What it says to do next, it must be possible to do.
      const next = [...written.err.matchAll(/lintel ((?:check|analyze|render) [^,\n]+)/gu)].map(([, command]) => command!);
      assert.deepEqual(
        next.map((command) => command.split(' ')[0]),
        ['check', 'analyze', 'render'],
      );
      for (const command of next) assert.equal(here.run(command.split(' ')).code, 0, command);
      assert.ok(here.read(`${id}.svg`).startsWith('<svg '));
    });
  }

  it('writes where it is told to, also into folders that are not there yet, and to standard output', () => {
    const here = folder();
    const { out } = here.run(['new', 'serverless', '-o', '-']);
    assert.match(out, /^architecture /mu);
    assert.deepEqual(here.list(), []);
    const { code, err } = here.run(['new', 'serverless', '--output', 'docs/my shop/shop.arch']);
    assert.equal(code, 0);
    assert.match(err, /lintel check 'docs\/my shop\/shop\.arch', /u, 'in quotes, to be copied into a shell');
    assert.equal(here.read('docs/my shop/shop.arch'), out);
  });

  it('writes over nothing', () => {
    const here = folder();
    here.write('events.arch', 'service mine\n');
    here.write('docs/x', '');
    for (const args of [
      ['new', 'events'],
      ['new', 'events', '-o', 'events.arch'],
      ['new', 'serverless', '-o', path.join(here.path, 'events.arch')],
    ]) {
      const { code, out, err } = here.run(args);
      assert.deepEqual([code, out], [2, '']);
      assert.match(err, /^lintel: `.*events\.arch` exists already; name another file with -o\n$/u);
    }
    assert.match(here.run(['new', 'events', '-o', 'docs']).err, /`docs` exists already/u);
    assert.match(here.run(['new', 'events', '-o', 'docs/x/y.arch']).err, /^lintel: `docs\/x\/y\.arch` cannot be written: [^\n]+\n$/u);
    assert.equal(here.read('events.arch'), 'service mine\n');
    assert.deepEqual(here.list(), ['docs/x', 'events.arch']);
  });

  it('does not write through a link that leads nowhere', () => {
    const here = folder();
    here.shell('ln -s elsewhere.arch events.arch');
    assert.equal(here.run(['new', 'events']).code, 2);
    assert.equal(here.shell('readlink events.arch').out, 'elsewhere.arch\n');
  });

  for (const [args, message] of [
    [['new', 'serverles'], /^lintel: There is no template `serverles`; did you mean `serverless`\?; `lintel new` lists them\n$/u],
    [['new', 'zzz'], /^lintel: There is no template `zzz`; `lintel new` lists them\n$/u],
    [['new', 'events', 'analytics'], /takes one template/u],
    [['new', 'events', '-o'], /`-o` needs a value/u],
    [['new', 'events', '-o', 'shop.txt'], /`shop\.txt` is no `\.arch` file/u],
  ] as const) {
    it(`refuses \`lintel ${args.join(' ')}\``, () => {
      const here = folder();
      const { code, out, err } = here.run(args);
      assert.match(err, message);
      assert.deepEqual([code, out, here.list()], [2, '', []]);
    });
  }
});
