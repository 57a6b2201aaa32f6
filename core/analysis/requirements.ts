import type { Architecture, ElementId, ModelValue, Requirement } from '../model/architecture.ts';
import { regionCode } from '../model/places.ts';
import type { AvailabilityResult } from './availability/flow.ts';
import { remedyOf } from './availability/remedy.ts';
import type { Needs } from './availability/own.ts';
import type { CapacityResult } from './capacity.ts';
import type { Cost } from './cost.ts';
import { formatDuration, formatMoney, formatRate, formatRatio } from './format.ts';
import type { Latency } from './latency.ts';
import { lazy } from './remembered.ts';
import { latencyTargets } from './latency-target.ts';
import { dataTargets } from './data-targets.ts';
import type { Load, SettingsById } from './load.ts';
import type { Verdict } from './verdict.ts';

export interface Figures {
  readonly load: Load;
  readonly availability: AvailabilityResult;
  readonly latency: Latency;
  readonly capacity: CapacityResult;
  readonly cost: Cost;
  readonly settings: SettingsById;
}

/** Every target: met, missed, or that it cannot be told and why. None is passed over. */
export function judge(architecture: Architecture, figures: Figures, needed: Needs): Verdict[] {
  return architecture.requirements.flatMap((requirement) => {
    const ofData = dataTargets[requirement.key];
    const target = numberOf(requirement.value);
    if (ofData && target !== undefined) return [ofData(requirement, target, architecture, figures)];
    switch (requirement.key) {
      case 'availability':
        return availability(requirement, architecture, figures, needed);
      case 'latency':
        return latencyTargets(requirement, figures.latency);
      case 'throughput':
        return throughput(requirement, architecture, figures);
      case 'cost':
        return cost(requirement, architecture, figures);
      case 'regions':
        return regions(requirement, architecture);
      case 'compliance':
        return [
          open(
            requirement,
            'compliance',
            wordsOf(requirement.value).join(', '),
            'what a regime asks for goes beyond a design; stores in the open or not encrypted count as errors with it',
          ),
        ];
      default:
        return [];
    }
  });
}

/** A target that nothing in the design decides. */
const open = (requirement: Requirement, what: string, target: string, note: string): Verdict => ({
  requirement,
  what,
  target,
  note,
  actual: 'not known',
  met: undefined,
  contributors: [],
  unknown: [],
});

const wordsOf = (value: ModelValue): string[] =>
  value.type === 'list' ? value.items.flatMap(wordsOf) : value.type === 'enum' ? [value.value] : value.type === 'text' ? [value.text] : [];

const numberOf = (value: ModelValue): number | undefined => (value.type === 'quantity' ? value.quantity.value : undefined);

/** The flows that a requirement speaks of. */
const flowsOf = <T>({ flow }: Requirement, all: ReadonlyMap<string, T>): [string, T][] => [...all].filter(([id]) => flow === undefined || id === flow);

function availability(requirement: Requirement, architecture: Architecture, { availability: { flows }, load }: Figures, needed: Needs): Verdict[] {
  const target = numberOf(requirement.value);
  const [worst] = flowsOf(requirement, flows).sort(([, a], [, b]) => a.value - b.value);
  if (target === undefined) return [];
  if (!worst) return [open(requirement, 'availability', formatRatio(target), 'no flow tells what must work')];
  const [flow, { value, unknown, importance }] = worst;
  const missed = value < target - 1e-12;
  // To look for it takes many times as long as all else here.
  const remedy = lazy(() => (missed ? remedyOf(architecture, load.flows.get(flow)!, target, needed) : undefined));
  return [
    {
      requirement,
      flow,
      unknown,
      what: 'availability',
      target: formatRatio(target),
      actual: `${unknown.length > 0 ? 'at most ' : ''}${formatRatio(value)}`,
      met: missed ? false : unknown.length > 0 ? undefined : true,
      contributors: importance.slice(0, 3).map(({ event, gain }) => `${event.label} (${formatRatio(gain)})`),
      ...(missed ? { gap: `${formatDuration((target - value) * 365 * 86_400)} a year more downtime than allowed` } : {}),
      get remedy() {
        return remedy();
      },
    },
  ];
}

