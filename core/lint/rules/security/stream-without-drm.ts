import { setAttribute } from '../../edits.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  id: 'stream-without-drm',
  area: 'security',
  severity: 'info',
  finds: 'Video that is packaged for players without protection against copying.',
  why: 'Whoever gets a stream can keep it and pass it on.',
  mend: 'Protect it (`drm: [widevine, playready, fairplay]`), and sign the addresses that players get.',
  source: 'Reference systems: video pipeline',
  *check({ of, at, files }) {
    for (const packaging of of('mediapackage')) {
      const stated = packaging.attributes.get('drm')?.value;
      if (stated && !(stated.type === 'boolean' && !stated.value)) continue;
      yield {
        at: at(packaging, 'drm'),
        message: `${packaging.label} does not protect what it packages: who gets a stream can copy it`,
        fixes: setAttribute(files, packaging, 'drm', '[widevine, playready, fairplay]'),
      };
    }
  },
});
