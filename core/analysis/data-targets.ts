import type { Architecture, Edge, Element, ElementId, Requirement } from '../model/architecture.ts';
import { isOf } from '../model/lineage.ts';
import type { AvailabilityResult } from './availability/flow.ts';
import { numberIn, wordIn } from './attributes.ts';
import { removedAfter } from './stored.ts';
import { formatDuration, formatRatio } from './format.ts';
import { ageOf } from './freshness.ts';
import { accessOf, type Load, type SettingsById } from './load.ts';
import { nameIn } from './names.ts';
import type { Cause, Verdict } from './verdict.ts';

/** What the verdicts on data and recovery are told from. */
export interface DataFigures {
  readonly load: Load;
  readonly availability: AvailabilityResult;
  readonly settings: SettingsById;
}

type Judge = (requirement: Requirement, target: number, architecture: Architecture, figures: DataFigures) => Verdict;

/** Targets of data and of recovery, by key. Each gives a verdict, if only that it cannot be told. */
export const dataTargets: Readonly<Record<string, Judge>> = { rpo, rto, durability, retention, freshness };

// ── What they speak of ──────────────────────────────────────────────────────────────────────────────────────────────

const stores = new Set(['database', 'storage']);

const isStore = ({ kind, isGroup }: Element): boolean =>
  !isGroup && stores.has(kind.category) && kind.placement?.attached !== true && !isOf(kind, 'aws-backup');

/** Stores that the flows write to, or where no flow tells, all of them. */
function storesOf({ flow }: Requirement, { elements }: Architecture, { load }: DataFigures): Element[] {
  const flows = [...load.flows.values()].filter(({ flow: { id } }) => flow === undefined || id === flow);
  const written = flows.flatMap(({ calls }) => calls.filter(({ hop, call }) => accessOf(hop, call) === 'write').map(({ call }) => call.to.element));
  const all = written.length > 0 || flow !== undefined ? [...new Set(written)] : [...elements.values()];
  return all.filter(isStore);
}

/** True for the end of a replication: it loses nothing that its source has not lost. */
const isCopy = ({ id }: Element, { edges }: Architecture): boolean =>
  edges.some(({ to, attributes }) => to.element === id && wordIn('replication', attributes) !== undefined);

/** One figure of each element; undefined where the design does not say. */
interface Part {
  readonly element: Element;
  readonly value: number | undefined;
  /** How it comes: `backup`. */
  readonly by: string;
  /** Where it is stated. */
  readonly cause?: Cause;
}

interface Scale {
  readonly larger: 'better' | 'worse';
  readonly show: (value: number) => string;
  /** How far off it is, in words. */
  readonly gap?: (by: number) => string;
}

/** Met where the worst part is good enough and none is unknown; missed where one is too bad whatever the others are. */
function ofWorst(requirement: Requirement, target: number, parts: readonly Part[], architecture: Architecture, { larger, show, gap }: Scale): Verdict {
  const known = parts.flatMap(({ value, ...rest }) => (value === undefined ? [] : [{ value, ...rest }]));
  const unknown = parts.filter(({ value }) => value === undefined).map(({ element }) => element.id);
  const worst = [...known].sort((a, b) => (larger === 'better' ? a.value - b.value : b.value - a.value));
  const bad = ({ value }: { readonly value: number }): boolean => (larger === 'better' ? value < target - 1e-15 : value > target + 1e-9);
  const [first] = worst;
  const missed = first !== undefined && bad(first);
  const bound = unknown.length === 0 ? '' : larger === 'better' ? 'at most ' : 'at least ';
  return {
    requirement,
    unknown,
    what: requirement.key,
    target: show(target),
    actual: first ? `${bound}${show(first.value)}` : 'not known',
    met: missed ? false : unknown.length > 0 || !first ? undefined : true,
    contributors: worst
      .filter((part) => (missed ? bad(part) : part.value === first?.value))
      .slice(0, 3)
      .map(({ element, value, by }) => `${nameIn(architecture, element.id)} (${by === '' ? '' : `${by}, `}${show(value)})`),
    ...(missed ? { causes: worst.filter(bad).flatMap(({ cause }) => cause ?? []) } : {}),
    ...(missed && gap ? { gap: gap(Math.abs(first.value - target)) } : {}),
  };
}

// ── Loss and recovery ───────────────────────────────────────────────────────────────────────────────────────────────

/**
 * What a store can lose: with backups the time between two of them, for after a bad write only they help; else what a
 * copy is behind, and nothing where a copy is written at the same time.
 */
