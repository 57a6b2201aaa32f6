import { GB, bill, fixed, largest, quotaLimit } from '../behaviour.ts';
import { sla } from '../facts/sla.ts';
import { count, data, defineKind, duration, either, list, oneOf, word } from '../define.ts';
import type { Settings } from '../settings.ts';
import { regionalService } from './placement.ts';

const mapQuota = (s: Settings): string => (s.word('map') === 'distributed' ? 'sfn.map.parallel' : 'sfn.map.inline');

export default defineKind({
  id: 'step-functions',
  aliases: ['step-functions-standard', 'step-functions-express'],
  variants: { 'step-functions-standard': { type: 'standard' }, 'step-functions-express': { type: 'express' } },
  name: 'AWS Step Functions',
  summary: 'State machine that runs tasks, choices, loops and waits.',
  category: 'integration',
  provider: 'aws',
  nature: 'element',
  scope: 'region',
  managed: 'serverless',
  placement: regionalService,
  attributes: {
    type: {
      type: oneOf(['standard', 'Runs of up to a year; each state exactly once.'], ['express', 'Short runs in large numbers; at least once.']),
      doc: 'Kind of workflow.',
      default: 'standard',
      immutable: true,
    },
    states: { type: either(count({ min: 1 }), list(word())), doc: 'Its states, in number or by name.', example: '[validate, charge, ship]' },
    transitions: { type: count({ min: 1 }), doc: 'State transitions of an average run.', example: '8' },
    timeout: { type: duration({ min: '1 s', max: '365 d' }), doc: 'Longest run.', example: '1 h' },
    map: { type: oneOf('inline', 'distributed'), doc: 'How its map states run their items.', default: 'inline' },
    concurrency: { type: count({ min: 0 }), doc: 'Items that a map state runs at once.', example: '40' },
    payload: { type: data({ max: '256 KiB' }), doc: 'Data handed from state to state; larger data goes to a bucket.', example: '20 KB' },
    memory: { type: data(), doc: 'Memory that a run takes, for `type: express`; its duration is billed by that.', example: '64 MB' },
    retries: { type: count({ min: 0 }), doc: 'How often a task is tried again where its state does not say.', example: '3' },
  },
  sla: () => sla('Step Functions'),
  callsAtOnce: (s) => s.number('concurrency') || (s.has('map') ? fixed(mapQuota(s)).value : undefined),
  limits: [
    {
      id: 'start-rate',
      name: 'Executions started',
      unit: 'rps',
      demand: ({ requests }) => requests,
      capacity: (s) => fixed(s.word('type') === 'express' ? 'sfn.express.start.rate' : 'sfn.standard.start.rate'),
    },
    {
      id: 'transition-rate',
      name: 'State transitions',
      unit: 'rps',
      demand: ({ requests }, s) => (s.word('type') === 'express' || s.number('transitions') === undefined ? undefined : requests * s.number('transitions')!),
      capacity: () => fixed('sfn.standard.transitions.rate'),
    },
    quotaLimit('open', 'Executions at once', 'count', 'sfn.open', ({ concurrency }, s) => (s.word('type') === 'express' ? undefined : concurrency)),
    quotaLimit('awaited', 'Executions that are waited for', 'count', 'sfn.express.sync', ({ concurrency, awaited }, s) =>
      s.word('type') === 'express' && awaited ? concurrency : undefined,
    ),
    {
      id: 'map',
      name: 'Items of a map state at once',
      unit: 'count',
      demand: (_, s) => s.number('concurrency'),
      capacity: (s) => fixed(mapQuota(s)),
      mend: 'concurrency',
      grows: false,
    },
    quotaLimit('payload', 'Input or output of a state', 'B', 'sfn.payload', ({ payload }, s) => largest(payload, s.number('payload')), { grows: false }),
  ],
  pricing: (s, u) =>
    s.word('type') === 'express'
      ? [
          bill('Step Functions', 'requests', u.requests, s, { type: 'Express' }),
          bill('Step Functions', 'duration', u.requests === 0 ? 0 : (u.requests * (u.duration ?? NaN) * (s.number('memory') ?? NaN)) / 3600 / GB, s, {
            type: 'Express',
          }),
        ]
      : [bill('Step Functions', 'state transitions', u.requests * (s.number('transitions') ?? NaN), s, { type: 'Standard' })],
  icon: 'step-functions',
  docs: 'https://docs.aws.amazon.com/step-functions/',
});
