import { data, defineKind, duration, number, oneOf } from '../define.ts';
import { regionalService } from './placement.ts';

export default defineKind({
  id: 'quicksight',
  name: 'Amazon QuickSight',
  summary: 'Dashboards and questions over data.',
  category: 'analytics',
  provider: 'aws',
  nature: 'element',
  scope: 'region',
  managed: 'serverless',
  placement: regionalService,
  attributes: {
    edition: { type: oneOf('standard', 'enterprise'), doc: 'Edition.', default: 'enterprise' },
    users: { type: number({ min: '0' }), doc: 'How many people use it.', example: '50' },
    spice: { type: data(), doc: 'Size of its in-memory store.', example: '10 GB' },
    refresh: { type: duration(), doc: 'How often its in-memory store is filled anew.', example: '1 h' },
  },
  icon: 'quicksight',
  docs: 'https://docs.aws.amazon.com/quicksight/',
});
