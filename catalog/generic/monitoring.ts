import { defineKind, duration, flag, list, openEnum } from '../define.ts';

export default defineKind({
  id: 'monitoring',
  aliases: ['logging', 'tracing', 'metrics'],
  name: 'Monitoring',
  summary: 'Collects metrics, logs and traces, and raises alarms.',
  category: 'operations',
  provider: 'generic',
  nature: 'element',
  scope: 'any',
  placement: { attached: true },
  attributes: {
    collects: { type: list(openEnum('metrics', 'logs', 'traces', 'events')), doc: 'What it collects.', example: '[metrics, logs]' },
    interval: { type: duration({ min: '0 s' }), doc: 'Time between two samples.', example: '1 min' },
    retention: { type: duration({ min: '0 s' }), doc: 'How long data is kept.', example: '30 d' },
    alarms: { type: flag(), doc: 'Whether someone is called.', example: 'true' },
    engine: { type: openEnum('prometheus', 'grafana', 'datadog', 'elk', 'jaeger', 'opentelemetry'), doc: 'Product that it is.', example: 'prometheus' },
  },
  icon: 'monitoring',
});
