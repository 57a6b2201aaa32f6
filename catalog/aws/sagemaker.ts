import { copies } from '../common.ts';
import { defineKind, oneOf, openEnum } from '../define.ts';
import { regionalOrSubnet } from './placement.ts';

export default defineKind({
  id: 'sagemaker',
  name: 'Amazon SageMaker',
  summary: 'Trains machine-learning models and serves their predictions.',
  category: 'machine-learning',
  provider: 'aws',
  nature: 'element',
  scope: 'region',
  managed: 'managed',
  placement: regionalOrSubnet,
  attributes: {
    ...copies,
    use: {
      type: oneOf('training', 'real-time', 'serverless', 'asynchronous', 'batch', 'notebook', 'feature-store'),
      doc: 'What it does here.',
      default: 'real-time',
    },
    instance: { type: openEnum('ml.m5.large', 'ml.c5.xlarge', 'ml.g5.xlarge', 'ml.inf2.xlarge'), doc: 'Instance type.', example: 'ml.m5.large' },
  },
  icon: 'brain',
  docs: 'https://docs.aws.amazon.com/sagemaker/',
});
