import { endedRuntime } from '../../../../catalog/facts/runtimes.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  id: 'runtime-out-of-support',
  area: 'operability',
  severity: 'warning',
  finds: 'A function on a language runtime whose support has ended.',
  why: 'It gets no security patches, and functions can no longer be created on it or changed.',
  mend: 'Move to a runtime that is supported.',
  source: 'Services: Lambda; reference systems: surf clips',
  *check({ of, settings, at }) {
    for (const one of of('lambda')) {
      const ended = endedRuntime(settings(one).word('runtime') ?? '');
      if (ended)
        yield {
          at: at(one, 'runtime'),
          tags: ['deprecated'],
          message: `${one.label} runs on ${ended.runtime}, whose support ended on ${ended.date} (${ended.source.text})`,
        };
    }
  },
});
