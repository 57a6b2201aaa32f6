import { copies } from '../common.ts';
import { data, defineKind, duration, oneOf, openEnum } from '../define.ts';

export default defineKind({
  id: 'ml-model',
  aliases: ['model', 'inference'],
  name: 'Model',
  summary: 'Trained model that answers with a prediction.',
  category: 'machine-learning',
  provider: 'generic',
  nature: 'element',
  scope: 'any',
  attributes: {
    ...copies,
    type: {
      type: openEnum('recommendation', 'ranking', 'classification', 'fraud', 'forecast', 'embedding', 'llm', 'vision', 'speech'),
      doc: 'What it predicts.',
      example: 'ranking',
    },
    mode: {
      type: oneOf(['online', 'A request waits for the answer.'], ['batch', 'Answers are computed ahead.'], 'asynchronous', 'streaming'),
      doc: 'When it answers.',
      default: 'online',
    },
    accelerator: { type: openEnum('none', 'gpu', 'tpu', 'inferentia'), doc: 'Special hardware that it needs.', default: 'none' },
    retrain: { type: duration({ min: '0 s' }), doc: 'How often it is trained anew.', example: '1 d' },
    memory: { type: data(), doc: 'Memory of one copy.', example: '16 GB' },
  },
  icon: 'ml-model',
});
