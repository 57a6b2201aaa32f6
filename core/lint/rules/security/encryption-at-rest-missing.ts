import { setAttribute } from '../../edits.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  id: 'encryption-at-rest-missing',
  area: 'security',
  severity: 'warning',
  finds: 'A store that is not encrypted at rest.',
  why: 'A lost disk, snapshot or backup gives the data away.',
  mend: 'Switch encryption on; it cannot be added to a running database.',
  source: 'Guidelines, security',
  safe: true,
  from: 'production',
  *check({ elements, settings, at, files, isStore, isCache, requirements }) {
    const strict = requirements('compliance').length > 0;
    for (const store of elements) {
      if ((!isStore(store) && !isCache(store)) || !store.kind.attributes['encrypted'] || settings(store).flag('encrypted')) continue;
      yield {
        at: at(store, 'encrypted'),
        severity: strict ? 'error' : 'warning',
        message: `${store.label} is not encrypted at rest: a lost disk, snapshot or backup gives its data away`,
        fixes: setAttribute(files, store, 'encrypted', 'true'),
      };
    }
  },
});
