import { isOf } from '../model/lineage.ts';
import type { Edge, Element } from '../model/architecture.ts';
import type { Design } from './design.ts';

/** Calls a second over an edge; where a loop multiplies them without end, as many as the flow starts with. */
export function callsOver({ analysis: { load } }: Design, { id }: Edge): number {
  const endless = [...load.flows.values()].filter(({ diverges, calls }) => diverges && calls.some(({ call }) => call.edge.id === id));
  return (load.edges.get(id)?.calls.peak ?? 0) + endless.reduce((sum, { rate }) => sum + (rate?.peak ?? 0), 0);
}

/** Calls of one's own to web sites of others, from `rate` a second on. */
export function* crawls(
  design: Design,
  rate: number,
): Generator<{ readonly edge: Edge; readonly site: Element; readonly caller: Element; readonly calls: number }> {
  const { edges, element, settings, isEntry } = design;
  for (const edge of edges) {
    const site = element(edge.to.element);
    if (edge.kind !== 'request' || !isOf(site.kind, 'external') || settings(site).word('type') !== 'website') continue;
    const caller = asker(design, edge);
    const calls = callsOver(design, edge);
    if (caller && !isEntry(caller) && !isOf(caller.kind, 'external') && calls >= rate) yield { edge, site, caller, calls };
  }
}

/** Who asks over an edge to the outside: its source, or the one behind the gateways of a network. */
export function asker({ element, callers, is }: Design, { from }: Edge): Element | undefined {
  let one: Element | undefined = element(from.element);
  for (let left = 4; one && left > 0 && is(one, 'nat-gateway', 'nat-instance', 'internet-gateway', 'proxy'); left--) one = callers(one)[0];
  return one;
}
