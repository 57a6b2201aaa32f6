import { defineRule } from '../../rule.ts';

export default defineRule({
  id: 'skewed-partition-key',
  area: 'data',
  severity: 'warning',
  finds: 'A partition key with few values.',
  why: 'Few values cannot be spread: data and load pile up on one partition while the others idle.',
  mend: 'A key with many even values, or a suffix that spreads the busy ones.',
  source: 'Guidelines, data',
  options: { least: { default: 100, doc: 'Number of distinct values below which it speaks.' } },
  *check({ elements, at, settings }, { least }) {
    for (const element of elements) {
      const keys = settings(element).number('keys');
      if (keys === undefined || keys >= least!) continue;
      yield {
        at: at(element, 'keys'),
        message: `${element.label}: ${keys === 1 ? 'one value' : `${keys} values`} of the partition key cannot be spread over many partitions`,
      };
    }
  },
});
