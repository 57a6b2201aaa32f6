import { copies } from '../common.ts';
import { defineKind, duration, oneOf, openEnum } from '../define.ts';

export default defineKind({
  id: 'workflow',
  aliases: ['orchestrator'],
  name: 'Workflow engine',
  summary: 'Runs processes of several steps, remembers where each stands and repeats what failed.',
  category: 'integration',
  provider: 'generic',
  nature: 'element',
  scope: 'any',
  attributes: {
    ...copies,
    mode: {
      type: oneOf(['sync', 'The caller waits for the result.'], ['async', 'The caller gets a receipt.']),
      doc: 'Whether its caller waits.',
      default: 'async',
    },
    engine: { type: openEnum('temporal', 'airflow', 'camunda', 'cadence', 'conductor', 'argo'), doc: 'Product that it is.', example: 'temporal' },
    retention: { type: duration({ min: '0 s' }), doc: 'How long finished runs are kept.', example: '30 d' },
  },
  icon: 'workflow',
});
