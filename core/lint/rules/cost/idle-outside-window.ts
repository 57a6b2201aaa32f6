import { formatDuration } from '../../../analysis/format.ts';
import { wordIn } from '../../../analysis/attributes.ts';
import { setAttribute } from '../../edits.ts';
import { defineRule } from '../../rule.ts';
import { windowHours } from '../../../analysis/windows.ts';

export default defineRule({
  id: 'idle-outside-window',
  area: 'cost',
  severity: 'info',
  finds: 'Copies that run all day for flows that happen in a part of it.',
  why: 'Hours in which nothing can come are billed like the others.',
  mend: 'Scale by schedule: start the copies before the window and stop them after it (`tasks: 2..500`).',
  source: 'Reference systems: stock trading',
  options: { idle: { default: 0.5, doc: 'Idle part of the day from which it speaks.' } },
  *check({ elements, settings, flowsThrough, within, isCompute, files, at }, { idle }) {
    for (const one of elements) {
      const key = ['tasks', 'instances', 'pods'].find((name) => one.attributes.has(name));
      const { min, max } = settings(one).copies;
      if (!isCompute(one) || key === undefined || max < 2 || min !== max) continue;
      // Hosts on a site of one's own are there anyway.
      if (['on-premises', 'data-center', 'auto-scaling-group'].some((kind) => within(one, kind))) continue;
      // A flow with neither a rate nor a window says nothing of when there is work.
      const flows = flowsThrough(one).filter(({ attributes }) => attributes.has('rate') || attributes.has('window'));
      const windows = new Map<string, number | undefined>(flows.map((flow) => [wordIn('window', flow.attributes) ?? '', windowHours(flow)]));
      const hours = [...windows.values()].reduce<number>((sum, part) => sum + (part ?? 24), 0);
      if (windows.size === 0 || 1 - hours / 24 < idle!) continue;
      yield {
        at: at(one, key),
        message: `${one.label} runs ${max} copies all day for ${formatDuration(hours * 3600)} of work: idle for ${Math.round((1 - hours / 24) * 100)} % of the day`,
        fixes: setAttribute(files, one, key, `2..${max}`),
      };
    }
  },
});
