import { copies } from '../common.ts';
import { count, data, defineKind, flag, number } from '../define.ts';

export default defineKind({
  id: 'worker',
  aliases: ['consumer'],
  name: 'Worker',
  summary: 'Program that takes work from a queue or stream, with no user waiting.',
  category: 'compute',
  provider: 'generic',
  nature: 'element',
  scope: 'any',
  attributes: {
    ...copies,
    vcpu: { type: number({ min: '0' }), doc: 'Virtual processors of one copy.', example: '2' },
    memory: { type: data(), doc: 'Memory of one copy.', example: '4 GB' },
    concurrency: { type: count({ min: 1 }), doc: 'Items that one copy works on at once.', example: '10' },
    batch: { type: count({ min: 1 }), doc: 'Items that it takes at once.', example: '10' },
    idempotent: { type: flag(), doc: 'Whether handling an item twice does no harm.', example: 'true' },
  },
  icon: 'worker',
});
