import { bill, settingLimit } from '../behaviour.ts';
import { sla } from '../facts/sla.ts';
import { count, defineKind, duration, flag, list, oneOf, ref, share } from '../define.ts';
import { regionalService } from './placement.ts';

export default defineKind({
  id: 'appsync',
  name: 'AWS AppSync',
  summary: 'GraphQL API with resolvers and live subscriptions.',
  category: 'network',
  provider: 'aws',
  nature: 'element',
  scope: 'region',
  managed: 'serverless',
  placement: regionalService,
  attributes: {
    auth: { type: oneOf('api-key', 'iam', 'cognito', 'oidc', 'lambda'), doc: 'How callers are checked.', default: 'api-key' },
    cache: { type: flag(), doc: 'Whether answers are cached.', default: 'false' },
    hit: { type: share(), doc: 'Share of requests that its cache answers.', example: '50%' },
    resolvers: { type: count({ min: 0 }), doc: 'How many resolvers it has.', example: '20' },
    timeout: { type: duration(), doc: 'How long it waits for a resolver.', default: '30 s' },
    'cache-ttl': { type: duration({ min: '0 s' }), doc: 'How long a cached answer is kept.', example: '1 min' },
    sources: { type: list(ref('appsync')), doc: 'APIs of other teams that it merges into one.', example: '[orders-api, users-api]' },
    subscriptions: { type: flag(), doc: 'Whether it pushes changes to clients over held connections.', default: 'false' },
    'subscriptions-per-client': { type: count({ min: 0 }), doc: 'Subscriptions that one client holds at once.', example: '3' },
    encrypted: { type: flag(), doc: 'Whether its cache is encrypted.', default: 'false' },
  },
  sla: () => sla('AppSync'),
  limits: [settingLimit('subscriptions', 'Subscriptions of a connection', 'count', 'appsync.subs', 'subscriptions-per-client')],
  pricing: (s, u) => [
    bill('AppSync', 'query and mutation operations', u.requests, s),
    // What subscribers get is billed beside, for each of them. Minutes of connection are, too: no price of them is known.
    ...(s.flag('subscriptions') || u.pushes > 0 ? [bill('AppSync', 'real-time updates', u.pushes, s), bill('AppSync', 'connection-minutes', NaN, s)] : []),
  ],
  icon: 'appsync',
  docs: 'https://docs.aws.amazon.com/appsync/',
});
