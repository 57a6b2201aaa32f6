import { GB, bill, fixed, largest, quotaLimit } from '../behaviour.ts';
import { quota } from '../facts/quotas.ts';
import { durability, sla } from '../facts/sla.ts';
import { count, data, dataRate, defineKind, duration, flag, oneOf, openEnum } from '../define.ts';

export default defineKind({
  id: 'ebs',
  name: 'Amazon EBS',
  summary: 'Network disk of an instance in the same zone, which outlives the instance.',
  category: 'storage',
  provider: 'aws',
  nature: 'element',
  scope: 'zone',
  managed: 'managed',
  placement: { in: ['region', 'vpc', 'az', 'subnet', 'local-zone', 'outposts'], attached: true },
  attributes: {
    type: {
      type: oneOf(
        ['gp3', 'General SSD with speed chosen apart from size.'],
        ['gp2', 'General SSD, older.'],
        ['io2', 'SSD with provisioned IOPS, for small transactional reads and writes.'],
        ['io1', 'The same, older.'],
        ['st1', 'Throughput disk for large streams.'],
        ['sc1', 'Cold disk, cheapest.'],
        ['magnetic', 'Older still; small and rare use.'],
      ),
      doc: 'Kind of disk; can be changed while in use.',
      default: 'gp3',
    },
    size: { type: data({ max: '64 TiB' }), doc: 'Size; can grow while in use.', example: '200 GB' },
    iops: { type: count({ min: 0 }), doc: 'Reads and writes per second that it can do.', example: '3000' },
    throughput: { type: dataRate(), doc: 'Most that it reads or writes.', example: '125 MB/s' },
    az: {
      type: openEnum('a', 'b', 'c', 'd', 'e', 'f'),
      doc: 'Its zone, by letter: that of the instance that it is attached to.',
      example: 'a',
      immutable: true,
    },
    'multi-attach': { type: flag(), doc: 'Whether up to 16 instances of the zone share it; io1 and io2 only.', default: 'false' },
    snapshots: { type: duration({ min: '0 s' }), doc: 'Interval between snapshots; the copies in its zone do not survive the zone.', example: '1 d' },
    encrypted: { type: flag(), doc: 'Whether data is encrypted at rest.', example: 'true' },
  },
  sla: () => sla('EBS', 'single volume'),
  durability: (s) => (['gp2', 'gp3'].includes(s.word('type') ?? 'gp3') ? durability('EBS', 'gp2/gp3 volume') : undefined),
  limits: [
    quotaLimit('size', 'Volume size', 'B', 'ebs.gp3.size', (_, s) => (s.word('type') === 'gp3' ? s.number('size') : undefined), { grows: false }),
    quotaLimit('gp2-size', 'Volume size of gp2', 'B', 'ebs.gp2.size', (_, s) => (s.word('type') === 'gp2' ? s.number('size') : undefined), { grows: false }),
    quotaLimit('gp2-iops', 'Operations of a gp2 volume', 'rps', 'ebs.gp2.iops', ({ requests }, s) => (s.word('type') === 'gp2' ? requests : undefined)),
    {
      id: 'throughput',
      name: 'Throughput of the volume',
      unit: 'B/s',
      demand: ({ bytesIn, bytesOut }, s) => largest(bytesIn + bytesOut || undefined, s.number('throughput')),
      capacity: (s) => ({ gp3: fixed('ebs.gp3.throughput'), gp2: fixed('ebs.gp2.throughput') })[s.word('type') ?? ''],
      mend: 'throughput',
    },
    {
      id: 'provisioned-throughput',
      name: 'Provisioned throughput',
      unit: 'B/s',
      demand: ({ bytesIn, bytesOut }) => bytesIn + bytesOut || undefined,
      capacity: (s) => {
        const set = s.number('throughput');
        if (set !== undefined) return { value: set, adjustable: true, formula: 'throughput', facts: [] };
        return s.word('type') === 'gp3' ? { ...fixed('ebs.gp3.base.throughput'), adjustable: true } : undefined;
      },
      mend: 'throughput',
    },
    {
      id: 'iops-ratio',
      name: 'Operations for its size',
      unit: 'rps',
      demand: (_, s) => (s.word('type') === 'gp3' ? s.number('iops') : undefined),
      // Below the size where the ratio would come to less than what every volume has, that holds.
      capacity: (s) => {
        const size = s.number('size');
        if (size === undefined) return undefined;
        const ratio = fixed('ebs.gp3.ratio', size / 2 ** 30);
        return { ...ratio, value: Math.max(ratio.value, quota('ebs.gp3.base.iops').value) };
      },
      mend: 'size',
      grows: false,
    },
    quotaLimit('iops', 'Operations of the volume', 'rps', 'ebs.gp3.iops', ({ requests }, s) =>
      s.word('type') === 'gp3' ? largest(requests, s.number('iops')) : undefined,
    ),
    {
      id: 'provisioned-iops',
      name: 'Provisioned operations',
      unit: 'rps',
      demand: ({ requests }) => requests,
      capacity: (s) => {
        const iops = s.number('iops');
        if (iops !== undefined) return { value: iops, adjustable: true, formula: 'iops', facts: [] };
        return s.word('type') === 'gp3' ? fixed('ebs.gp3.base.iops') : undefined;
      },
      mend: 'iops',
    },
  ],
  pricing: (s, u) => {
    const volumeType = s.word('type') ?? 'gp3';
    const [iops, throughput] = [s.number('iops'), s.number('throughput')];
    const included = volumeType === 'gp3' ? quota('ebs.gp3.base.iops').value : 0;
    return [
      bill('EBS', 'storage', (s.number('size') ?? u.storage ?? NaN) / GB, s, { volumeType }),
      ...(iops !== undefined && ['gp3', 'io1', 'io2'].includes(volumeType)
        ? [bill('EBS', 'provisioned IOPS', Math.max(0, iops - included), s, { volumeType })]
        : []),
      ...(throughput !== undefined && volumeType === 'gp3'
        ? [bill('EBS', 'provisioned throughput', Math.max(0, throughput - quota('ebs.gp3.base.throughput').value) / 2 ** 20, s, { volumeType })]
        : []),
    ];
  },
  icon: 'ebs',
  docs: 'https://docs.aws.amazon.com/ebs/',
});
