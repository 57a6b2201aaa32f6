import type { Settings } from '../../../catalog/settings.ts';
import type { Architecture, AttributeValue, Element, ElementId, ModelValue } from '../../model/architecture.ts';
import { settingsOf } from '../../model/element-settings.ts';
import type { FlowLoad } from '../load.ts';
import { availabilities, type Availabilities } from './events.ts';
import { availabilityOf, type FlowAvailability } from './flow.ts';
import type { ElementAvailability, Needs } from './own.ts';

/** The fewest changes of copies and standbys with which a flow meets its target. */
export interface Remedy {
  readonly changes: readonly Change[];
  /** With them. */
  readonly availability: number;
  /** False: all that copies can do; the rest is what providers commit to. */
  readonly met: boolean;
}

export interface Change {
  readonly element: ElementId;
  readonly key: string;
  readonly value: string;
}

/** Beyond that many it is another design, not a change. */
const MOST = 4;
/** Elements that are tried at each step, the most important first. */
const TRIED = 5;

/**
 * Greedy: of single changes one that suffices, else the one that gains most, and on from there. Each try computes the
 * flow anew, with zones and common causes.
 */
export function remedyOf(architecture: Architecture, flow: FlowLoad, target: number, needed: Needs): Remedy {
  let current = stateOf(architecture, flow, needed);
  const changes: Change[] = [];
  while (changes.length < MOST) {
    const tried = candidates(current).map((change) => ({ change, state: stateOf(changed(current.architecture, change), flow, needed) }));
    const [best] = tried.sort((a, b) => b.state.result.value - a.state.result.value);
    if (!best || best.state.result.value <= current.result.value + 1e-12) break;
    changes.push(best.change);
    current = best.state;
    if (current.result.value >= target - 1e-12) return { changes, availability: current.result.value, met: true };
  }
  return { changes, availability: current.result.value, met: false };
}

interface State {
  readonly architecture: Architecture;
  readonly settings: (id: ElementId) => Settings;
  readonly model: Availabilities;
  readonly result: FlowAvailability;
}

function stateOf(architecture: Architecture, flow: FlowLoad, needed: Needs): State {
  const settings = (id: ElementId): Settings => settingsOf(architecture, architecture.elements.get(id)!);
  const model = availabilities(architecture, settings, needed);
  return { architecture, settings, model, result: availabilityOf(flow, settings, model) };
}

function candidates({ architecture, settings, model, result }: State): Change[] {
  const elements = new Set(result.importance.flatMap(({ event }) => (event.kind === 'element' && event.element !== undefined ? [event.element] : [])));
  // A zone alone is no part to change: what stands in it alone is.
  for (const { event } of result.importance.filter(({ event: { kind } }) => kind === 'zone')) {
    for (const id of architecture.elements.keys()) {
      if (!architecture.elements.get(id)!.isGroup && model.own(id).zones.some((zone) => event.id === `zone:${zone}`) && model.used(id)) elements.add(id);
    }
  }
  return [...elements].flatMap((id) => changeOf(architecture.elements.get(id)!, settings(id), model.own(id)) ?? []).slice(0, TRIED);
}

/** One more copy or a standby, where the kind has such; as many copies as are needed when a zone is gone. */
function changeOf({ id, kind, attributes }: Element, settings: Settings, { copies, needed, zones }: ElementAvailability): Change | undefined {
  if (attributes.has('availability') && copies <= 1 && !kind.attributes['replicas']) return undefined;
  const has = (key: string): boolean => kind.attributes[key] !== undefined;
  if (has('multi-az') && !settings.flag('multi-az')) return { element: id, key: 'multi-az', value: 'true' };
  if (has('replicas') && (settings.number('replicas') ?? 0) === 0 && !has('multi-az')) return { element: id, key: 'replicas', value: '1' };
  const key = ['tasks', 'instances', 'pods', 'nodes'].find(has);
  if (key === undefined || kind.managed === 'serverless') return undefined;
  const spare = zones.length > 1 ? Math.ceil(needed / (zones.length - 1)) * zones.length : needed + 1;
  if (copies >= spare) return undefined;
  const { min, max } = settings.copies;
  return { element: id, key, value: min === max || max < spare ? String(spare) : `${spare}..${max}` };
}

function changed(architecture: Architecture, { element, key, value }: Change): Architecture {
  const before = architecture.elements.get(element)!;
  const attributes = new Map([...before.attributes, [key, { value: modelValue(value), source: before.source } satisfies AttributeValue]]);
  return { ...architecture, elements: new Map([...architecture.elements, [element, { ...before, attributes }]]) };
}

function modelValue(text: string): ModelValue {
  if (text === 'true') return { type: 'boolean', value: true };
  const [min, max] = text.split('..').map((part) => ({ value: Number(part), dimension: 'count' as const, text: part }));
  return max ? { type: 'range', min: min!, max } : { type: 'quantity', quantity: min! };
}
