import { addAfter, attributeEdit } from '../../edits.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  id: 'nat-gateway-without-elastic-ip',
  area: 'networking',
  severity: 'error',
  finds: 'A public NAT gateway without an address, in a design that draws the addresses of others.',
  why: 'A public NAT gateway sends with its elastic IP; without one nothing leaves through it.',
  mend: 'Give it an elastic IP, or make it regional.',
  source: 'Services: invalid placements and connections',
  *check({ of, settings, at, files, attached }) {
    if (of('elastic-ip').length === 0) return;
    for (const nat of of('nat-gateway')) {
      const own = settings(nat);
      if (
        own.word('connectivity') === 'private' ||
        own.word('mode') === 'regional' ||
        nat.attributes.has('elastic-ip') ||
        attached(nat, 'elastic-ip').length > 0
      )
        continue;
      const address = `${nat.name}-address`;
      const edit = attributeEdit(files, nat, 'elastic-ip', `[${address}]`);
      yield {
        at: at(nat),
        message: `${nat.label} is public and has no elastic IP: nothing leaves through it`,
        fixes: edit ? addAfter(files, nat, [`elastic-ip ${address}`], 'Add an elastic IP', [edit]) : [],
      };
    }
  },
});
