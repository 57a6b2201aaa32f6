import { GB, SECONDS_PER_MONTH, bill, fixed, quotaLimit } from '../behaviour.ts';
import { quota } from '../facts/quotas.ts';
import { sla } from '../facts/sla.ts';
import { count, data, defineKind, duration, flag, list, oneOf, openEnum, ref, text } from '../define.ts';
import { regionalOrSubnet } from './placement.ts';

export default defineKind({
  id: 'lambda',
  aliases: ['aws-lambda', 'lambda-function'],
  name: 'AWS Lambda',
  summary: 'Runs code on events or requests without servers to manage.',
  category: 'compute',
  provider: 'aws',
  nature: 'element',
  scope: 'region',
  managed: 'serverless',
  placement: { ...regionalOrSubnet, access: 'private' },
  attributes: {
    memory: {
      type: data({ min: '128 MB', max: '10240 MiB' }),
      doc: 'Memory of one environment; its share of CPU grows with it.',
      default: '128 MB',
      example: '512 MB',
    },
    timeout: { type: duration({ min: '1 s', max: '15 min' }), doc: 'Longest run of one invocation.', default: '3 s', example: '30 s' },
    runtime: { type: openEnum('nodejs', 'python', 'java', 'dotnet', 'go', 'rust', 'ruby', 'custom'), doc: 'Language runtime.', example: 'python' },
    architecture: {
      type: oneOf(['arm64', 'Graviton; cheaper for the same work in most cases.'], ['x86-64', 'Intel or AMD.']),
      doc: 'Processor of the environments.',
      default: 'x86-64',
    },
    package: {
      type: oneOf(['zip', 'Archive of up to 250 MB unpacked, layers included.'], ['image', 'Container image of up to 10 GB from ECR.']),
      doc: 'How the code is delivered.',
      default: 'zip',
    },
    'package-size': { type: data({ max: '10 GiB' }), doc: 'Size of the code with its layers, unpacked.', example: '80 MB' },
    layers: { type: count({ min: 0 }), doc: 'Number of shared layers under the code.', example: '2' },
    concurrency: {
      type: count({ min: 0 }),
      doc: 'Reserved concurrency: environments that are kept for this function, and the most it may use.',
      example: '200',
    },
    'provisioned-concurrency': {
      type: count({ min: 0 }),
      doc: 'Environments that are kept initialised, so that calls up to this concurrency see no cold start.',
      example: '50',
    },
    snapstart: { type: flag(), doc: 'Starts from a snapshot of the initialised environment, which shortens cold starts.', default: 'false' },
    'ephemeral-storage': { type: data({ min: '512 MB', max: '10240 MiB' }), doc: 'Scratch space under /tmp.', default: '512 MB' },
    'partial-batch': { type: flag(), doc: 'Whether it says which messages of a batch failed, so that only these come back.', default: 'false' },
    destination: {
      type: list(ref('sqs', 'sns', 'lambda', 'eventbridge', 's3')),
      doc: 'Where the outcome of an asynchronous invocation goes; a bucket takes failures only.',
      example: 'failed-orders',
    },
    dlq: {
      type: ref('sqs', 'sns'),
      doc: 'Dead-letter target for asynchronous events that failed after all retries; a standard queue or topic.',
      example: 'orders-dead',
    },
    schedule: { type: text(), doc: 'Expression of the schedule that starts it.', example: '"rate(5 minutes)"' },
  },
  sla: () => sla('Lambda'),
  limits: [
    {
      id: 'concurrency',
      name: 'Concurrent executions',
      unit: 'count',
      demand: ({ concurrency }) => concurrency,
      capacity: (s) => {
        const reserved = s.number('concurrency');
        return reserved === undefined ? fixed('lambda.concurrency') : { value: reserved, adjustable: true, formula: 'reserved concurrency', facts: [] };
      },
      mend: 'concurrency',
    },
    quotaLimit('payload', 'Request payload', 'B', 'lambda.payload.sync', ({ payload }) => payload, { grows: false }),
    quotaLimit('event', 'Payload of an event', 'B', 'lambda.payload.async', ({ payload, awaited, polls }) => (awaited || polls ? undefined : payload), {
      grows: false,
    }),
    quotaLimit('response', 'Response payload', 'B', 'lambda.payload.sync', ({ response }) => response, { grows: false }),
    quotaLimit(
      'package',
      'Package, unpacked',
      'B',
      'lambda.package.unzipped',
      (_, s) => (s.word('package') === 'image' ? undefined : s.number('package-size')),
      { grows: false },
    ),
    quotaLimit('image', 'Image, unpacked', 'B', 'lambda.package.image', (_, s) => (s.word('package') === 'image' ? s.number('package-size') : undefined), {
      grows: false,
    }),
    quotaLimit('layers', 'Layers', 'count', 'lambda.layers', (_, s) => s.number('layers'), { grows: false }),
  ],
  pricing: (s, u) => {
    const arch = s.word('architecture') === 'arm64' ? 'arm64' : 'x86';
    const memory = (s.number('memory') ?? 0) / 2 ** 30;
    const provisioned = s.number('provisioned-concurrency') ?? 0;
    const scratch = (s.number('ephemeral-storage') ?? 0) - quota('lambda.ephemeral.min').value;
    const busy = u.requests * (u.duration ?? NaN);
    // As much as they can take on average runs in environments that are kept, at a price of its own.
    const kept = Math.min(busy, provisioned * SECONDS_PER_MONTH);
    return [
      bill('Lambda', 'requests', u.requests, s),
      bill('Lambda', 'duration', (busy - kept) * memory, s, { arch }),
      ...(scratch > 0 ? [bill('Lambda', 'ephemeral storage', (busy * scratch) / GB, s)] : []),
      ...(provisioned > 0
        ? [
            bill('Lambda', 'provisioned concurrency', provisioned * memory * SECONDS_PER_MONTH, s, { arch }),
            bill('Lambda', 'provisioned concurrency duration', kept * memory, s, { arch }),
          ]
        : []),
    ];
  },
  icon: 'lambda',
  docs: 'https://docs.aws.amazon.com/lambda/',
});
