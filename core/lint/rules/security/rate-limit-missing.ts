import { isOf } from '../../../model/lineage.ts';
import type { Element } from '../../../model/architecture.ts';
import type { Fix } from '../../../text/diagnostic.ts';
import type { Design } from '../../design.ts';
import { openHosts } from '../../network.ts';
import { addAfter, setAttribute } from '../../edits.ts';
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
    const { of, callers, isEntry, at, attached, callees, is, load, files } = design;
    for (const door of [...of('api-gateway', 'gateway', 'alb', 'appsync'), ...openHosts(design)]) {
      if (!callers(door).some((caller) => isEntry(caller))) continue;
      const limited = door.attributes.has('throttle') || door.attributes.has('rate-limit') || attached(door, 'waf', 'shield', 'rate-limiter').length > 0;
      if (
        limited ||
        callees(door).some((callee) => is(callee, 'rate-limiter')) ||
        callers(door).some((caller) => is(caller, 'waf', 'rate-limiter', 'cloudfront'))
      )
        continue;
      const key = ['throttle', 'rate-limit'].find((name) => door.kind.attributes[name]);
      // Twice the peak lets a good day through.
      const most = Math.max(10, Math.ceil(2 * (load(door)?.requests.peak ?? 500)));
      yield {
        at: at(door),
        message: `${door.label} takes whatever comes from the internet: one spike or attacker can use up what all share`,
        fixes: key === undefined ? guardedBy(files, door) : setAttribute(files, door, key, `${most} rps`),
      };
    }
  },
});

/** A firewall that counts requests, before what it can be attached to. */
const guardedBy = (files: Design['files'], door: Element): Fix[] =>
  isOf(door.kind, 'alb', 'appsync') ? addAfter(files, door, [`waf ${door.name}-firewall { attached-to: ${door.name} }`], 'Add a web application firewall') : [];
