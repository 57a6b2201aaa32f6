import assert from 'node:assert/strict';
import { catalog } from '../../catalog/index.ts';
import { parse } from '../../core/syntax/parse.ts';
import type { Statement } from '../../core/syntax/tree.ts';
import { rules } from '../../core/lint/lint.ts';
import { casesOf, checked, URI } from './cases.ts';

/** The same design, with a kind of its own in the place of each kind of the catalog. */
function withOwnKinds(text: string): string {
  const { statements } = parse(text, URI).tree;
  const keywords: { readonly text: string; readonly range: { readonly start: number; readonly end: number } }[] = [];
  const visit = (list: readonly Statement[]): void => {
    for (const statement of list) {
      // A name that says the variant stands for attributes, too, and cannot be extended with them.
      if (statement.type === 'element' && catalog.find(statement.keyword.text)?.id === statement.keyword.text) keywords.push(statement.keyword);
      if (statement.type === 'element' || statement.type === 'template') visit(statement.body?.statements ?? []);
    }
  };
  visit(statements);
  const used = [...new Set(keywords.map((keyword) => keyword.text))];
  const body = keywords.reduceRight((result, { text: kind, range }) => `${result.slice(0, range.start)}own-${kind}${result.slice(range.end)}`, text);
  // Called as the kind is, so that what is said is the same.
  return `${body}\n${used.map((kind) => `kind own-${kind} extends ${kind} { name: ${JSON.stringify(catalog.find(kind)!.name)}, category: security }`).join('\n')}\n`;
}

/** What is said, without the words that it is said of. */
const findings = (text: string): string[] =>
  (checked(text).diagnostics.get(URI) ?? []).map(({ code, severity, message }) => `${code} ${severity} ${message.replaceAll('own-', '')}`).sort();

describe('kinds of a file', () => {
  for (const rule of rules) {
    it(`are for ${rule.id} what they extend`, async () => {
      const { bad, good } = await casesOf(rule.area, rule.id);
      for (const arch of [...bad.map((one) => one.arch), ...good]) {
        const own = withOwnKinds(arch);
        assert.deepEqual(findings(own), findings(arch), own);
      }
    });
  }
});
