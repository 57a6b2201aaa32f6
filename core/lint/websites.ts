import type { Edge, Element } from '../model/architecture.ts';
import type { Design } from './design.ts';

/** Calls a second over an edge; where a loop multiplies them without end, as many as the flow starts with. */
export function callsOver({ analysis: { load } }: Design, { id }: Edge): number {
  const endless = [...load.flows.values()].filter(({ diverges, calls }) => diverges && calls.some(({ call }) => call.edge.id === id));
  return (load.edges.get(id)?.calls.peak ?? 0) + endless.reduce((sum, { rate }) => sum + (rate?.peak ?? 0), 0);
}

/** Who asks over an edge to the outside: its source, or the one behind the gateways of a network. */
export function asker({ element, callers, is }: Design, { from }: Edge): Element | undefined {
  let one: Element | undefined = element(from.element);
  for (let left = 4; one && left > 0 && is(one, 'nat-gateway', 'nat-instance', 'internet-gateway', 'proxy'); left--) one = callers(one)[0];
  return one;
}
