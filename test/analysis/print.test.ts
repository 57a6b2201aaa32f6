import assert from 'node:assert/strict';
import { printMarkdown, printText } from '../../core/analysis/print.ts';
import type { Derivation } from '../../core/analysis/figure.ts';

const listed = { what: 'price', value: 1, unit: 'hour', basis: 'listed', source: { text: 'someone/prices@abc:a/b.golden', date: '2024-07-01' } } as const;
const page = { ...listed, basis: 'documented', source: { text: 'copy@1:x.md (copy of https://docs.aws.amazon.com/x.html)', date: '2026-04-13' } } as const;

describe('figures in print', () => {
  const figures: Derivation[] = [
    {
      label: 'cost',
      value: '$3.00 a month',
      terms: [
        { label: 'hour', value: '2 × $1', facts: [listed], terms: [{ label: 'two | copies', value: '' }] },
        { label: 'usual', value: '1', assumed: true },
      ],
    },
    { label: 'limit', value: '1 of 2', facts: [page], terms: [{ label: '4 shards', value: '' }] },
  ];

  it('are Markdown: a table of what a figure is made of, with sources; a single term is an item', () => {
    assert.equal(
      printMarkdown(figures),
      [
        '- **cost**: $3.00 a month',
        '',
        '  | made of |  | rests on |',
        '  | --- | ---: | --- |',
        '  | hour | 2 × $1 | someone/prices, 2024-07-01 |',
        '  | – two \\| copies |  |  |',
        '  | usual | 1 | assumption |',
        '',
        '- **limit**: 1 of 2 ([docs.aws.amazon.com](https://docs.aws.amazon.com/x.html), 2026-04-13)',
        '  - 4 shards',
        '',
      ].join('\n'),
    );
  });

  it('are text: one line each, indented', () => {
    assert.equal(
      printText(figures),
      'cost: $3.00 a month\n  hour: 2 × $1 [2024-07-01]\n    two | copies\n  usual: 1 [assumption]\nlimit: 1 of 2 [2026-04-13]\n  4 shards\n',
    );
  });
});
