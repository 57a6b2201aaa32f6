import { numberIn } from '../../../analysis/attributes.ts';
import { formatDuration } from '../../../analysis/format.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  id: 'low-mtbf-not-redundant',
  area: 'availability',
  severity: 'info',
  finds: 'A part on the way of requests with a low MTBF and one copy.',
  why: 'A machine of consumer grade fails every year or so; alone, each failure is an outage.',
  mend: 'Add a copy, or use a more reliable part.',
  source: 'Guidelines, availability',
  options: { hours: { default: 50_000, doc: 'MTBF in hours below which it speaks; that of a server of high reliability.' } },
  *check({ elements, settings, onRequestPath, at }, { hours }) {
    for (const element of elements) {
      const between = numberIn('mtbf', element.attributes);
      if (between === undefined || between >= hours! * 3600 || settings(element).copies.min > 1 || !onRequestPath(element)) continue;
      yield { at: at(element, 'mtbf'), message: `${element.label} fails every ${formatDuration(between)} and has no second copy` };
    }
  },
});
