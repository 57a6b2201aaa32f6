import { defineKind, list, ref } from '../define.ts';
import { attachedInRegion } from './placement.ts';

export default defineKind({
  id: 'lake-formation',
  name: 'AWS Lake Formation',
  summary: 'Grants access to the tables of a data lake.',
  category: 'analytics',
  provider: 'aws',
  nature: 'element',
  scope: 'region',
  managed: 'serverless',
  placement: attachedInRegion,
  attributes: {
    buckets: { type: list(ref('s3')), doc: 'Buckets whose access it rules.', example: '[raw, curated]' },
    catalog: { type: ref('glue-catalog'), doc: 'Catalog whose tables and columns it grants.', example: 'lake-catalog' },
  },
  icon: 'lake-formation',
  docs: 'https://docs.aws.amazon.com/lake-formation/',
});
