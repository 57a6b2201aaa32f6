import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { rules } from '../../core/lint/lint.ts';
import { lineMap } from '../../core/text/lines.ts';
import { compileExample, examplesFolder, readExample } from './examples.ts';

/** Written from a system's description before its findings were looked at. */
interface Expected {
  /** What the description warns of in this design; `at` is a part of the line that the finding points to. */
  readonly findings: readonly { readonly rule: string; readonly at: string; readonly says: string }[];
  /** What it says to be mended here. */
  readonly gone: readonly string[];
}

describe('findings that the descriptions of the systems lead to', () => {
  const folder = path.join(import.meta.dirname, 'expected');
  const known = new Set<string>(rules.map(({ id }) => id));
  for (const name of readdirSync(folder)) {
    const system = name.replace(/\.json$/u, '');
    for (const [file, { findings, gone }] of Object.entries(JSON.parse(readFileSync(path.join(folder, name), 'utf8')) as Record<string, Expected>)) {
      const text = readExample(`${system}/${file}`);
      const found = (): readonly { readonly code: string; readonly line: string }[] =>
        compileExample(`${system}/${file}`)
          .diagnostics.get(path.join(examplesFolder, system, file))!
          .map(({ code, location }) => ({ code, line: lineMap(text).positionAt(location.range.start).line }))
          .map(({ code, line }) => ({ code, line: text.split('\n')[line]! }));
      for (const { rule, at, says } of findings) {
        const title = `${system}/${file} has ${rule} at ${at}: ${says}`;
        // No rule looks for it yet: pending, not passed.
        if (known.has(rule)) it(title, () => assert.ok(found().some(({ code, line }) => code === rule && line.includes(at))));
        else it(title);
      }
      for (const rule of gone) {
        const title = `${system}/${file} no longer has ${rule}`;
        if (known.has(rule)) it(title, () => assert.ok(found().every(({ code }) => code !== rule)));
        else it(title);
      }
    }
  }
});
