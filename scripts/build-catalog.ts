// Writes docs/catalog.md: every kind, with what is known of it and what that rests on.
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { catalogMarkdown } from '../catalog/pages.ts';

const file = path.join(import.meta.dirname, '../docs/catalog.md');

if (process.argv[1] === import.meta.filename) {
  const text = catalogMarkdown();
  if (readFileSync(file, { encoding: 'utf8', flag: 'a+' }) !== text) writeFileSync(file, text);
}
