import assert from 'node:assert/strict';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { nodeFiles } from '../../server/files.ts';

const NOBODY = 65_534;

/** Nothing is closed to root: as root, the action runs as nobody. */
function asUser<T>(action: () => T): T {
  if (process.geteuid?.() !== 0) return action();
  process.seteuid!(NOBODY);
  try {
    return action();
  } finally {
    process.seteuid!(0);
  }
}

describe('server: files on disk', () => {
  let folder: string;
  const uri = (name: string): string => pathToFileURL(path.join(folder, name)).toString();
  const write = (name: string): void => {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), 'service a');
  };
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'lintel-files-'));
    chmodSync(folder, 0o755);
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('lists designs at any depth, not those of packages and builds', () => {
    for (const name of ['a.arch', 'x/y/b.arch', 'x/notes.md', 'node_modules/p/c.arch', 'x/dist/d.arch']) write(name);
    assert.deepEqual([...nodeFiles.list(uri(''))].sort(), [uri('a.arch'), uri('x/y/b.arch')]);
  });

  it('hides no more than a folder that cannot be read', () => {
    for (const name of ['a.arch', 'closed/b.arch', 'z/c.arch']) write(name);
    chmodSync(path.join(folder, 'closed'), 0o000);
    try {
      assert.deepEqual([...asUser(() => nodeFiles.list(uri('')))].sort(), [uri('a.arch'), uri('z/c.arch')]);
      assert.equal(
        asUser(() => nodeFiles.read(uri('closed/b.arch'))),
        undefined,
      );
    } finally {
      chmodSync(path.join(folder, 'closed'), 0o755);
    }
    assert.equal(nodeFiles.list(uri('')).length, 3, 'once it can be read it is there');
  });
});