function rpo(requirement: Requirement, target: number, architecture: Architecture, figures: DataFigures): Verdict {
  const written = storesOf(requirement, architecture, figures);
  const parts = written.flatMap((element) => lossesOf(element, target, architecture, figures));
  // A store that no flow writes to, and that states a backup or a copy, has data that counts.
  const others = requirement.flow === undefined ? [...architecture.elements.values()].filter((element) => isStore(element) && !written.includes(element)) : [];
  const stated = others.flatMap((element) => lossesOf(element, target, architecture, figures)).filter(({ cause }) => cause !== undefined);
  const verdict = ofWorst(requirement, target, [...parts, ...stated], architecture, {
    larger: 'worse',
    show: formatDuration,
    gap: (by) => `${formatDuration(by)} more can be lost than is accepted`,
  });
  const bare = written.filter(
    (element) =>
      numberIn('backup', element.attributes) === undefined && !figures.settings(element.id).flag('point-in-time-recovery') && !isCopy(element, architecture),
  );
  return {
    ...verdict,
    what: 'RPO',
    ...noteIf(parts.length + stated.length === 0, 'no flow writes to a store'),
    ...noteIf(
      bare.length > 0,
      `for the loss of a copy; a bad write is mended by a backup only, and none is stated of ${bare.map(({ id }) => nameIn(architecture, id)).join(', ')}`,
    ),
  };
}

function lossesOf(element: Element, target: number, architecture: Architecture, figures: DataFigures): Part[] {
  const own = figures.settings(element.id);
  const copies = architecture.edges
    .filter(({ from, kind }) => from.element === element.id && kind === 'stream')
    .flatMap((edge) => behind(edge, element, architecture));
  const backup = numberIn('backup', element.attributes);
  if (backup !== undefined && !own.flag('point-in-time-recovery')) {
    const cause: Cause = {
      what: `${element.label} is backed up every ${formatDuration(backup)}`,
      at: { element: element.id },
      key: 'backup',
      ...(target > 0 ? { enough: target } : {}),
    };
    return [{ element, value: backup, by: 'backup', cause }, ...copies];
  }
  const isDoubled = own.flag('multi-az') || isSpread(element);
  if (copies.length > 0) return copies;
  if (isCopy(element, architecture) && !isDoubled) return [];
  return [{ element, value: isDoubled ? 0 : undefined, by: isDoubled ? 'kept twice' : '' }];
}

/** Services that keep several copies over zones by themselves: those without servers, and Aurora. */
const isSpread = ({ kind }: Element): boolean => (kind.managed === 'serverless' && kind.scope !== 'zone') || isOf(kind, 'aurora');

/** How far the copy at the end of an edge is behind. */
function behind({ id, to: { element: end }, attributes }: Edge, from: Element, { elements }: Architecture): Part[] {
  const to = elements.get(end)!;
  const [replication, lag] = [wordIn('replication', attributes), numberIn('lag', attributes)];
  if (!stores.has(to.kind.category) || (replication === undefined && lag === undefined)) return [];
  if (replication === 'synchronous') return [{ element: to, value: 0, by: 'copy' }];
  if (lag === undefined) return [{ element: to, value: undefined, by: 'copy' }];
  return [{ element: to, value: lag, by: 'copy', cause: { what: `${to.label} is ${formatDuration(lag)} behind ${from.label}`, at: { edge: id }, key: 'lag' } }];
}

/**
 * How long it takes until what a flow cannot do without is back: of what ends it by itself as that states it (`rto`, `mttr`),
 * of what a copy takes over from the time that this takes (`failover-time`).
 */
function rto(requirement: Requirement, target: number, architecture: Architecture, { availability }: DataFigures): Verdict {
  const flows = [...availability.flows].filter(([id]) => requirement.flow === undefined || id === requirement.flow);
  const points = new Map(flows.flatMap(([, { singlePoints }]) => singlePoints.map((event) => [event.id, event])));
  const single = new Set([...points.values()].flatMap(({ element }) => element ?? []));
  // Without flows nothing tells what ends one, but what takes over too late is known all the same.
  const needed = requirement.flow === undefined && flows.length === 0 ? architecture.elements.keys() : flows.flatMap(([, { needed: ids }]) => [...ids]);
  const parts = [...new Set([...single, ...needed])].flatMap((id): Part[] => {
    const element = architecture.elements.get(id)!;
    const keys = single.has(id) ? ['rto', 'mttr'] : ['failover-time'];
    const key = keys.find((one) => numberIn(one, element.attributes) !== undefined);
    if (key === undefined) return single.has(id) ? [{ element, value: undefined, by: '' }] : [];
    const value = numberIn(key, element.attributes)!;
    const what = `${element.label} ${key === 'failover-time' ? `takes ${formatDuration(value)} until its successor takes over` : `is back after ${formatDuration(value)}`}`;
    return [{ element, value, by: key === 'failover-time' ? 'switching over' : '', cause: { what, at: { element: id }, key } }];
  });
  const places = [...points.values()].filter(({ element }) => element === undefined).map(({ label }) => label);
  const verdict = {
    ...ofWorst(requirement, target, parts, architecture, {
      larger: 'worse',
      show: formatDuration,
      gap: (by) => `${formatDuration(by)} longer than is accepted until it is back`,
    }),
    what: 'RTO',
  };
  if (flows.length === 0 && verdict.met !== false) return { ...verdict, met: undefined, note: 'no flow tells what must come back' };
  if (points.size === 0 && parts.length === 0)
    return { ...verdict, met: true, actual: formatDuration(0), note: 'nothing ends a flow by itself; the time of switching over is not counted' };
  const open = verdict.met === false ? false : places.length > 0 ? undefined : verdict.met;
  return {
    ...verdict,
    met: open,
    ...noteIf(
      verdict.unknown.length > 0 || places.length > 0,
      `\`rto\` or \`mttr\` of an element says how long it takes to come back${places.length > 0 ? `; nothing does of ${places.join(', ')}` : ''}`,
    ),
  };
}

