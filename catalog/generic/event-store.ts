import { recovery } from '../common.ts';
import { data, defineKind, duration, flag, number } from '../define.ts';

export default defineKind({
  id: 'event-store',
  name: 'Event store',
  summary: 'Keeps every change as an event that is never altered; state is derived from them.',
  category: 'database',
  provider: 'generic',
  nature: 'element',
  scope: 'any',
  attributes: {
    storage: { type: data(), doc: 'Data that it holds.', example: '500 GB' },
    item: { type: data(), doc: 'Size of an average item, row or document.', example: '1 KB' },
    items: { type: number({ min: '0' }), doc: 'How many items it holds.', example: '31.5e9' },
    snapshots: { type: flag(), doc: 'Whether states are kept in between, so that not all events must be replayed.', default: 'false' },
    retention: { type: duration({ min: '0 s' }), doc: 'How long events are kept.', example: '10 y' },
    ...recovery,
  },
  passes: 'buffer',
  icon: 'event-store',
});
