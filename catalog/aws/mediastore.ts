import { defineKind } from '../define.ts';
import { regionalService } from './placement.ts';

export default defineKind({
  id: 'mediastore',
  name: 'AWS Elemental MediaStore',
  summary: 'Storage for live video.',
  category: 'media',
  provider: 'aws',
  nature: 'element',
  scope: 'region',
  managed: 'serverless',
  placement: regionalService,
  attributes: {},
  icon: 'stack-2',
  docs: 'https://docs.aws.amazon.com/mediastore/',
});
