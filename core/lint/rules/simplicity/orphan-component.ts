import { isOf } from '../../../model/lineage.ts';
import type { Element } from '../../../model/architecture.ts';
import { referenced } from '../../lists.ts';
import { removeElement } from '../../edits.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  id: 'orphan-component',
  area: 'simplicity',
  severity: 'warning',
  finds: 'An element that nothing is connected to.',
  why: 'Each part should serve a purpose that one can point to; what is left over is paid for.',
  mend: 'Connect it, attach it to what it serves, or take it out.',
  source: 'Guidelines, simplicity',
  *check(design) {
    const { elements, incoming, outgoing, around, at, edges } = design;
    if (edges.length === 0) return;
    const named = referenced(design);
    // A view may name it.
    const shown = design.architecture.views.length > 0;
    const isConnected = (one: Element): boolean => incoming(one).length + outgoing(one).length > 0;
    for (const one of elements) {
      // An edge of a group is one of what is in it.
      if (isConnected(one) || around(one).some(isConnected) || one.attachedTo.length > 0 || one.kind.placement?.attached === true) continue;
      if (['security', 'identity', 'operations', 'developer', 'place'].includes(one.kind.category) || named.has(one.id)) continue;
      if (
        isOf(
          one.kind,
          'internet-gateway',
          'nat-gateway',
          'nat-instance',
          'vpc-endpoint',
          'transit-gateway',
          'vpc-peering',
          'endpoint-service',
          'vpc-lattice',
          'elastic-ip',
          'network-firewall',
          'vpn',
          'direct-connect',
          'cloud-map',
          'glue-catalog',
          'instance-store',
          'ebs',
          'coordinator',
          'service-registry',
        )
      )
        continue;
      // A way in for administrators: no flow of the design passes it.
      if (/\bbastion\b|jump ?(?:host|box|server)/iu.test(`${one.name} ${one.label}`)) continue;
      yield {
        at: at(one),
        message: `${one.label} is connected to nothing: no request comes to it, and it is paid for`,
        tags: ['unnecessary'],
        fixes: shown ? [] : removeElement(design.files, one),
      };
    }
  },
});
