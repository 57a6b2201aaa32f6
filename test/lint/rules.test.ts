import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { areas } from '../../core/lint/rule.ts';
import { rules } from '../../core/lint/lint.ts';
import type { TextEdit } from '../../core/text/diagnostic.ts';
import { rulesIndex } from '../../scripts/build-rules.ts';
import { casesOf, checked, filesOf, URI } from './cases.ts';

const found = (text: string, id: string) => (checked(text).diagnostics.get(URI) ?? []).filter(({ code }) => code === id);
const brokenBy = (text: string) =>
  (checked(text).diagnostics.get(URI) ?? []).filter(({ code, severity }) => severity === 'error' && !rules.some((rule) => rule.id === code));

/** As an editor does: positions are of the text before; insertions at one place stand in their order. */
function applied(text: string, edits: readonly TextEdit[]): string {
  const ordered = edits.map((edit, i) => ({ edit, i })).sort((a, b) => b.edit.range.start - a.edit.range.start || b.i - a.i);
  return ordered.reduce((result, { edit: { range, newText } }) => result.slice(0, range.start) + newText + result.slice(range.end), text);
}

describe('rules', () => {
  it('are all in the generated list', async () => {
    const file = path.join(import.meta.dirname, '../../core/lint/rules/index.ts');
    assert.equal(readFileSync(file, 'utf8'), await rulesIndex());
  });

  it('have an id, and an area, that are those of their file', () => {
    for (const area of areas) {
      const files = filesOf(area).filter((file) => !file.endsWith('.cases.ts'));
      assert.deepEqual(
        rules.filter((rule) => rule.area === area).map(({ id }) => `${id}.ts`),
        files.sort(),
      );
    }
  });

  it('mark what is left over and what is out of date', () => {
    const tagsOf = (text: string, id: string) => found(text, id).map(({ tags }) => tags);
    assert.deepEqual(tagsOf('service a\nservice b\nservice c\na -> b', 'orphan-component'), [['unnecessary']]);
    assert.deepEqual(tagsOf('ec2 host { type: m3.large }', 'previous-generation-instance'), [['deprecated']]);
  });

  it('that offer a fix show it in a case', async () => {
    for (const rule of rules) {
      const source = readFileSync(path.join(import.meta.dirname, '../../core/lint/rules', rule.area, `${rule.id}.ts`), 'utf8');
      if (!/edits\.ts|missed\(design, 'availability'\)/u.test(source)) continue;
      const { bad } = await casesOf(rule.area, rule.id);
      assert.ok(
        bad.some(({ fix }) => fix !== undefined),
        `${rule.id} makes fixes, and no case applies one`,
      );
    }
  });

  for (const rule of rules) {
    describe(rule.id, () => {
      it('speaks where it should, at the right place', async () => {
        const { bad } = await casesOf(rule.area, rule.id);
        assert.ok(bad.length > 0);
        for (const { arch, at } of bad) {
          assert.deepEqual(brokenBy(arch), [], arch);
          const findings = found(arch, rule.id);
          assert.ok(findings.length > 0, `no finding in\n${arch}`);
          const shown = findings.map(({ location: { range } }) => arch.slice(range.start, range.end));
          assert.ok(shown.includes(at), `found at ${JSON.stringify(shown)}, not at ${JSON.stringify(at)}, in\n${arch}`);
        }
      });

      it('is silent where it should be', async () => {
        const { good } = await casesOf(rule.area, rule.id);
        assert.ok(good.length > 0);
        for (const arch of good) {
          assert.deepEqual(brokenBy(arch), [], arch);
          assert.deepEqual(
            found(arch, rule.id).map(({ message }) => message),
            [],
            arch,
          );
        }
      });

      it('offers only fixes that end their finding', async () => {
        const { bad } = await casesOf(rule.area, rule.id);
        for (const { arch } of bad) {
          const before = found(arch, rule.id);
          for (const { fixes = [], message } of before) {
            for (const { title, edits } of fixes) {
              const mended = applied(arch, edits);
              assert.deepEqual(brokenBy(mended), [], `${title} in\n${mended}`);
              const after = found(mended, rule.id);
              assert.ok(after.length < before.length || after.every((one) => one.message !== message), `${title} does not end it in\n${mended}`);
            }
          }
        }
      });

      it('mends what it says it mends', async () => {
        const { bad } = await casesOf(rule.area, rule.id);
        for (const { arch, at, fix: title } of bad) {
          if (title === undefined) continue;
          const finding = found(arch, rule.id).find(({ location: { range } }) => arch.slice(range.start, range.end) === at);
          const fix = finding?.fixes?.find((one) => one.title === title);
          assert.ok(fix, `no fix ${JSON.stringify(title)}, only ${JSON.stringify(finding?.fixes?.map((one) => one.title))}`);
          const mended = applied(arch, fix.edits);
          assert.deepEqual(brokenBy(mended), [], mended);
          assert.deepEqual(
            found(mended, rule.id)
              .filter(({ location: { range } }) => mended.slice(range.start, range.end) === at)
              .map(({ message }) => message),
            [],
            mended,
          );
        }
      });
    });
  }
});
