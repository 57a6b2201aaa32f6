import { copies } from '../common.ts';
import { count, defineKind, duration, either, flag, oneOf, openEnum } from '../define.ts';

export default defineKind({
  id: 'load-balancer',
  aliases: ['lb', 'balancer'],
  name: 'Load balancer',
  summary: 'Spreads requests over equal copies and leaves out the sick ones.',
  category: 'network',
  provider: 'generic',
  nature: 'element',
  scope: 'any',
  attributes: {
    ...copies,
    layer: {
      type: either(count({ min: 3, max: 7 }), oneOf('dns', 'ecmp')),
      doc: 'Layer that it decides on: 7 sees requests, 4 sees connections.',
      default: '7',
    },
    scope: { type: oneOf(['local', 'Within one place.'], ['global', 'Between places.']), doc: 'How far it reaches.', default: 'local' },
    algorithm: {
      type: openEnum('round-robin', 'weighted-round-robin', 'least-connections', 'least-response-time', 'ip-hash', 'consistent-hash', 'random', 'power-of-two'),
      doc: 'How it chooses a target.',
      default: 'round-robin',
    },
    sticky: { type: oneOf('none', 'cookie', 'source-ip'), doc: 'What binds a client to one target.', default: 'none' },
    mode: {
      type: oneOf(['nat', 'Answers pass through it.'], ['dsr', 'Answers go straight to the client.']),
      doc: 'Way of the answers, on layer 4.',
      default: 'nat',
    },
    tls: { type: oneOf('terminate', 'pass-through', 'none'), doc: 'Where TLS ends.', default: 'terminate' },
    'health-check': { type: flag(), doc: 'Whether it leaves out sick targets.', default: 'true' },
    'idle-timeout': { type: duration({ min: '0 s' }), doc: 'How long a silent connection is kept.', example: '60 s' },
    form: { type: oneOf('hardware', 'software', 'service'), doc: 'What it is made of.', example: 'software' },
  },
  icon: 'load-balancer',
});
