import type { Settings } from '../../catalog/settings.ts';
import type { Architecture, Element, ElementId } from '../model/architecture.ts';
import { settingsOf } from '../model/element-settings.ts';
import { isOf } from '../model/lineage.ts';
import { availabilities } from './availability/events.ts';
import { computeAvailability, type AvailabilityResult } from './availability/flow.ts';
import { computeCapacity, type CapacityResult } from './capacity.ts';
import { computeCost, type Cost } from './cost.ts';
import { computeLatency, type Latency } from './latency.ts';
import { computeLoad, type Load, type SettingsById, noLoad } from './load.ts';
import { judge } from './requirements.ts';
import { needs } from './standby.ts';
import type { Verdict } from './verdict.ts';
import { lazy, remembered, rememberedOf } from './remembered.ts';
import { storedBytes, writtenBytes } from './stored.ts';

/** All figures of one design. Each is computed when it is first asked for, and kept. */
export interface Analysis {
  readonly architecture: Architecture;
  readonly settings: SettingsById;
  readonly load: Load;
  readonly latency: Latency;
  readonly capacity: CapacityResult;
  readonly availability: AvailabilityResult;
  readonly cost: Cost;
  readonly verdicts: readonly Verdict[];
  /** Bytes that an element holds, where that is known, and bytes written to it per second. */
  storage(id: ElementId): { readonly held: number | undefined; readonly growth: number };
}

/** The analyses of a design; the same object for the same architecture. Never throws, whatever the design. */
export const analyze = rememberedOf((architecture: Architecture): Analysis => {
  const settings = remembered((id: ElementId): Settings => settingsOf(architecture, architecture.elements.get(id)!));
  const load = lazy(() => computeLoad(architecture, settings));
  const latency = lazy(() => computeLatency(architecture, load(), settings));
  const capacity = lazy(() => computeCapacity(architecture, load(), latency(), settings));
  const needed = needs(architecture, load, settings);
  const availability = lazy(() => computeAvailability(load(), settings, availabilities(architecture, settings, needed)));
  const cost = lazy(() => computeCost(architecture, load(), latency(), settings));
  const analysis: Analysis = {
    architecture,
    settings,
    get load() {
      return load();
    },
    get latency() {
      return latency();
    },
    get capacity() {
      return capacity();
    },
    get availability() {
      return availability();
    },
    get cost() {
      return cost();
    },
    get verdicts() {
      return verdicts();
    },
    storage(id) {
      const of = load().elements.get(id) ?? noLoad;
      if (!keeps(architecture.elements.get(id)!)) return { held: settings(id).number('storage'), growth: 0 };
      return { held: storedBytes(settings(id), of), growth: writtenBytes(settings(id), of) };
    },
  };
  const verdicts = lazy(() => judge(architecture, analysis, needed));
  return analysis;
});

/** What is written there stays: in stores, caches and logs; not in what only works on it, nor in a queue, which gives it away. */
const keeps = ({ kind }: Element): boolean =>
  !isOf(kind, 'sqs', 'queue') &&
  (['database', 'storage', 'cache'].includes(kind.category) || ['retention', 'ttl', 'storage', 'items'].some((key) => kind.attributes[key]));
