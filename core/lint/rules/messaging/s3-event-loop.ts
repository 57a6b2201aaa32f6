import { defineRule } from '../../rule.ts';

export default defineRule({
  id: 's3-event-loop',
  area: 'messaging',
  severity: 'warning',
  finds: 'A function that writes into the bucket whose events start it.',
  why: 'Each object that it writes starts it again: an endless loop that is billed.',
  mend: 'Write into another bucket, or under a prefix that starts nothing.',
  source: 'Services: invalid connections; reference patterns: images',
  *check({ of, outgoing, element, atEdge, access }) {
    for (const bucket of of('s3')) {
      for (const event of outgoing(bucket)) {
        if (event.kind !== 'message') continue;
        const fn = element(event.to.element);
        const back = outgoing(fn).find((edge) => edge.to.element === bucket.id && access(edge) === 'write');
        if (back)
          yield {
            at: atEdge(back),
            message: `${fn.label} is started by ${bucket.label} and writes into it: it starts itself again, without end and billed`,
            related: [{ location: atEdge(event), message: 'Started here' }],
          };
      }
    }
  },
});
