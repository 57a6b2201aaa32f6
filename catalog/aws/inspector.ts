import { defineKind, list, openEnum } from '../define.ts';
import { attachedAnywhere } from './placement.ts';

export default defineKind({
  id: 'inspector',
  name: 'Amazon Inspector',
  summary: 'Scans machines, images and functions for weaknesses.',
  category: 'security',
  provider: 'aws',
  nature: 'element',
  scope: 'region',
  managed: 'serverless',
  placement: attachedAnywhere,
  attributes: {
    scans: { type: list(openEnum('ec2', 'ecr', 'lambda')), doc: 'What it looks through for known flaws.', example: '[ecr, lambda]' },
  },
  icon: 'zoom-check',
  docs: 'https://docs.aws.amazon.com/inspector/',
});
