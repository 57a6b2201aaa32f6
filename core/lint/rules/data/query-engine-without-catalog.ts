import { isOf } from '../../../model/lineage.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  id: 'query-engine-without-catalog',
  area: 'data',
  severity: 'warning',
  finds: 'A query engine on files whose columns no catalog describes.',
  why: 'Files in a bucket are no tables: SQL needs names and types, and somebody must keep them in step with the files.',
  mend: 'Let a crawler or the job that writes the files fill a data catalog, and let the engine read it.',
  source: 'Reference patterns: analytics',
  *check({ of, edges, element, is, settings, outgoing, atEdge }) {
    for (const engine of of('athena', 'redshift', 'emr')) {
      if (isOf(engine.kind, 'redshift') && !settings(engine).flag('spectrum')) continue;
      if (engine.attributes.has('catalog') || engine.attributes.has('metastore')) continue;
      if (outgoing(engine).some(({ to }) => is(element(to.element), 'glue-catalog', 'lake-formation'))) continue;
      const read = edges.find(
        ({ from, to, kind }) =>
          (from.element === engine.id && kind === 'request' && is(element(to.element), 's3')) ||
          (to.element === engine.id && kind === 'stream' && is(element(from.element), 's3')),
      );
      if (!read) continue;
      const bucket = element(read.from.element === engine.id ? read.to.element : read.from.element);
      yield {
        at: atEdge(read),
        // It can read plain files; tables need the schema.
        severity: isOf(engine.kind, 'emr') ? 'hint' : 'warning',
        message: `${engine.label} reads ${bucket.label} with no catalog: nothing tells it what columns the files have`,
      };
    }
  },
});
