import { bill } from '../behaviour.ts';
import { sla } from '../facts/sla.ts';
import { defineKind, number, oneOf } from '../define.ts';
import { regionalService } from './placement.ts';

export default defineKind({
  id: 'codebuild',
  name: 'AWS CodeBuild',
  summary: 'Builds and tests code.',
  category: 'developer',
  provider: 'aws',
  nature: 'element',
  scope: 'region',
  managed: 'serverless',
  placement: regionalService,
  attributes: {
    size: { type: oneOf('small', 'medium', 'large'), doc: 'Size of the machine that builds.', default: 'small' },
    minutes: { type: number({ min: '0' }), doc: 'Minutes that it builds in a month.', example: '3000' },
  },
  sla: () => sla('CodeBuild'),
  pricing: (s) => [bill('CodeBuild', 'build minute', s.number('minutes') ?? NaN, s, { type: `general1.${s.word('size') ?? 'small'}`, os: 'Linux' })],
  icon: 'codebuild',
  docs: 'https://docs.aws.amazon.com/codebuild/',
});
