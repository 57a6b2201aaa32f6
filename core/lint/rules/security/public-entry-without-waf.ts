import { isOf } from '../../../model/lineage.ts';
import { addAfter } from '../../edits.ts';
import { openHosts } from '../../network.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  id: 'public-entry-without-waf',
  area: 'security',
  severity: 'info',
  finds: 'A web entry of the internet without a web application firewall.',
  why: 'Common exploits and floods reach the application.',
  mend: 'Attach WAF to CloudFront, the load balancer or the REST API.',
  source: 'Services: guards at the door',
  from: 'production',
  *check(design) {
    const { of, callers, isEntry, at, attached, files, is, settings } = design;
    for (const door of of('cloudfront', 'alb', 'api-gateway')) {
      if (!callers(door).some((caller) => isEntry(caller)) || attached(door, 'waf').length > 0 || callers(door).some((caller) => is(caller, 'waf'))) continue;
      if (isOf(door.kind, 'api-gateway') && settings(door).word('type') !== 'rest') continue;
      yield {
        at: at(door),
        message: `${door.label} is open to the internet without a web application firewall: common exploits reach the application`,
        fixes: addAfter(files, door, [`waf ${door.name}-firewall { attached-to: ${door.name} }`], 'Add a web application firewall'),
      };
    }
    for (const host of openHosts(design))
      yield {
        at: at(host),
        message: `${host.label} is open to the internet, and a web application firewall cannot be put before it: that takes CloudFront or a load balancer`,
      };
  },
});
