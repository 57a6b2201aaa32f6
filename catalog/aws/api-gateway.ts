import { SECONDS_PER_MONTH, bill, fixed, hourly, largest, quotaLimit, settingLimit } from '../behaviour.ts';
import { unitsOf } from '../facts/measures.ts';
import { quota } from '../facts/quotas.ts';
import { sla } from '../facts/sla.ts';
import { data, defineKind, duration, either, flag, number, oneOf, rate, ref, share, text, word } from '../define.ts';
import { regionalService } from './placement.ts';

export default defineKind({
  id: 'api-gateway',
  aliases: ['apigateway', 'api-gateway-rest', 'api-gateway-http', 'api-gateway-websocket'],
  variants: { 'api-gateway-rest': { type: 'rest' }, 'api-gateway-http': { type: 'http' }, 'api-gateway-websocket': { type: 'websocket' } },
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
    'cache-ttl': { type: duration({ min: '0 s', max: '3600 s' }), doc: 'How long a cached response is kept; REST only.', default: '300 s' },
    payload: { type: data({ max: '10 MB' }), doc: 'Size of an average request or response; messages of a WebSocket end at 128 KB.', example: '20 KB' },
    'api-keys': { type: flag(), doc: 'Whether clients are told apart, and throttled one by one, by a key; REST only.', default: 'false' },
    validation: { type: flag(), doc: 'Whether requests are checked against a schema before they go on; REST only.', default: 'false' },
    'vpc-link': { type: ref('nlb', 'alb', 'cloud-map'), doc: 'Entry to a VPC through which it reaches private elements.', example: 'inner-nlb' },
  },
  sla: () => sla('API Gateway'),
  limits: [
    quotaLimit('rate', 'Requests of the account', 'rps', 'apigw.account.rps', ({ requests }) => requests),
    settingLimit('burst', 'Requests at once', 'count', 'apigw.account.burst', 'burst'),
    quotaLimit('connection-rate', 'Connections opened', 'rps', 'apigw.ws.connrate', ({ connections }, s) =>
      // None lasts longer, so that each is opened anew at least as often.
      s.word('type') === 'websocket' && connections > 0 ? connections / quota('apigw.ws.duration').value : undefined,
    ),
    {
      id: 'payload',
      name: 'Payload',
      unit: 'B',
      demand: ({ payload, response }) => largest(payload, response),
      capacity: (s) => fixed(s.word('type') === 'websocket' ? 'apigw.ws.message' : s.word('type') === 'http' ? 'apigw.http.payload' : 'apigw.rest.payload'),
      grows: false,
    },
    {
      id: 'timeout',
      name: 'Integration timeout',
      unit: 's',
      demand: (_, s) => s.number('timeout'),
      capacity: (s) =>
        fixed(
          s.word('type') === 'websocket'
            ? 'apigw.ws.timeout'
            : s.word('type') === 'http'
              ? 'apigw.http.timeout'
              : s.word('endpoint') === 'edge'
                ? 'apigw.rest.timeout.edge'
                : 'apigw.rest.timeout',
        ),
      grows: false,
    },
    {
      id: 'throttle',
      name: 'Throttle of the stage',
      unit: 'rps',
      demand: ({ requests }) => requests,
      capacity: (s) => {
        const throttle = s.number('throttle');
        return throttle === undefined ? undefined : { value: throttle, adjustable: true, formula: 'throttle', facts: [] };
      },
      mend: 'throttle',
    },
  ],
  pricing: (s, u) => {
    const type = s.word('type');
    if (type === 'websocket') {
      return [
        // Each message counts that clients send, and each that they get.
        bill('API Gateway', 'messages', (u.requests + u.pushes) * unitsOf(u.bytesIn > 0 ? u.bytesIn / u.requests : undefined, 'apigw.message'), s, {
          type: 'WebSocket',
        }),
        bill('API Gateway', 'connection minutes', (u.connections * SECONDS_PER_MONTH) / 60, s, { type: 'WebSocket' }),
      ];
    }
    const cache = s.number('cache');
    return [
      bill('API Gateway', 'requests', u.requests, s, { type: type === 'http' ? 'HTTP' : 'REST' }),
      ...(cache === undefined ? [] : [hourly('API Gateway', 'cache', 1, s, { sizeGB: String(cache / 1e9) }, `cache of ${cache / 1e9} GB`)]),
    ];
  },
  icon: 'api-gateway',
  docs: 'https://docs.aws.amazon.com/apigateway/',
});
