import { numberIn } from '../../../analysis/attributes.ts';
import { formatDuration } from '../../../analysis/format.ts';
import { setAttribute } from '../../edits.ts';
import { spell } from '../../spell.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  id: 'rpo-not-met',
  area: 'availability',
  severity: 'error',
  finds: 'A store with an `rpo` of its own whose backups are further apart, or whose copy is further behind.',
  why: 'After a bad write or a deletion only the last backup brings the data back: all since then is lost.',
  mend: 'Shorten the interval to the RPO, use point-in-time recovery, or replicate synchronously.',
  source: 'Guidelines, availability',
  *check({ elements, element: byId, outgoing, isStore, at, atEdge, number, word, files, settings }) {
    for (const element of elements) {
      const accepted = numberIn('rpo', element.attributes);
      if (!isStore(element) || accepted === undefined) continue;
      const interval = numberIn('backup', element.attributes);
      if (interval !== undefined && interval > accepted && !settings(element).flag('point-in-time-recovery')) {
        yield {
          at: at(element, 'backup'),
          message: `${element.label}: a backup every ${formatDuration(interval)} can lose more than the ${formatDuration(accepted)} that are accepted`,
          fixes: accepted > 0 ? setAttribute(files, element, 'backup', spell(accepted)) : [],
        };
      }
      for (const edge of outgoing(element)) {
        const lag = number(edge, 'lag');
        const to = byId(edge.to.element);
        if (edge.kind !== 'stream' || lag === undefined || lag <= accepted || word(edge, 'replication') === 'synchronous' || !isStore(to)) continue;
        yield {
          at: atEdge(edge, 'lag'),
          message: `${to.label} is ${formatDuration(lag)} behind ${element.label}: losing ${element.label} can lose more than the ${formatDuration(accepted)} that are accepted`,
        };
      }
    }
  },
});
