import { createCatalog } from '../../catalog/index.ts';
import type { Kind } from '../../catalog/schema.ts';
import { compile } from '../../core/model/compile.ts';
import type { Host, Snapshot } from '../../core/model/snapshot.ts';

const kind = (id: string, extra: Partial<Kind> = {}): Kind => ({
  id,
  name: id,
  summary: `${id}.`,
  category: 'generic',
  provider: 'generic',
  nature: 'element',
  scope: 'any',
  icon: id,
  attributes: {},
  ...extra,
});

/** A handful of kinds of every sort, so that these tests don't hang on what the real catalog says today. */
export const smallCatalog = createCatalog([
  kind('service', {
    attributes: {
      memory: { type: { type: 'quantity', dimension: 'data', min: 128e6, max: 10e9 }, doc: 'Memory.' },
      timeout: { type: { type: 'quantity', dimension: 'duration' }, doc: 'Timeout.' },
      tasks: { type: { type: 'integer', min: 0, range: true }, doc: 'Copies.' },
      rate: { type: { type: 'quantity', dimension: 'rate', per: ['task'] }, doc: 'Rate.' },
      hit: { type: { type: 'quantity', dimension: 'ratio', min: 0, max: 1 }, doc: 'Hits.' },
      public: { type: { type: 'boolean' }, doc: 'Public.' },
      mode: { type: { type: 'enum', values: [{ value: 'fast' }, { value: 'slow' }] }, doc: 'Mode.' },
      size: { type: { type: 'enum', values: [{ value: 'm5.large' }], open: true }, doc: 'Size.' },
      dlq: { type: { type: 'reference', to: ['queue'] }, doc: 'Dead letters.' },
      lifecycle: { type: { type: 'list', of: { type: 'phrase' } }, doc: 'Lifecycle.' },
      key: { type: { type: 'record', fields: { name: { type: { type: 'text' }, doc: 'Name.' } } }, doc: 'Key.' },
    },
  }),
  kind('queue', { aliases: ['fifo'] }),
  kind('database', {
    roles: { writer: 'Takes writes.', reader: 'Takes reads.' },
    attributes: { engine: { type: { type: 'text' }, doc: 'Engine.', required: true } },
  }),
  kind('group', { nature: 'group' }),
  kind('region', { nature: 'group', provider: 'aws', category: 'place' }),
  kind('vpc', {
    nature: 'group',
    provider: 'aws',
    category: 'place',
    placement: { in: ['region'] },
    shorthand: 'cidr',
    attributes: { cidr: { type: { type: 'cidr', minPrefix: 16, maxPrefix: 28 }, doc: 'Block.' } },
  }),
  kind('subnet', { nature: 'group', provider: 'aws', category: 'place', placement: { in: ['vpc'] } }),
  kind('table', { provider: 'aws', placement: { in: ['region'] } }),
]);

export function compileFiles(files: Readonly<Record<string, string>>, entry = 'main.arch'): Snapshot {
  const host: Host = {
    read: (uri) => (Object.hasOwn(files, uri) ? files[uri] : undefined),
    resolve: (_from, specifier) => (specifier.startsWith('./') ? specifier.slice(2) : undefined),
  };
  return compile(entry, host, smallCatalog);
}

export const compileText = (text: string): Snapshot => compileFiles({ 'main.arch': text });

/** `code "text at the range"` of each diagnostic in a file, in order. */
export function findings(text: string | Readonly<Record<string, string>>, uri = 'main.arch'): string[] {
  const files = typeof text === 'string' ? { 'main.arch': text } : text;
  return (compileFiles(files).diagnostics.get(uri) ?? []).map(({ code, location: { range } }) => `${code} "${files[uri]!.slice(range.start, range.end)}"`);
}
