import { defineKind, flag } from '../define.ts';
import { regionalService } from './placement.ts';

export default defineKind({
  id: 'mediapackage',
  name: 'AWS Elemental MediaPackage',
  summary: 'Packages and protects video streams.',
  category: 'media',
  provider: 'aws',
  nature: 'element',
  scope: 'region',
  managed: 'serverless',
  placement: regionalService,
  attributes: {
    drm: { type: flag(), doc: 'Whether streams are protected against copying.', default: 'false' },
  },
  icon: 'package',
  docs: 'https://docs.aws.amazon.com/mediapackage/',
});
