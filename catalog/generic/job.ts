import { copies } from '../common.ts';
import { data, defineKind, duration, flag, openEnum, text } from '../define.ts';

export default defineKind({
  id: 'job',
  aliases: ['batch-job', 'cron-job', 'etl'],
  name: 'Job',
  summary: 'Work that starts by schedule or event, runs and ends.',
  category: 'compute',
  provider: 'generic',
  nature: 'element',
  scope: 'any',
  attributes: {
    ...copies,
    type: {
      type: openEnum('batch', 'etl', 'report', 'training', 'analytics', 'cleanup', 'migration', 'build'),
      doc: 'What kind of work it is.',
      example: 'etl',
    },
    schedule: { type: text(), doc: 'When it starts.', example: '"every night at 2"' },
    every: { type: duration({ min: '0 s' }), doc: 'Time between two starts.', example: '1 h' },
    runtime: { type: duration({ min: '0 s' }), doc: 'How long a run takes.', example: '20 min' },
    volume: { type: data(), doc: 'Data that a run reads.', example: '50 GB' },
    resumable: { type: flag(), doc: 'Whether it goes on where it was interrupted.', example: 'true' },
  },
  icon: 'job',
});
