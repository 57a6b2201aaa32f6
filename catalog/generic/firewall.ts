import { copies } from '../common.ts';
import { defineKind, oneOf, openEnum } from '../define.ts';

export default defineKind({
  id: 'firewall',
  name: 'Firewall',
  summary: 'Lets through only what is allowed.',
  category: 'security',
  provider: 'generic',
  nature: 'element',
  scope: 'any',
  attributes: {
    ...copies,
    type: {
      type: openEnum(['network', 'By address and port.'], ['application', 'By the content of requests.'], 'host'),
      doc: 'What it looks at.',
      default: 'network',
    },
    default: { type: oneOf('deny', 'allow'), doc: 'What happens to what no rule names.', default: 'deny' },
  },
  icon: 'firewall',
});
