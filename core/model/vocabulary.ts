import type { Attribute, AttributeType, EnumValue } from '../../catalog/schema.ts';

/**
 * The attributes of the language's own constructs, in the same form as those of the catalog's kinds, so that
 * completion, hover and checks treat them alike. Terms of `docs/language.md`; edge attributes after the vocabulary of
 * system-design literature (protocol, delivery, consistency, resilience).
 */
export type Vocabulary = Readonly<Record<string, Attribute>>;

const words = (...values: (string | readonly [string, string])[]): AttributeType => ({
  type: 'enum',
  values: values.map((v): EnumValue => (typeof v === 'string' ? { value: v } : { value: v[0], doc: v[1] })),
});
const openWords = (...values: string[]): AttributeType => ({ type: 'enum', values: values.map((value) => ({ value })), open: true });
const text: AttributeType = { type: 'text' };
const flag: AttributeType = { type: 'boolean' };
const duration: AttributeType = { type: 'quantity', dimension: 'duration', min: 0 };
const size: AttributeType = { type: 'quantity', dimension: 'data', min: 0 };
const rate: AttributeType = { type: 'quantity', dimension: 'rate', min: 0 };
const ratio: AttributeType = { type: 'quantity', dimension: 'ratio', min: 0 };
const share: AttributeType = { type: 'quantity', dimension: 'ratio', min: 0, max: 1 };
const list = (of: AttributeType): AttributeType => ({ type: 'list', of });
const phrase: AttributeType = { type: 'phrase' };
const anything: AttributeType = { type: 'reference', to: [] };

export const architectureVocabulary: Vocabulary = {
  description: { type: text, doc: 'What the system is for, in a sentence or two; shown under the title.' },
  profile: {
    type: words(
      ['sketch', 'A first idea: missing details are not reported.'],
      ['design', 'Meant to be reviewed: what a reviewer would ask for is reported.'],
      ['production', 'Meant to be run: operations, security and recovery are expected to be stated.'],
    ),
    doc: 'How far the design has got; it decides what is reported as missing.',
    default: 'design',
  },
  owner: { type: text, doc: 'The team that answers for it.' },
  version: { type: text, doc: 'Version of this design.' },
  tags: { type: list(openWords()), doc: 'Words to find it by.' },
};

export const requirementsVocabulary: Vocabulary = {
  availability: { type: share, doc: 'Least share of requests that must succeed.', example: '99.95%' },
  latency: { type: { type: 'percentiles' }, doc: 'Most time a request may take, by percentile.', example: 'p99 150 ms' },
  throughput: { type: rate, doc: 'Least rate that must be carried.', example: '20k rps' },
  cost: { type: { type: 'quantity', dimension: 'money-rate', min: 0 }, doc: 'Most that it may cost.', example: '$25k/month' },
  rpo: { type: duration, doc: 'Recovery point objective: most data, measured in time, that may be lost.', example: '5 min' },
  rto: { type: duration, doc: 'Recovery time objective: most time until service is restored.', example: '1 h' },
  durability: { type: share, doc: 'Least share of stored objects that must survive a year.', example: '99.999999999%' },
  freshness: { type: duration, doc: 'Most age that data may have when it is read.', example: '1 min' },
  regions: { type: { type: 'integer', min: 1 }, doc: 'Least number of regions that it must run in.', example: '2' },
  retention: { type: duration, doc: 'How long data must be kept.', example: '1 y' },
  compliance: { type: list(openWords('gdpr', 'hipaa', 'pci-dss', 'soc2', 'iso27001')), doc: 'Regimes that it must comply with.', example: '[gdpr]' },
};

