import type { ElementId } from '../model/architecture.ts';
import type { Analysis } from './analyze.ts';
import type { Utilisation } from './capacity.ts';
import { formatCount, formatDuration, formatMoney, formatRate, formatRatio } from './format.ts';

/** The figures of an element that stand beside its name, in the text and in the picture. What is nothing is left out. */
export interface Headline {
  /** The limit that it uses most at the peak, of those that grow with the load; from 1 % on. */
  readonly utilisation?: Utilisation;
  /** List price a month, from half a dollar on. */
  readonly cost?: { readonly known: number; readonly incomplete: boolean };
  /** Of the element by itself, 0 … 1. */
  readonly availability?: number;
}

export function headline({ architecture, capacity, cost, availability }: Analysis, id: ElementId): Headline {
  const element = architecture.elements.get(id);
  if (!element || element.isGroup) return {};
  const [fullest] = (capacity.elements.get(id) ?? [])
    .filter(({ grows, demand, ratio }) => grows && demand > 0 && ratio >= 0.01)
    .sort((a, b) => b.ratio - a.ratio);
  const price = cost.elements.get(id);
  const up = element.kind.category === 'actor' ? undefined : availability.model.own(id).value;
  return {
    ...(fullest ? { utilisation: fullest } : {}),
    ...(price && price.known >= 0.5 ? { cost: { known: price.known, incomplete: price.incomplete } } : {}),
    ...(up === undefined ? {} : { availability: up }),
  };
}

/** `62 %`; from ten times on `12×`. */
export const formatUtilisation = (ratio: number): string => (ratio < 10 ? `${Math.round(ratio * 100)} %` : `${formatCount(ratio)}×`);

/** `≥ $120.00` where some price is not known. */
export const formatCost = ({ known, incomplete }: { readonly known: number; readonly incomplete: boolean }): string =>
  `${incomplete ? '≥ ' : ''}${formatMoney(known)}`;

/** The whole design in a few words; a target that is missed is among them. */
export function wholeHeadline({ cost, verdicts, availability }: Analysis): readonly string[] {
  const missed = verdicts.filter(({ met }) => met === false).length;
  const atMost = [...availability.flows.values()].some(({ unknown }) => unknown.length > 0);
  // Where nobody states anything, 100 % and $0 would be no figures.
  const isKnown = availability.total !== undefined && !(atMost && availability.total === 1);
  return [
    ...(isKnown ? [`all flows ${atMost ? '≤ ' : ''}${formatRatio(availability.total)} available`] : []),
    ...(cost.total >= 0.5 ? [`${formatCost({ known: cost.total, incomplete: cost.unpriced.length > 0 })}/month`] : []),
    ...(verdicts.length === 0 ? [] : [targetsText(verdicts.length, missed, verdicts.filter(({ met }) => met === undefined).length)]),
  ];
}

/** Targets that cannot be told are no targets met. */
function targetsText(all: number, missed: number, open: number): string {
  if (missed > 0) return `${missed} of ${all} targets missed`;
  return open > 0 ? `${open} of ${all} targets cannot be told` : 'no target missed';
}

/** A flow in a few words; nothing where nothing is known of it. */
export function flowHeadline({ availability, latency, capacity, cost }: Analysis, id: string): readonly string[] {
  const [up, time, first, money] = [availability.flows.get(id), latency.flows.get(id), capacity.breakingPoints.get(id)?.[0], cost.flows.get(id)];
  return [
    ...(up && !(up.unknown.length > 0 && up.value === 1) ? [`${up.unknown.length > 0 ? '≤ ' : ''}${formatRatio(up.value)} available`] : []),
    ...(time && time.p99 > 0 ? [`p99 ${time.unknown.length > 0 ? '≥ ' : ''}${formatDuration(time.p99)}${time.until === 'done' ? ' end to end' : ''}`] : []),
    ...(first ? [first.rate === 0 ? 'breaks at any rate' : `breaks at ${formatRate(first.rate)}`] : []),
    ...(money && money.known > 0 ? [`${formatCost(money)}/month`] : []),
  ];
}
