import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { rules } from '../../core/lint/lint.ts';
import { lineMap } from '../../core/text/lines.ts';
import { compileExample, examples, examplesFolder, readExample } from './examples.ts';

/** Written from a system's description before its findings were looked at. */
interface Expected {
  /** What the description warns of in this design; `at` is a part of the line that the finding points to. */
  readonly findings: readonly { readonly rule: string; readonly at: string; readonly says: string }[];
  /** What it says to be mended here. */
  readonly gone: readonly string[];
}

interface Found {
  readonly code: string;
  readonly severity: string;
  readonly message: string;
  readonly line: string;
}

function findingsOf(name: string): readonly Found[] {
  const text = readExample(name);
  const [lines, map] = [text.split('\n'), lineMap(text)];
  return compileExample(name)
    .diagnostics.get(path.join(examplesFolder, name))!
    .map(({ code, severity, message, location }) => ({ code, severity, message, line: lines[map.positionAt(location.range.start).line]! }));
}

describe('findings that the descriptions of the systems lead to', () => {
  const folder = path.join(import.meta.dirname, 'expected');
  const known = new Set<string>(rules.map(({ id }) => id));
  const expected = new Map(
    readdirSync(folder).flatMap((name) =>
      Object.entries(JSON.parse(readFileSync(path.join(folder, name), 'utf8')) as Record<string, Expected>).map(([file, one]): [string, Expected] => [
        `${name.replace(/\.json$/u, '')}/${file}`,
        one,
      ]),
    ),
  );

  it('are written down for every example, and for no other file', () => assert.deepEqual([...expected.keys()].sort(), [...examples].sort()));

  for (const [name, { findings, gone }] of expected) {
    for (const { rule, at, says } of findings) {
      const title = `${name} has ${rule} at ${at}: ${says}`;
      // No rule looks for it yet: pending, not passed.
      if (known.has(rule)) it(title, () => assert.ok(findingsOf(name).some(({ code, line }) => code === rule && line.includes(at))));
      else it(title);
    }
    for (const rule of gone) {
      const title = `${name} no longer has ${rule}`;
      if (known.has(rule)) it(title, () => assert.ok(findingsOf(name).every(({ code }) => code !== rule)));
      else it(title);
    }
    // Hints may go further than a description does.
    it(`${name} has no other finding`, () =>
      assert.deepEqual(
        findingsOf(name)
          .filter(({ severity }) => severity !== 'hint')
          .filter(({ code, line }) => !findings.some(({ rule, at }) => rule === code && line.includes(at)))
          .map(({ code, message }) => `${code}: ${message}`),
        [],
      ));
  }
});
