import { defineKind, duration } from '../define.ts';
import { attachedInRegion } from './placement.ts';

export default defineKind({
  id: 'appconfig',
  name: 'AWS AppConfig',
  summary: 'Configuration and feature flags, rolled out step by step.',
  category: 'operations',
  provider: 'aws',
  nature: 'element',
  scope: 'region',
  managed: 'serverless',
  placement: attachedInRegion,
  attributes: {
    rollout: { type: duration(), doc: 'Span over which a change reaches all its readers.', example: '10 min' },
    poll: { type: duration(), doc: 'How often readers ask for changes.', example: '1 min' },
  },
  icon: 'adjustments',
  docs: 'https://docs.aws.amazon.com/appconfig/',
});
