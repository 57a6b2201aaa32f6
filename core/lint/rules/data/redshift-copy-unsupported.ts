import { defineRule } from '../../rule.ts';

export default defineRule({
  id: 'redshift-copy-unsupported',
  area: 'data',
  severity: 'error',
  finds: 'A warehouse that is loaded straight from something that COPY cannot read.',
  why: 'COPY reads S3, DynamoDB, EMR and hosts over SSH, nothing else.',
  mend: 'Stage the data in S3.',
  source: 'Services: invalid placements and connections',
  *check({ of, incoming, element, atEdge, is }) {
    for (const warehouse of of('redshift')) {
      for (const edge of incoming(warehouse)) {
        const from = element(edge.from.element);
        if (
          edge.kind !== 'stream' ||
          !is(from, 'documentdb', 'neptune', 'keyspaces', 'timestream', 'elasticache', 'memorydb', 'opensearch', 'efs', 'ebs', 'fsx')
        )
          continue;
        yield { at: atEdge(edge), message: `${warehouse.label} cannot load from ${from.label} (${from.kind.name}): stage the data in S3` };
      }
    }
  },
});
