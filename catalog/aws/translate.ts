import { defineKind, list, oneOf, word } from '../define.ts';
import { regionalService } from './placement.ts';

export default defineKind({
  id: 'translate',
  name: 'Amazon Translate',
  summary: 'Translates text.',
  category: 'machine-learning',
  provider: 'aws',
  nature: 'element',
  scope: 'region',
  managed: 'serverless',
  placement: regionalService,
  attributes: {
    mode: { type: oneOf('real-time', 'batch'), doc: 'Whether a request waits for the text.', example: 'batch' },
    languages: { type: list(word()), doc: 'Languages that it translates to.', example: '[de, fr]' },
  },
  icon: 'translate',
  docs: 'https://docs.aws.amazon.com/translate/',
});
