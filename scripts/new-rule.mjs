// Scaffolds a rule: npm run new-rule -- AREA ID
import { existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const [area, id] = process.argv.slice(2);
const folder = path.join(import.meta.dirname, '../core/lint/rules', area ?? '');
if (!area || !id || !/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/u.test(id) || !existsSync(folder)) {
  console.error('npm run new-rule -- AREA rule-id; areas are the folders of core/lint/rules');
  process.exit(2);
}
const rule = path.join(folder, `${id}.ts`);
if (existsSync(rule)) {
  console.error(`${id} exists already`);
  process.exit(2);
}
writeFileSync(
  rule,
  `import { defineRule } from '../../rule.ts';

export default defineRule({
  id: '${id}',
  area: '${area}',
  severity: 'warning',
  finds: 'What it finds, in one sentence.',
  why: 'Why that is a problem.',
  mend: 'What mends it.',
  source: 'Whose guideline it is',
  *check({ elements, at }) {
    for (const element of elements) {
      if (element.kind.id !== 'service') continue;
      yield { at: at(element), message: \`\${element.label}: the evidence, and what follows from it\` };
    }
  },
});
`,
);
writeFileSync(
  path.join(folder, `${id}.cases.ts`),
  `import type { RuleCases } from '../../rule.ts';

export const cases: RuleCases = {
  bad: [
    {
      arch: \`
service shop
\`,
      at: 'shop',
    },
  ],
  good: [
    \`
dynamodb items
\`,
  ],
};
`,
);
console.log(`${path.relative(process.cwd(), rule)} and its cases; then: npm run docs && npm test -- --only unit`);
