import { defineKind, oneOf, text } from '../define.ts';
import { regionalService } from './placement.ts';

export default defineKind({
  id: 'cloud-map',
  name: 'AWS Cloud Map',
  summary: 'Registry through which services find each other by name.',
  category: 'network',
  provider: 'aws',
  nature: 'element',
  scope: 'region',
  managed: 'serverless',
  placement: regionalService,
  attributes: {
    namespace: { type: text(), doc: 'Name under which services are registered.', example: '"shop.local"' },
    discovery: { type: oneOf('dns', 'api'), doc: 'How it is asked.', default: 'dns' },
  },
  icon: 'cloud-map',
  docs: 'https://docs.aws.amazon.com/cloud-map/',
});
