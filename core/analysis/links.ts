import type { Architecture, Edge, EdgeId, Element, ElementId } from '../model/architecture.ts';
import { groupsAround } from '../model/places.ts';
import { numberIn } from './attributes.ts';
import { groupBy } from './group-by.ts';
import type { SettingsById } from './load.ts';
import { rememberedOf } from './remembered.ts';

interface Links {
  readonly into: ReadonlyMap<ElementId, readonly Edge[]>;
  readonly outOf: ReadonlyMap<ElementId, readonly Edge[]>;
  /** By group, what is in it, directly or deeper. */
  readonly members: ReadonlyMap<ElementId, readonly Element[]>;
}

export const linksOf = rememberedOf((architecture: Architecture): Links => {
  const placed = [...architecture.elements.values()].flatMap((member) => groupsAround(architecture, member).map((group) => ({ group, member })));
  return {
    into: groupBy(architecture.edges, ({ to }) => to.element),
    outOf: groupBy(architecture.edges, ({ from }) => from.element),
    members: new Map([...groupBy(placed, ({ group }) => group.id)].map(([id, pairs]) => [id, pairs.map(({ member }) => member)])),
  };
});

/** Connections that steps state of the edges that they go over; of several the most, for they are the same ones. */
const heldBySteps = rememberedOf((architecture: Architecture): ReadonlyMap<EdgeId, number> => {
  const made = new Map<EdgeId, number>();
  for (const { calls, attributes } of architecture.flows.flatMap(({ steps }) => steps)) {
    const count = numberIn('connections', attributes);
    if (count !== undefined) for (const { edge } of calls) made.set(edge, Math.max(made.get(edge) ?? 0, count));
  }
  return made;
});

/** Held connections: those that edges and the steps over them state, and the pools of the callers' copies. */
export function connectionsTo(architecture: Architecture, element: Element, settings: SettingsById): number {
  let sum = 0;
  const pools = new Set<ElementId>();
  for (const edge of linksOf(architecture).into.get(element.id) ?? []) {
    sum += numberIn('connections', edge.attributes) ?? heldBySteps(architecture).get(edge.id) ?? 0;
    pools.add(edge.from.element);
  }
  for (const caller of pools) {
    const { copies, number } = settings(caller);
    sum += (number('pool-size') ?? 0) * copies.max;
  }
  return sum;
}

/** Elements that it hands on to, each once. */
export const receiversOf = (architecture: Architecture, { id }: Pick<Element, 'id'>): readonly ElementId[] => [
  ...new Set((linksOf(architecture).outOf.get(id) ?? []).map(({ to }) => to.element)),
];
