import assert from 'node:assert/strict';
import { cleanUp, folder } from './harness.ts';

const untidy = 'service   a\na->a';
const tidy = 'service a\na -> a\n';

describe('cli: fmt', function suite() {
  this.timeout(30_000);
  afterEach(cleanUp);

  it('formats files and lists those that it changed', () => {
    const here = folder();
    here.write('a.arch', untidy);
    here.write('b.arch', tidy);
    here.setMode('a.arch', 0o600);
    assert.deepEqual(here.run(['fmt']), { code: 0, out: 'a.arch\n', err: '2 files, 1 changed\n' });
    assert.deepEqual([here.read('a.arch'), here.read('b.arch'), here.mode('a.arch')], [tidy, tidy, 0o600]);
    assert.deepEqual(here.run(['fmt']), { code: 0, out: '', err: '2 files, 0 changed\n' });
    assert.deepEqual(here.list(), ['a.arch', 'b.arch']);
  });

  it('only lists them with --check, and ends with 1', () => {
    const here = folder();
    here.write('a.arch', untidy);
    assert.deepEqual(here.run(['fmt', '--check']), { code: 1, out: 'a.arch\n', err: '1 file, 1 not in standard form\n' });
    assert.equal(here.read('a.arch'), untidy);
    here.write('a.arch', tidy);
    assert.equal(here.run(['fmt', '--check']).code, 0);
  });

  it('formats from standard input to standard output', () => {
    const here = folder();
    assert.deepEqual(here.run(['fmt', '-'], { input: untidy }), { code: 0, out: tidy, err: '' });
    assert.deepEqual(here.run(['fmt', '-', '--check'], { input: untidy }), { code: 1, out: '<stdin>\n', err: '' });
    assert.deepEqual(here.run(['fmt', '-', '--check'], { input: tidy }), { code: 0, out: '', err: '' });
  });

  it('leaves what it cannot read as written, says so and ends with 1', () => {
    const { code, out, err } = folder().run(['fmt', '-'], { input: 'a->b\nservice   x   y   z\n' });
    assert.equal(out, 'a -> b\nservice   x   y   z\n');
    assert.equal(code, 1);
    assert.match(err, /^<stdin>: what could not be read was left as written \(1 error\); see `lintel check`$/mu);
  });

  it('keeps a byte order mark and the line ends of a file', () => {
    const here = folder();
    here.write('a.arch', '\uFEFFservice   a\r\na->a\r\n');
    here.run(['fmt']);
    assert.equal(here.read('a.arch'), '\uFEFFservice a\r\na -> a\r\n');
  });

  it('formats the others when one file is no text', () => {
    const here = folder();
    here.write('a.arch', Buffer.from([0xff, 0x20]));
    here.write('b.arch', untidy);
    const { code, out, err } = here.run(['fmt']);
    assert.deepEqual([code, out], [2, 'b.arch\n']);
    assert.match(err, /`a\.arch` is not UTF-8 text/u);
  });
});
