import { bill } from '../behaviour.ts';
import { data, defineKind, oneOf } from '../define.ts';
import { globalService } from './placement.ts';

export default defineKind({
  id: 'lambda-edge',
  aliases: ['cloudfront-function'],
  variants: { 'cloudfront-function': { type: 'cloudfront-function' } },
  name: 'Lambda@Edge',
  summary: 'Function that CloudFront runs near the user on requests and answers.',
  category: 'edge',
  provider: 'aws',
  nature: 'element',
  scope: 'edge',
  managed: 'serverless',
  placement: globalService,
  attributes: {
    type: {
      type: oneOf(['lambda', 'Full function.'], ['cloudfront-function', 'Small script for headers and redirects.']),
      doc: 'How it runs.',
      default: 'lambda',
    },
    event: { type: oneOf('viewer-request', 'origin-request', 'origin-response', 'viewer-response'), doc: 'When it runs.', example: 'viewer-request' },
    memory: { type: data({ min: '128 MB' }), doc: 'Memory of one environment.', default: '128 MB' },
  },
  pricing: (s, u) =>
    s.word('type') === 'cloudfront-function'
      ? [bill('CloudFront', 'Functions invocations', u.requests, s)]
      : [bill('Lambda@Edge', 'requests', u.requests, s), bill('Lambda@Edge', 'duration', NaN, s)],
  icon: 'lambda-edge',
  docs: 'https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/edge-functions.html',
});
