import { numberIn } from '../../../analysis/attributes.ts';
import { formatDuration } from '../../../analysis/format.ts';
import { setAttribute } from '../../edits.ts';
import { spell } from '../../spell.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  id: 'rpo-not-met',
  area: 'availability',
  severity: 'error',
  finds: 'Backups further apart, or a copy further behind, than the data loss that is accepted.',
  why: 'After a bad write or a deletion only the last backup brings the data back: all since then is lost.',
  mend: 'Shorten the interval to the RPO, use point-in-time recovery, or replicate synchronously.',
  source: 'Guidelines, availability',
  *check({ elements, edges, element: byId, requirements, isStore, at, atEdge, number, word, files, settings }) {
    const whole = requirements('rpo').flatMap(({ value }) => (value.type === 'quantity' ? [value.quantity.value] : []));
    for (const element of elements) {
      if (!isStore(element)) continue;
      const accepted = Math.min(numberIn('rpo', element.attributes) ?? Infinity, ...whole);
      const interval = numberIn('backup', element.attributes);
      if (interval === undefined || interval <= accepted || settings(element).flag('point-in-time-recovery')) continue;
      yield {
        at: at(element, 'backup'),
        message: `${element.label}: a backup every ${formatDuration(interval)} can lose more than the ${formatDuration(accepted)} that are accepted`,
        fixes: setAttribute(files, element, 'backup', spell(accepted)),
      };
    }
    const accepted = Math.min(...whole);
    for (const edge of edges) {
      const lag = number(edge, 'lag');
      const [from, to] = [byId(edge.from.element), byId(edge.to.element)];
      if (edge.kind !== 'stream' || lag === undefined || lag <= accepted || word(edge, 'replication') === 'synchronous') continue;
      if (from.kind.category !== 'database' || to.kind.category !== 'database') continue;
      yield {
        at: atEdge(edge, 'lag'),
        message: `${to.label} is ${formatDuration(lag)} behind ${from.label}: losing ${from.label} can lose more than the ${formatDuration(accepted)} that are accepted`,
      };
    }
  },
});