// ── Keeping ─────────────────────────────────────────────────────────────────────────────────────────────────────────

/** Of stored objects and volumes; databases are kept by their backups. */
function durability(requirement: Requirement, target: number, architecture: Architecture, figures: DataFigures): Verdict {
  const parts = storesOf(requirement, architecture, figures)
    .filter(({ kind }) => kind.category === 'storage')
    .map((element): Part => ({ element, value: element.kind.durability?.(figures.settings(element.id))?.value, by: '' }));
  const verdict = ofWorst(requirement, target, parts, architecture, { larger: 'better', show: formatRatio });
  return {
    ...verdict,
    ...noteIf(parts.length === 0, 'no flow writes to a store of objects or files'),
    ...(verdict.met === false ? { gap: 'what is kept is lost more often than is accepted' } : {}),
  };
}

/** Which data is to be kept, a design does not say: that of every store that is written, unless only some keep it so long. */
function retention(requirement: Requirement, target: number, architecture: Architecture, figures: DataFigures): Verdict {
  const parts = storesOf(requirement, architecture, figures).map((element): Part => {
    const value = keeps(element, figures);
    return { element, value, by: '' };
  });
  const show = (value: number): string => (value === Infinity ? 'for ever' : formatDuration(value));
  const verdict = ofWorst(requirement, target, parts, architecture, { larger: 'better', show });
  const isKeptSomewhere = parts.some(({ value }) => value !== undefined && value >= target);
  if (verdict.met === false && isKeptSomewhere) {
    return { ...verdict, met: undefined, note: 'other stores keep it as long as asked; which data is meant, the design does not say' };
  }
  return {
    ...verdict,
    ...noteIf(parts.length === 0, 'no flow writes to a store'),
    ...(verdict.met === false ? { gap: 'nothing keeps it as long as asked' } : {}),
  };
}

/** s; for ever where nothing removes it. */
function keeps(element: Element, { settings }: DataFigures): number {
  const own = settings(element.id);
  const ends = own.words('lifecycle').flatMap((rule) => removedAfter(rule) ?? []);
  return Math.min(own.number('ttl') ?? Infinity, own.has('retention') ? (own.number('retention') ?? Infinity) : Infinity, ...ends);
}

/** Of the flow that shows the oldest data. */
function freshness(requirement: Requirement, target: number, architecture: Architecture, { load, settings }: DataFigures): Verdict {
  const flows = [...load.flows.values()].filter(({ flow: { id } }) => requirement.flow === undefined || id === requirement.flow);
  const ages = flows.map((flow) => ({ flow: flow.flow.id, ...ageOf(architecture, flow, settings) })).sort((a, b) => b.seconds - a.seconds);
  const [oldest] = ages;
  const unknown: ElementId[] = [...new Set(ages.flatMap((age) => age.unknown))];
  const missed = oldest !== undefined && oldest.seconds > target + 1e-9;
  return {
    requirement,
    unknown,
    ...(oldest ? { flow: oldest.flow } : {}),
    what: 'age of data',
    target: formatDuration(target),
    actual: oldest ? `${unknown.length > 0 ? 'at least ' : oldest.seconds > 0 ? 'up to ' : ''}${formatDuration(oldest.seconds)}` : 'not known',
    met: missed ? false : unknown.length > 0 || !oldest ? undefined : true,
    contributors: [...(oldest?.by ?? [])]
      .sort((a, b) => b.seconds - a.seconds)
      .slice(0, 3)
      .map(({ element, seconds }) => `${nameIn(architecture, element.id)} (${formatDuration(seconds)})`),
    ...(missed ? { gap: `${formatDuration(oldest.seconds - target)} too old` } : {}),
    ...noteIf(!oldest, 'no flow reads it'),
  };
}

const noteIf = (is: boolean, note: string): { note?: string } => (is ? { note } : {});
