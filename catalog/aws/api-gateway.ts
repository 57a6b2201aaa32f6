import { data, defineKind, duration, either, number, oneOf, rate, ref, share, text, word } from '../define.ts';
import { regionalService } from './placement.ts';

export default defineKind({
  id: 'api-gateway',
  aliases: ['apigateway', 'api-gateway-rest', 'api-gateway-http', 'api-gateway-websocket'],
  name: 'Amazon API Gateway',
  summary: 'Front door for APIs: routing, throttling, checks of who calls.',
  category: 'network',
  provider: 'aws',
  nature: 'element',
  scope: 'region',
  managed: 'serverless',
  placement: regionalService,
  attributes: {
    type: {
      type: oneOf(['rest', 'All features.'], ['http', 'Fewer features, cheaper and faster.'], ['websocket', 'Held connections.']),
      doc: 'Kind of API.',
      default: 'rest',
      immutable: true,
    },
    endpoint: { type: oneOf('regional', 'edge', 'private'), doc: 'Where clients enter.', default: 'regional' },
    auth: { type: oneOf('none', 'iam', 'cognito', 'lambda', 'jwt', 'api-key'), doc: 'How callers are checked.', default: 'none' },
    authorizer: { type: ref('lambda', 'cognito', 'identity-provider'), doc: 'Who checks callers.' },
    'auth-cache': { type: duration({ min: '0 s' }), doc: 'How long the result of a check is kept.', example: '5 min' },
    throttle: { type: rate(), doc: 'Steady rate above which it refuses.', example: '1000 rps' },
    burst: { type: number({ min: '0' }), doc: 'Requests that it takes at once above the rate.', example: '2000' },
    timeout: { type: duration({ min: '50 ms' }), doc: 'How long it waits for what is behind it.', default: '29 s' },
    cache: { type: data(), doc: 'Size of its response cache; none by default.', example: '0.5 GB' },
    hit: { type: share(), doc: 'Share of requests that its cache answers.', example: '50%' },
    stage: { type: either(text(), word()), doc: 'Deployment stage.', example: 'prod' },
  },
  icon: 'api-gateway',
  docs: 'https://docs.aws.amazon.com/apigateway/',
});
