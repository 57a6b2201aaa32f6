import { openHosts } from '../../network.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  id: 'rate-limit-missing',
  area: 'security',
  severity: 'warning',
  finds: 'A public entry without a limit.',
  why: 'An unlimited entry lets a spike or an attacker use up the resources of everybody.',
  mend: 'State a limit (`throttle`, `rate-limit`), or put a web application firewall in front.',
  source: 'Guidelines, security',
  from: 'production',
  *check(design) {
    const { of, callers, isEntry, at, attached, callees, is } = design;
    for (const door of [...of('api-gateway', 'gateway', 'alb', 'appsync'), ...openHosts(design)]) {
      if (!callers(door).some((caller) => isEntry(caller))) continue;
      const limited = door.attributes.has('throttle') || door.attributes.has('rate-limit') || attached(door, 'waf', 'shield', 'rate-limiter').length > 0;
      if (
        limited ||
        callees(door).some((callee) => is(callee, 'rate-limiter')) ||
        callers(door).some((caller) => is(caller, 'waf', 'rate-limiter', 'cloudfront'))
      )
        continue;
      yield { at: at(door), message: `${door.label} takes whatever comes from the internet: one spike or attacker can use up what all share` };
    }
  },
});
