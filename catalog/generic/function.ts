import { count, data, defineKind, duration } from '../define.ts';

export default defineKind({
  id: 'function',
  name: 'Function',
  summary: 'Code that runs for one event or request and keeps nothing in between.',
  category: 'compute',
  provider: 'generic',
  nature: 'element',
  scope: 'any',
  attributes: {
    memory: { type: data(), doc: 'Memory of one environment.', example: '512 MB' },
    timeout: { type: duration({ min: '0 s' }), doc: 'Longest run of one call.', example: '30 s' },
    concurrency: { type: count({ min: 0 }), doc: 'Most environments at once.', example: '1000' },
    'cold-start': { type: duration({ min: '0 s' }), doc: 'Time to make a new environment ready.', example: '400 ms' },
  },
  icon: 'function',
});
