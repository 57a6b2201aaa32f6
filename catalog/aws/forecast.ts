import { defineKind } from '../define.ts';
import { regionalService } from './placement.ts';

export default defineKind({
  id: 'forecast',
  name: 'Amazon Forecast',
  summary: 'Predicts series of values over time.',
  category: 'machine-learning',
  provider: 'aws',
  nature: 'element',
  scope: 'region',
  managed: 'serverless',
  placement: regionalService,
  attributes: {},
  icon: 'forecast',
  docs: 'https://docs.aws.amazon.com/forecast/',
});
