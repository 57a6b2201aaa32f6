import { copies } from '../common.ts';
import { count, data, defineKind, duration, flag, number, oneOf, openEnum } from '../define.ts';

export default defineKind({
  id: 'service',
  aliases: ['microservice', 'app', 'api', 'server', 'web-server'],
  name: 'Service',
  summary: "A program of one's own that answers requests.",
  category: 'compute',
  provider: 'generic',
  nature: 'element',
  scope: 'any',
  attributes: {
    ...copies,
    type: {
      type: openEnum(
        'microservice',
        'monolith',
        ['bff', 'Back end for one kind of front end.'],
        ['aggregator', 'Asks several services and joins their answers.'],
        ['adapter', "Keeps a foreign model out of one's own."],
        ['facade', 'Stands before an old system while it is replaced.'],
        'web-server',
        'websocket-server',
      ),
      doc: 'Its part in the whole.',
      example: 'microservice',
    },
    state: {
      type: oneOf(
        ['none', 'Any copy can serve any request.'],
        ['session', "A user's requests should reach the same copy."],
        ['local', 'It keeps data that no other copy has.'],
      ),
      doc: 'What a copy remembers between requests.',
      default: 'none',
    },
    vcpu: { type: number({ min: '0' }), doc: 'Virtual processors of one copy.', example: '1' },
    memory: { type: data(), doc: 'Memory of one copy.', example: '2 GB' },
    concurrency: { type: count({ min: 1 }), doc: 'Requests that one copy handles at once.', example: '200' },
    'max-connections': { type: count({ min: 1 }), doc: 'Connections from clients that one copy holds at most.', example: '100k' },
    'pool-size': { type: count({ min: 0 }), doc: 'Database connections that one copy holds.', example: '20' },
    language: {
      type: openEnum('java', 'go', 'python', 'nodejs', 'rust', 'csharp', 'cpp', 'ruby', 'php', 'elixir'),
      doc: 'What it is written in.',
      example: 'go',
    },
    deploy: { type: oneOf('recreate', 'rolling', 'blue-green', 'canary'), doc: 'How a new version replaces the old one.', example: 'rolling' },
    'time-to-ready': { type: duration({ min: '0 s' }), doc: 'Time from the start of a copy until it takes traffic.', example: '30 s' },
    'health-check': { type: flag(), doc: 'Whether sick copies are noticed and left out.', example: 'true' },
  },
  icon: 'service',
});
