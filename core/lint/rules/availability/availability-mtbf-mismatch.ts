import { numberIn } from '../../../analysis/attributes.ts';
import { formatRatio } from '../../../analysis/format.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  id: 'availability-mtbf-mismatch',
  area: 'availability',
  severity: 'warning',
  finds: 'An availability that contradicts the MTBF and MTTR beside it.',
  why: 'The three describe one thing: availability is MTBF / (MTBF + MTTR).',
  mend: 'Take the availability out, or correct the figures.',
  source: 'Guidelines, availability',
  options: { difference: { default: 0.1, doc: 'Share by which the two unavailabilities may differ.' } },
  *check({ elements, at }, { difference }) {
    for (const element of elements) {
      const [stated, between, repair] = ['availability', 'mtbf', 'mttr'].map((key) => numberIn(key, element.attributes));
      if (stated === undefined || between === undefined || repair === undefined || between + repair <= 0) continue;
      const computed = between / (between + repair);
      const [a, b] = [1 - stated, 1 - computed];
      if (Math.abs(a - b) <= difference! * Math.max(a, b)) continue;
      yield { at: at(element, 'availability'), message: `${element.label}: MTBF and MTTR give ${formatRatio(computed)}, not ${formatRatio(stated)}` };
    }
  },
});
