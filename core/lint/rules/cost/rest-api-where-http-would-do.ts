import { formatMoney } from '../../../analysis/format.ts';
import { setAttribute } from '../../edits.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  id: 'rest-api-where-http-would-do',
  area: 'cost',
  severity: 'hint',
  finds: 'A REST API that uses nothing that HTTP APIs lack.',
  why: 'An HTTP API does the same for less than a third of the price.',
  mend: 'Use `type: http`, unless keys, quotas per client, validation, caching or WAF are needed.',
  source: 'Services: API Gateway; price list',
  options: { dollars: { default: 500, doc: 'Monthly amount in USD from which it speaks.' } },
  *check({ of, analysis, attached, settings, at, files }, { dollars }) {
    for (const api of of('api-gateway')) {
      const own = settings(api);
      const needs =
        ['cache', 'hit', 'api-keys', 'validation', 'throttle', 'auth-cache', 'endpoint'].some((key) => api.attributes.has(key)) ||
        own.word('auth') === 'api-key' ||
        attached(api, 'waf').length > 0;
      const monthly = analysis.cost.elements.get(api.id)?.known ?? 0;
      if (own.word('type') !== 'rest' || needs || monthly < dollars!) continue;
      yield {
        at: at(api, 'type'),
        message: `${api.label} costs ${formatMoney(monthly)} a month as a REST API and uses nothing that an HTTP API lacks`,
        fixes: setAttribute(files, api, 'type', 'http'),
      };
    }
  },
});
