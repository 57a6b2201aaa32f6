import { defineKind } from '../define.ts';
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
  attributes: {},
  icon: 'lake-formation',
  docs: 'https://docs.aws.amazon.com/lake-formation/',
});
