import { accessOf } from '../../../analysis/load.ts';
import { setAttribute } from '../../edits.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  id: 'durable-store-without-versions',
  area: 'data',
  severity: 'warning',
  finds: 'A bucket for what users hand in, with no versions, where the requirements ask for durability.',
  why: 'Disks do not lose it, but one wrong write or deletion does, and nothing else in the design could make it anew.',
  mend: 'Keep versions, or copy it to another region.',
  source: 'Reference systems: video pipeline',
  safe: true,
  *check({ of, requirements, analysis, settings, at, files }) {
    if (requirements('durability').length === 0) return;
    const handedIn = new Set(
      [...analysis.load.flows.values()].flatMap(({ calls }) =>
        calls.filter(({ hop, call }) => hop.from.awaited && call.edge.kind === 'request' && accessOf(hop, call) === 'write').map(({ call }) => call.to.element),
      ),
    );
    for (const bucket of of('s3', 'object-store')) {
      const own = settings(bucket);
      if (!handedIn.has(bucket) || own.flag('versioning') || (own.word('replication') ?? 'none') !== 'none') continue;
      yield {
        at: at(bucket),
        message: `${bucket.label} is to last, and keeps no versions: an overwritten or deleted object is gone`,
        fixes: setAttribute(files, bucket, 'versioning', 'true'),
      };
    }
  },
});
