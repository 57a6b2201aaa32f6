import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { catalog } from '../../catalog/index.ts';
import { review } from '../../core/lint/lint.ts';
import { compile } from '../../core/model/compile.ts';
import type { Host, Snapshot } from '../../core/model/snapshot.ts';

export const examplesFolder = path.resolve(import.meta.dirname, '../../examples');

/** Every example, relative to the folder, with `/`. */
export const examples: readonly string[] = readdirSync(examplesFolder, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.arch'))
  .map((file) => file.split(path.sep).join('/'))
  .sort();

const host: Host = {
  read: (uri) => (existsSync(uri) ? readFileSync(uri, 'utf8') : undefined),
  resolve: (from, specifier) => path.resolve(path.dirname(from), specifier),
};

export const readExample = (name: string): string => readFileSync(path.join(examplesFolder, name), 'utf8');
/** With the findings of all rules. */
export const compileExample = (name: string): Snapshot => compile(path.join(examplesFolder, name), host, catalog, new Map(), review());
