import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { rulePages } from '../../scripts/build-rules.ts';
import { gallery, readmePictures } from '../../scripts/build-gallery.ts';
import { examplesFolder } from './examples.ts';

describe('generated pages', () => {
  it('the gallery shows every example as it is (npm run gallery)', () => {
    assert.equal(readFileSync(path.join(examplesFolder, 'README.md'), 'utf8'), gallery());
  });

  it('the README opens with a picture of an example as it is (npm run gallery)', async () => {
    for (const [file, text] of await readmePictures()) assert.equal(readFileSync(file, 'utf8'), text, path.basename(file));
  });

  it('each rule has its page, and lintel.json its schema (npm run docs)', async () => {
    for (const [file, text] of await rulePages()) assert.equal(readFileSync(path.resolve(examplesFolder, '..', file), 'utf8'), text, file);
  });
});
