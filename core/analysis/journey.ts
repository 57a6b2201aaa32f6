import type { Architecture, Edge, EdgeId, Element, ElementId, Flow, FlowStep, StepCall } from '../model/architecture.ts';

/**
 * A flow as a walk: each time it comes to an element is a visit, and each call leads from one visit to the next. Steps
 * belong to the latest visit of their source, so that an element that is come to again later (a status that comes back)
 * does not repeat what it did before. A step with `loop: true` starts its target's first visit again.
 */
export interface Journey {
  readonly flow: Flow;
  /** In the order of coming; a visit stands before those it leads to. */
  readonly visits: readonly Visit[];
  /** Where it starts: the first visit, and those of sources that nothing before leads to. */
  readonly starts: readonly Start[];
  readonly hops: readonly Hop[];
}

export interface Visit {
  readonly index: number;
  readonly element: Element;
  /** True where whoever started the flow waits for it. */
  readonly awaited: boolean;
  /** In order; those of one step together. */
  readonly hops: readonly Hop[];
}

export interface Start {
  readonly visit: Visit;
  /** Number of visits that start together and share the rate. */
  readonly together: number;
}

/** The calls of one step from one visit. */
export interface Hop {
  readonly step: FlowStep;
  readonly from: Visit;
  readonly calls: readonly Call[];
}

export interface Call {
  readonly call: StepCall;
  readonly edge: Edge;
  readonly to: Visit;
  /** The feedback of a cycle. */
  readonly loop: boolean;
}

interface Draft {
  index: number;
  element: Element;
  awaited: boolean;
  hops: { step: FlowStep; from: Draft; calls: { call: StepCall; edge: Edge; to: Draft; loop: boolean }[] }[];
}

const brokers = new Set(['buffer', 'relay']);

/** True for what accepts messages and hands them on. */
export const isBroker = ({ kind }: Element): boolean => kind.passes !== undefined && brokers.has(kind.passes);

/** Edges of an architecture by id; made once for all flows. */
export const edgesById = ({ edges }: Architecture): ReadonlyMap<EdgeId, Edge> => new Map(edges.map((edge) => [edge.id, edge]));

export function journeyOf({ elements }: Architecture, flow: Flow, edges: ReadonlyMap<EdgeId, Edge>): Journey {
  const visits: Draft[] = [];
  const starts: { visit: Draft; together: number }[] = [];
  const hops: Draft['hops'] = [];
  const latest = new Map<ElementId, Draft>();
  const first = new Map<ElementId, Draft>();

  const visit = (id: ElementId, awaited: boolean): Draft | undefined => {
    const element = elements.get(id);
    if (!element) return undefined;
    const draft: Draft = { index: visits.length, element, awaited, hops: [] };
    visits.push(draft);
    latest.set(id, draft);
    if (!first.has(id)) first.set(id, draft);
    return draft;
  };

  for (const step of flow.steps) {
    const sources = [...new Set(step.calls.map(({ from }) => from))];
    const fresh = sources.filter((id) => !latest.has(id));
    for (const id of fresh) {
      const start = visit(id, true);
      if (start) starts.push({ visit: start, together: fresh.length });
    }
    for (const id of sources) {
      const from = latest.get(id);
      if (!from) continue;
      const hop: Draft['hops'][number] = { step, from, calls: [] };
      // Its own visit counts as left from now on, so that a call back to it is a new one.
      from.hops.push(hop);
      for (const call of step.calls) {
        const edge = edges.get(call.edge);
        if (call.from !== id || !edge) continue;
        const awaited = isAwaited(from, edge, call.reversed, starts);
        const loop = isLoop(step) ? first.get(call.to) : undefined;
        const there = latest.get(call.to);
        const to = loop ?? (there?.hops.length === 0 && there.awaited === awaited && there !== from ? there : visit(call.to, awaited));
        if (to) hop.calls.push({ call, edge, to, loop: loop !== undefined });
      }
      hops.push(hop);
    }
  }
  return { flow, visits, starts, hops };
}

const isLoop = ({ attributes }: FlowStep): boolean => {
  const value = attributes.get('loop')?.value;
  return value?.type === 'boolean' && value.value;
};

/**
 * A request waits for what it calls. A message waits for its broker to accept it, not for whom the broker gives it to;
 * unless the flow starts there, since then the consumer is what the flow serves.
 */
function isAwaited(from: Draft, edge: Edge, reversed: boolean, starts: readonly { visit: Draft }[]): boolean {
  if (!from.awaited) return false;
  if ((edge.kind === 'request' || edge.kind === 'connection') && !reversed) return true;
  const isStart = starts.some(({ visit }) => visit === from);
  return isStart && from.element.kind.category !== 'actor' && edge.kind !== 'connection';
}
