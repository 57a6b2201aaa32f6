import type { Element } from '../../../model/architecture.ts';
import { defineRule } from '../../rule.ts';

/** Take live video of a producer; Amazon IVS is made for feeds that come over the internet. */
const intakes = ['medialive', 'mediapackage', 'mediastore'];

export default defineRule({
  id: 'live-feed-over-the-internet',
  area: 'networking',
  severity: 'info',
  finds: 'A live feed that comes from a venue into a region with no line of its own.',
  why: 'What is lost or late on the public internet is seen by every viewer at once, and cannot be fetched again.',
  mend: 'Bring the feed in over Direct Connect, best over two lines.',
  source: 'Reference systems: video pipeline',
  *check({ edges, element, is, within, atEdge }) {
    const inRegion = (one: Element): boolean => within(one, 'region') !== undefined;
    for (const edge of edges) {
      const [from, to] = [element(edge.from.element), element(edge.to.element)];
      if (edge.kind !== 'stream' || !is(to, ...intakes) || !inRegion(to)) continue;
      // What stands in the region or is a link itself (Direct Connect, a leased line, a VPN) brings it in over a way of its own.
      if (inRegion(from) || from.kind.category === 'network') continue;
      yield { at: atEdge(edge), message: `${from.label} feeds ${to.label} over the public internet: its jitter and losses reach every viewer` };
    }
  },
});
