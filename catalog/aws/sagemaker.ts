import { sla } from '../facts/sla.ts';
import { copies } from '../common.ts';
import { count, data, defineKind, oneOf, openEnum } from '../define.ts';
import { regionalOrSubnet } from './placement.ts';

export default defineKind({
  id: 'sagemaker',
  aliases: ['sagemaker-async-inference'],
  variants: { 'sagemaker-async-inference': { use: 'asynchronous' } },
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
    payload: { type: data({ max: '1 GiB' }), doc: 'Size of an average request; large ones are for `use: asynchronous`.', example: '100 KB' },
    models: { type: count({ min: 1 }), doc: 'Models behind one endpoint, as for a trial of two.', example: '2' },
    purchase: { type: oneOf('on-demand', 'spot'), doc: 'How its instances are paid; spot suits training.', example: 'spot' },
  },
  sla: () => sla('SageMaker'),
  icon: 'sagemaker',
  docs: 'https://docs.aws.amazon.com/sagemaker/',
});