export const edgeVocabulary: Vocabulary = {
  protocol: {
    type: openWords(
      'https',
      'http',
      'http2',
      'http3',
      'grpc',
      'graphql',
      'rest',
      'websocket',
      'sse',
      'webrtc',
      'tcp',
      'udp',
      'tls',
      'sql',
      'redis',
      'kafka',
      'amqp',
      'mqtt',
      'smtp',
      'dns',
      'rtmp',
      'hls',
      'srt',
      'fix',
    ),
    doc: 'What is spoken over it.',
    example: 'https',
  },
  method: { type: openWords('GET', 'PUT', 'POST', 'PATCH', 'DELETE'), doc: 'HTTP method or operation.' },
  access: {
    type: openWords('read', 'write', 'append', 'update', 'delete', 'scan', 'range', 'search', 'join', 'traverse', 'transaction'),
    doc: 'What is done to the store at its end.',
    example: 'read',
  },
  payload: { type: size, doc: 'Size of a request or message.', example: '2 KB' },
  response: { type: size, doc: 'Size of the answer.', example: '10 KB' },
  'max-response': { type: size, doc: 'Largest answer that is taken: what comes beyond it is skipped.', example: '15 MB' },
  timeout: { type: duration, doc: 'How long the caller waits for an answer.', example: '3 s' },
  retries: { type: { type: 'integer', min: 0 }, doc: 'How often the caller tries again after a failure.', example: '2' },
  backoff: { type: words('none', 'fixed', 'linear', 'exponential', ['jitter', 'Exponential with full jitter.']), doc: 'How the wait between tries grows.' },
  'circuit-breaker': { type: flag, doc: 'Whether calls stop for a while after repeated failures.' },
  'rate-limit': { type: rate, doc: 'Most requests let through.', example: '100 rps' },
  latency: { type: { type: 'percentiles' }, doc: 'Time on the wire, where placement does not tell.', example: 'p50 1 ms' },
  bandwidth: { type: { type: 'quantity', dimension: 'data-rate', min: 0 }, doc: 'Bandwidth of the link.', example: '10 Gbit/s' },
  consistency: {
    type: words('eventual', 'monotonic-read', 'read-your-writes', 'causal', 'strong', 'quorum', 'local-quorum', 'each-quorum', 'all', 'one'),
    doc: 'Consistency that this operation asks for.',
  },
  delivery: { type: words('at-most-once', 'at-least-once', 'exactly-once'), doc: 'Delivery guarantee of a message.' },
  ordered: { type: flag, doc: 'Whether order is kept.' },
  key: { type: text, doc: 'Partition key or message group.', example: '"orderId"' },
  idempotent: { type: { type: 'either', options: [flag, text] }, doc: 'Whether repeating it is harmless; text names the idempotency key.' },
  batch: { type: { type: 'integer', min: 1 }, doc: 'Messages or records handed over at once.', example: '10' },
  'batch-window': { type: duration, doc: 'Longest wait for a batch to fill.', example: '5 s' },
  replication: { type: words('synchronous', 'asynchronous', 'semi-synchronous', 'snapshot', 'change-data-capture'), doc: 'How a copy is kept up to date.' },
  lag: { type: duration, doc: 'How far a copy is behind.', example: '1 s' },
  event: { type: text, doc: 'The event that triggers it.', example: '"object created"' },
  when: { type: { type: 'either', options: [text, phrase] }, doc: 'Condition; the same as a guard in brackets.', example: '"type = CAR"' },
  interval: { type: duration, doc: 'Time between polls or runs.', example: '10 s' },
  heartbeat: { type: duration, doc: 'Time between signs of life on a held connection.', example: '30 s' },
  connections: { type: { type: 'integer', min: 0 }, doc: 'Connections held at once.', example: '100k' },
  encrypted: { type: flag, doc: 'Whether it is encrypted in transit.' },
  auth: { type: openWords('none', 'iam', 'jwt', 'oauth', 'api-key', 'mtls', 'basic'), doc: 'How the caller proves who it is.' },
  direction: { type: words('one-way', 'two-way'), doc: 'Which side may open it.' },
  dlq: { type: anything, doc: 'Where undeliverable messages go.' },
  role: {
    type: words('data', 'metadata', 'control', 'deploy', 'failover', 'mirror', 'callback'),
    doc: 'What the edge is for; all but `data` are drawn lighter. `failover`: a way for when the others are lost; with `replication`, its end takes the place of its source.',
    default: 'data',
  },
  optional: { type: flag, doc: 'Whether the caller goes on without it.' },
  weight: { type: share, doc: 'Share of the traffic at a weighted split.', example: '10%' },
  tags: { type: list(openWords()), doc: 'Words to find it by.' },
  note: { type: text, doc: 'Remark, shown in the tooltip.' },
};

