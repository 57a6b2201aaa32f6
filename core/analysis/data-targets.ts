import type { Architecture, Edge, Element, ElementId, Requirement } from '../model/architecture.ts';
import type { AvailabilityResult } from './availability/flow.ts';
import { numberIn, wordIn } from './attributes.ts';
import { removedAfter } from './stored.ts';
import { formatDuration, formatRatio } from './format.ts';
import { ageOf } from './freshness.ts';
import { accessOf, type Load, type SettingsById } from './load.ts';
import type { Verdict } from './verdict.ts';

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

/** Stores that the flows write to, or where no flow tells, all of them. */
function storesOf({ flow }: Requirement, { elements }: Architecture, { load }: DataFigures): Element[] {
  const isStore = ({ kind, isGroup }: Element): boolean =>
    !isGroup && stores.has(kind.category) && kind.placement?.attached !== true && kind.id !== 'aws-backup';
  const flows = [...load.flows.values()].filter(({ flow: { id } }) => flow === undefined || id === flow);
  const written = flows.flatMap(({ calls }) => calls.filter(({ hop, call }) => accessOf(hop, call) === 'write').map(({ call }) => call.to.element));
  const all = written.length > 0 || flow !== undefined ? [...new Set(written)] : [...elements.values()];
  return all.filter(isStore);
}

/** One figure of each element; undefined where the design does not say. */
interface Part {
  readonly element: Element;
  readonly value: number | undefined;
  /** How it comes: `backup`. */
  readonly by: string;
}

/** Met where the worst part is good enough and none is unknown; missed where one is too bad whatever the others are. */
function ofWorst(requirement: Requirement, target: number, parts: readonly Part[], larger: 'better' | 'worse', show: (value: number) => string): Verdict {
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
      .filter((part) => missed || part.value === first?.value)
      .slice(0, 3)
      .map(({ element, value, by }) => `${element.name} (${by === '' ? '' : `${by}, `}${show(value)})`),
  };
}

// ── Loss and recovery ───────────────────────────────────────────────────────────────────────────────────────────────

/**
 * What a store can lose: with backups the time between two of them, for after a bad write only they help; else what a
 * copy is behind, and nothing where a copy is written at the same time.
 */
function rpo(requirement: Requirement, target: number, architecture: Architecture, figures: DataFigures): Verdict {
  const written = storesOf(requirement, architecture, figures);
  const parts = written.flatMap((element): Part[] => {
    const own = figures.settings(element.id);
    const copies = architecture.edges
      .filter(({ from, kind }) => from.element === element.id && kind === 'stream')
      .flatMap((edge) => behind(edge, architecture));
    const backup = numberIn('backup', element.attributes);
    if (backup !== undefined && !own.flag('point-in-time-recovery')) return [{ element, value: backup, by: 'backup' }, ...copies];
    const isDoubled = own.flag('multi-az') || isSpread(element);
    if (copies.length > 0) return copies;
    return [{ element, value: isDoubled ? 0 : undefined, by: isDoubled ? 'kept twice' : '' }];
  });
  const verdict = ofWorst(requirement, target, parts, 'worse', formatDuration);
  const bare = written.filter(
    (element) => numberIn('backup', element.attributes) === undefined && !figures.settings(element.id).flag('point-in-time-recovery'),
  );
  return {
    ...verdict,
    what: 'RPO',
    ...noteIf(parts.length === 0, 'no flow writes to a store'),
    ...noteIf(
      bare.length > 0,
      `for the loss of a copy; a bad write is mended by a backup only, and none is stated of ${bare.map(({ name }) => name).join(', ')}`,
    ),
    ...gapIf(verdict, 'can be lost, more than is accepted'),
  };
}

/** Services that keep several copies over zones by themselves: those without servers, and Aurora. */
const isSpread = ({ kind: { managed, scope, id } }: Element): boolean => (managed === 'serverless' && scope !== 'zone') || id === 'aurora';

/** How far the copy at the end of an edge is behind. */
function behind(edge: Edge, { elements }: Architecture): Part[] {
  const to = elements.get(edge.to.element)!;
  const replication = wordIn('replication', edge.attributes);
  if (!stores.has(to.kind.category) || (replication === undefined && numberIn('lag', edge.attributes) === undefined)) return [];
  return [{ element: to, value: replication === 'synchronous' ? 0 : numberIn('lag', edge.attributes), by: 'copy' }];
}

/** How long it takes until what a flow cannot do without is back: as elements state it (`rto`, `mttr`). */
function rto(requirement: Requirement, target: number, architecture: Architecture, { availability }: DataFigures): Verdict {
  const flows = [...availability.flows].filter(([id]) => requirement.flow === undefined || id === requirement.flow);
  const points = new Map(flows.flatMap(([, { singlePoints }]) => singlePoints.map((event) => [event.id, event])));
  const parts = [...points.values()].flatMap(({ element }): Part[] => {
    const of = element === undefined ? undefined : architecture.elements.get(element);
    return of ? [{ element: of, value: numberIn('rto', of.attributes) ?? numberIn('mttr', of.attributes), by: '' }] : [];
  });
  const places = [...points.values()].filter(({ element }) => element === undefined).map(({ label }) => label);
  const verdict = { ...ofWorst(requirement, target, parts, 'worse', formatDuration), what: 'RTO' };
  if (flows.length === 0) return { ...verdict, met: undefined, note: 'no flow tells what must come back' };
  if (points.size === 0)
    return { ...verdict, met: true, actual: formatDuration(0), note: 'nothing ends a flow by itself; the time of switching over is not counted' };
  const open = verdict.met === false ? false : places.length > 0 ? undefined : verdict.met;
  return {
    ...verdict,
    met: open,
    ...gapIf(verdict, 'until it is back, longer than is accepted'),
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
  const verdict = ofWorst(requirement, target, parts, 'better', formatRatio);
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
  const verdict = ofWorst(requirement, target, parts, 'better', show);
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
      .map(({ element, seconds }) => `${element.name} (${formatDuration(seconds)})`),
    ...(missed ? { gap: `${formatDuration(oldest.seconds - target)} too old` } : {}),
    ...noteIf(!oldest, 'no flow reads it'),
  };
}

const noteIf = (is: boolean, note: string): { note?: string } => (is ? { note } : {});
const gapIf = ({ met, actual }: Verdict, what: string): { gap?: string } => (met === false ? { gap: `${actual} ${what}` } : {});
