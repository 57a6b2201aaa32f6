import { count, defineKind, duration, flag, oneOf, share } from '../define.ts';
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
  },
  icon: 'appsync',
  docs: 'https://docs.aws.amazon.com/appsync/',
});