/** Of one flow where it breaks, all others at their peak; of the whole, how far all flows together can grow. */
function throughput(
  requirement: Requirement,
  architecture: Architecture,
  { capacity: { breakingPoints, whole }, load: { flows }, settings }: Figures,
): Verdict[] {
  const target = numberOf(requirement.value);
  if (target === undefined) return [];
  const { flow } = requirement;
  const first = flow === undefined ? whole() : breakingPoints.get(flow)?.[0];
  const loaded = [...flows.values()].filter((one) => one.rate && (flow === undefined || one.flow.id === flow));
  if (loaded.length === 0) return [open(requirement, 'throughput', formatRate(target), 'no rate is stated')];
  const unknown = [...new Set(loaded.flatMap(({ calls }) => calls.map(({ call }) => call.to.element)))]
    .filter(({ kind: { category, managed }, id }) => computes.has(category) && managed !== 'serverless' && settings(id).number('capacity') === undefined)
    .map(({ id }) => id);
  if (!first) {
    return [{ ...open(requirement, 'throughput', formatRate(target), 'no limit is known of what it passes; `capacity` states one'), unknown }];
  }
  const missed = first.rate < target;
  const { element, name } = first.utilisation;
  return [
    {
      requirement,
      unknown,
      met: missed ? false : unknown.length > 0 ? undefined : true,
      ...(flow === undefined ? {} : { flow }),
      what: flow === undefined && loaded.length > 1 ? 'throughput of all flows together' : 'throughput',
      target: formatRate(target),
      actual: `${unknown.length > 0 ? 'at most ' : ''}${formatRate(first.rate)}`,
      contributors: [`${architecture.elements.get(element)?.name ?? element}: ${name.toLowerCase()}`],
      ...(missed ? { gap: `breaks ${formatRate(target - first.rate)} too early` } : {}),
    },
  ];
}

/** What the load runs on, and can run out of. */
const computes = new Set(['compute', 'containers']);

function cost(requirement: Requirement, { elements }: Architecture, { cost: all, load }: Figures): Verdict[] {
  const target = numberOf(requirement.value);
  const of = requirement.flow === undefined ? { known: all.total, incomplete: all.unpriced.length > 0 } : all.flows.get(requirement.flow);
  if (target === undefined || !of) return [];
  if (requirement.flow !== undefined && !load.flows.get(requirement.flow)?.rate) {
    return [open(requirement, 'cost', `${formatMoney(target)}/month`, 'the flow has no rate to share costs by')];
  }
  const missed = of.known > target;
  const dear = [...all.elements].sort(([, a], [, b]) => b.known - a.known).filter(([, { known }]) => known > 0);
  return [
    {
      requirement,
      what: 'cost',
      target: `${formatMoney(target)}/month`,
      actual: `${of.incomplete ? 'at least ' : ''}${formatMoney(of.known)}/month`,
      met: missed ? false : of.incomplete ? undefined : true,
      unknown: all.unpriced,
      contributors: dear.slice(0, 3).map(([id, { known }]) => `${elements.get(id)?.name ?? id} (${formatMoney(known)})`),
      ...(missed ? { gap: `${formatMoney(of.known - target)} too much` } : {}),
      ...(!missed && all.withoutCost.length > 0 ? { note: `not everything is counted of ${named(all.withoutCost)}` } : {}),
    },
  ];
}

const named = (ids: readonly ElementId[]): string => {
  const different = [...new Set(ids)];
  return different.slice(0, 6).join(', ') + (different.length > 6 ? ' …' : '');
};

/** Regions that hold something. */
function regions(requirement: Requirement, architecture: Architecture): Verdict[] {
  const target = numberOf(requirement.value);
  if (target === undefined) return [];
  const used = new Set([...architecture.elements.values()].flatMap((element) => (element.isGroup ? [] : (regionCode(architecture, element) ?? []))));
  const missing = target - used.size;
  return [
    {
      requirement,
      what: 'regions',
      target: String(target),
      actual: String(used.size),
      met: missing <= 0,
      contributors: [],
      unknown: [],
      ...(missing > 0 ? { gap: `${missing} more ${missing === 1 ? 'is' : 'are'} asked for` } : {}),
    },
  ];
}
