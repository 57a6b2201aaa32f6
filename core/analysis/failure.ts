import type { Quantity } from '../units/quantity.ts';
import type { Architecture, AttributeValue, Element, ElementId } from '../model/architecture.ts';
import { analyze, type Analysis } from './analyze.ts';
import { FALSE } from './availability/bdd.ts';
import { spreadOver } from './availability/events.ts';
import type { Utilisation } from './capacity.ts';

/** What is down: elements, zones (`us-east-1/a`), regions by their id. */
export interface Loss {
  readonly elements: readonly ElementId[];
  readonly zones: readonly string[];
  readonly regions: readonly ElementId[];
}

export interface FailureResult {
  readonly flows: readonly {
    readonly flow: string;
    readonly survives: boolean;
    /** With what is lost down, and all else as likely as ever. */
    readonly availability: number;
  }[];
  /** Limits that only the survivors exceed. */
  readonly overloaded: readonly Utilisation[];
}

export type ParsedLoss = { readonly loss: Loss } | { readonly unknown: string; readonly known: readonly string[] };

/** Reads `az:a`, `region:us-east-1` and names of elements. */
export function parseLoss({ architecture, availability }: Analysis, targets: readonly string[]): ParsedLoss {
  const zones: string[] = [];
  const regions: ElementId[] = [];
  const elements: ElementId[] = [];
  const known = availability.model.events.flatMap(({ kind, id }) =>
    kind === 'zone' ? [`az:${id.slice(id.lastIndexOf('/') + 1)}`] : kind === 'region' ? [id] : [],
  );
  for (const target of targets) {
    const [, kind, name] = /^(az|zone|region):(.+)$/u.exec(target) ?? [undefined, 'element', target];
    if (kind === 'region') {
      const found = [...architecture.elements.values()].filter((one) => one.kind.id === 'region' && (one.id === name || one.name === name));
      if (found.length === 0) return { unknown: target, known };
      regions.push(...found.map(({ id }) => id));
    } else if (kind === 'az' || kind === 'zone') {
      const found = availability.model.events.filter((event) => event.kind === 'zone' && (event.id === `zone:${name}` || event.id.endsWith(`/${name}`)));
      if (found.length === 0) return { unknown: target, known };
      zones.push(...found.map(({ id }) => id.slice('zone:'.length)));
    } else {
      const found = [...architecture.elements.values()].filter(({ id, name: own }) => id === target || own === target || id.endsWith(`.${target}`));
      if (found.length !== 1)
        return { unknown: target, known: [...known, ...[...architecture.elements.values()].filter(({ isGroup }) => !isGroup).map(({ name: own }) => own)] };
      elements.push(found[0]!.id);
    }
  }
  return { loss: { elements, zones, regions } };
}

/** Which flows die, which survive, and whether what is left can carry their load. */
export function fail(analysis: Analysis, loss: Loss): FailureResult {
  const { availability, capacity, architecture } = analysis;
  const { bdd, events, chance } = availability.model;
  const down = new Map<number, boolean>();
  events.forEach(({ id, kind, element }, i) => {
    const isLost =
      (kind === 'zone' && loss.zones.includes(id.slice('zone:'.length))) ||
      (kind === 'region' && element !== undefined && loss.regions.includes(element)) ||
      (kind === 'element' && element !== undefined && loss.elements.includes(element));
    if (isLost) down.set(i, false);
  });
  const flows = [...availability.flows].map(([flow, { node }]) => {
    const left = bdd.restrict(node, down);
    return { flow, survives: left !== FALSE, availability: bdd.probability(left, chance) };
  });
  const survivors = analyze(without(architecture, analysis, loss));
  const overloaded = [...survivors.capacity.elements].flatMap(([id, list]) =>
    list.filter(
      ({ limit, ratio, grows }) => grows && ratio > 1 + 1e-9 && (capacity.elements.get(id)?.find((used) => used.limit === limit)?.ratio ?? 0) <= 1 + 1e-9,
    ),
  );
  return { flows, overloaded };
}

/** The design as it is left: fewer copies, caches without hits. */
function without(architecture: Architecture, { availability, settings }: Analysis, loss: Loss): Architecture {
  const elements = new Map<ElementId, Element>();
  for (const element of architecture.elements.values()) {
    const lostCache = loss.elements.includes(element.id) && element.kind.passes === 'cache';
    const { zones } = element.isGroup ? { zones: [] } : availability.model.own(element.id);
    const { max } = settings(element.id).copies;
    const left = zones.length === 0 ? max : spreadOver(max, zones.length).reduce((sum, share, i) => sum + (loss.zones.includes(zones[i]!) ? 0 : share), 0);
    const key = ['tasks', 'instances', 'pods', 'nodes', 'brokers'].find((name) => element.attributes.has(name));
    let attributes = element.attributes;
    if (lostCache) attributes = new Map([...attributes].filter(([name]) => name !== 'hit' && name !== 'cache-hit'));
    if (left < max && key !== undefined && left > 0) attributes = new Map([...attributes, [key, counted(left, attributes.get(key)!)]]);
    elements.set(element.id, attributes === element.attributes ? element : { ...element, attributes });
  }
  return { ...architecture, elements };
}

function counted(value: number, { source }: AttributeValue): AttributeValue {
  const quantity: Quantity = { value, dimension: 'count', text: String(value) };
  return { value: { type: 'quantity', quantity }, source };
}
