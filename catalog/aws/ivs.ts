import { defineKind } from '../define.ts';
import { regionalService } from './placement.ts';

export default defineKind({
  id: 'ivs',
  name: 'Amazon IVS',
  summary: 'Live streaming in a box.',
  category: 'media',
  provider: 'aws',
  nature: 'element',
  scope: 'region',
  managed: 'serverless',
  placement: regionalService,
  attributes: {},
  icon: 'live-photo',
  docs: 'https://docs.aws.amazon.com/ivs/',
});
