import { defineRule } from '../../rule.ts';

export default defineRule({
  id: 'lifecycle-missing',
  area: 'cost',
  severity: 'info',
  finds: 'A data lake or archive without lifecycle rules.',
  why: 'Data that nobody reads any more stays in the dearest class for ever.',
  mend: 'State after how many days objects move to colder classes, and when they go.',
  source: 'Reference patterns: data lake',
  *check({ of, at, settings }) {
    for (const bucket of of('s3')) {
      if (bucket.attributes.has('lifecycle') || settings(bucket).word('class') !== 'standard' || bucket.attributes.has('ttl')) continue;
      if (!/lake|archive|raw|logs?$|history|backup/iu.test(`${bucket.name} ${bucket.label}`)) continue;
      yield { at: at(bucket), message: `${bucket.label} grows for ever in the standard class: it has no lifecycle rule` };
    }
  },
});
