import { catalogId } from '../../../model/lineage.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  id: 'too-many-store-engines',
  area: 'simplicity',
  severity: 'hint',
  finds: 'Many different kinds of database in one design.',
  why: 'The right tool for each job, yes, but each tool must be learnt and run.',
  mend: 'Merge where the access patterns fit.',
  source: 'Guidelines, simplicity',
  options: { most: { default: 5, doc: 'Number of different databases above which it speaks.' } },
  *check({ of, at }, { most }) {
    const kinds = new Map(
      of('database')
        .filter(({ isGroup }) => !isGroup)
        .map((one) => [catalogId(one.kind), one]),
    );
    if (kinds.size <= most!) return;
    yield {
      at: at([...kinds.values()].at(-1)!),
      message: `${kinds.size} different databases: ${[...kinds.values()].map(({ kind }) => kind.name).join(', ')}: each must be learnt, run and backed up`,
    };
  },
});