/** A step may say more about the edge for its flow, and how often it is taken. */
export const stepVocabulary: Vocabulary = {
  calls: { type: ratio, doc: 'Calls for each request that reaches its source: `3`, `0.1`, `1 per 1000`.', example: '1 per 1000' },
  'max-calls': {
    type: { type: 'quantity', dimension: 'count', min: 0 },
    doc: 'Most calls that one request can cause, where `calls` is the mean.',
    example: '200M',
  },
  loop: {
    type: flag,
    doc: 'Whether it starts the steps of its target again: the feedback of a cycle, which must bring back less than went out.',
  },
  compensation: { type: text, doc: 'What undoes this step of a saga.' },
  ...edgeVocabulary,
};

export const flowVocabulary: Vocabulary = {
  rate: { type: rate, doc: 'Requests that start it, on average.', example: '20k rps' },
  peak: {
    type: { type: 'either', options: [ratio, rate, list(phrase)] },
    doc: 'Highest load: a multiple of the rate, a rate, or several with names.',
    example: '2.5x',
  },
  window: { type: text, doc: 'When it happens, where that is not all day; its rate is the one then.', example: '"9:30-16:00, Mon-Fri"' },
  priority: { type: { type: 'integer', min: 1 }, doc: '1 is the most important.', example: '1' },
  criticality: { type: words('critical', 'high', 'medium', 'low'), doc: 'What its loss means for the business.' },
  payload: { type: size, doc: 'Size of a request where its first step does not say.', example: '2 KB' },
  response: { type: size, doc: 'Size of the answer where its first step does not say.', example: '10 KB' },
  consistency: { type: words('eventual', 'read-your-writes', 'strong'), doc: 'What the user must see.' },
  description: { type: text, doc: 'What the user does.' },
  tags: { type: list(openWords()), doc: 'Words to find it by.' },
};

export const viewVocabulary: Vocabulary = {
  include: {
    type: list({ type: 'either', options: [anything, phrase] }),
    doc: 'Elements and groups that it shows; `tag x` and `kind x` select by tag and kind. Absent: everything.',
    example: '[app, tag data]',
  },
  exclude: { type: list({ type: 'either', options: [anything, phrase] }), doc: 'What it leaves out; same words as `include`.', example: '[kind cloudwatch]' },
  collapse: { type: list(anything), doc: 'Groups drawn as closed boxes.', example: '[data]' },
  flow: {
    type: phrase,
    doc: 'The flow whose steps are numbered. Without `include`, only its steps and what they touch are shown; with it, what is included and all edges there.',
    example: 'follow',
  },
  direction: { type: words(['right', 'From left to right.'], ['down', 'From top to bottom.']), doc: 'Which way it reads.', default: 'right' },
};

/** Inside `kind x extends y { … }`. */
export const kindVocabulary: Vocabulary = {
  name: { type: text, doc: 'What it is called in full.', example: '"Fraud check"' },
  doc: { type: text, doc: 'One sentence: what it is for.' },
  icon: { type: openWords(), doc: 'Name of an icon; by default that of the kind it extends.', example: 'shield' },
  category: { type: openWords(), doc: 'Decides its colour, and nothing else.', example: 'security' },
  docs: { type: text, doc: 'Link to its documentation.', example: '"https://example.com"' },
};

/** Inside `attribute x { … }` of a declared kind. */
export const kindAttributeVocabulary: Vocabulary = {
  type: {
    type: words('text', 'boolean', 'integer', 'count', 'ratio', 'duration', 'data', 'data-rate', 'rate', 'money', 'money-rate', 'reference', 'words'),
    doc: 'What values it takes.',
    default: 'text',
  },
  values: { type: list(openWords()), doc: 'The words it takes, for `type: words`.', example: '[low, high]' },
  default: { type: { type: 'either', options: [text, phrase] }, doc: 'Its value where none is given.' },
  required: { type: flag, doc: 'Whether it must be given.' },
  doc: { type: text, doc: 'What it means.' },
};
