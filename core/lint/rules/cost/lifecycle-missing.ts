import { writtenBytes } from '../../../analysis/stored.ts';
import { formatBytes } from '../../../analysis/format.ts';
import { setAttribute } from '../../edits.ts';
import { defineRule } from '../../rule.ts';

const SECONDS_PER_YEAR = 365 * 86_400;

export default defineRule({
  id: 'lifecycle-missing',
  area: 'cost',
  severity: 'info',
  finds: 'A data lake or archive, or a bucket that grows fast, without lifecycle rules.',
  why: 'Data that nobody reads any more stays in the dearest class for ever.',
  mend: 'State after how many days objects move to colder classes, and when they go.',
  source: 'Reference patterns: data lake; reference systems: surf clips',
  options: { terabytes: { default: 1000, doc: 'Growth in TB a year from which it speaks of any bucket.' } },
  *check({ of, at, settings, load, incoming, outgoing, word, files }, { terabytes }) {
    for (const bucket of of('s3')) {
      const own = settings(bucket);
      if (bucket.attributes.has('lifecycle') || own.word('class') !== 'standard' || bucket.attributes.has('ttl')) continue;
      // Where programs wait to be deployed: it is replaced, not added to.
      if (outgoing(bucket).some((edge) => word(edge, 'role') === 'deploy')) continue;
      if (incoming(bucket).some((edge) => word(edge, 'access') === 'delete')) continue;
      const put = load(bucket);
      const growth = put ? writtenBytes(own, put) * SECONDS_PER_YEAR : 0;
      // What states its size is written over, not added to.
      const isFast = growth >= terabytes! * 1e12 && !own.has('storage') && !own.has('items');
      if (!isFast && !/lake|archive|raw|logs?$|history|backup/iu.test(`${bucket.name} ${bucket.label}`)) continue;
      yield {
        at: at(bucket),
        message: `${bucket.label} grows for ever in the standard class${isFast ? `, by ${formatBytes(growth)} a year` : ''}: it has no lifecycle rule`,
        fixes: setAttribute(files, bucket, 'lifecycle', '[standard-ia after 90 d, glacier-flexible after 365 d]'),
      };
    }
  },
});
