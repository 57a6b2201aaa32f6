import type { Remedy } from './availability/remedy.ts';
import type { Fact } from '../../catalog/facts/fact.ts';
import type { EdgeId, ElementId } from '../model/architecture.ts';
import type { Analysis } from './analyze.ts';
import type { Utilisation } from './capacity.ts';
import type { Cost, CostLine } from './cost.ts';
import { explainGroup } from './explain-group.ts';
import { noRates, plus, type Derivation, type Rates } from './figure.ts';
import { formatBytes, formatCount, formatDuration, formatMoney, formatRate, formatRatio } from './format.ts';
import { formatUtilisation } from './headline.ts';
import type { FlowLatency, Timing, Until } from './latency.ts';
import type { ElementLoad } from './load.ts';
import { nameIn } from './names.ts';
import type { Verdict } from './verdict.ts';

/** Every figure of an element with how it came about, of a group what its elements come to; empty where nothing is known of it. */
export function explainElement(analysis: Analysis, id: ElementId): Derivation[] {
  const element = analysis.architecture.elements.get(id);
  if (element?.isGroup === true) return explainGroup(analysis, element);
  return [...loadOf(analysis, id), ...limitsOf(analysis, id), ...availabilityOf(analysis, id), ...costOf(analysis, id)];
}

export function explainEdge({ load }: Analysis, id: EdgeId): Derivation[] {
  const edge = load.edges.get(id);
  if (!edge) return [];
  const by = [...load.flows.values()].flatMap(({ calls, rate }) => calls.filter(({ call }) => call.edge.id === id && rate));
  return [
    {
      label: 'load',
      value: rates(edge.calls),
      terms: by.map(({ flow, factor, items }) => ({ label: `flow ${flow}: ${formatCount(factor)} for each start`, value: rates(items) })),
    },
    ...(edge.bytes.avg > 0
      ? [{ label: 'data, both ways', value: `${formatBytes(edge.bytes.avg)}/s, ${formatBytes(edge.bytes.always * 730 * 3600)} a month` }]
      : []),
  ];
}

export function explainFlow(analysis: Analysis, id: string): Derivation[] {
  const flow = analysis.load.flows.get(id);
  if (!flow) return [];
  const availability = analysis.availability.flows.get(id);
  const latency = analysis.latency.flows.get(id);
  const cost = analysis.cost.flows.get(id);
  const breaking = analysis.capacity.breakingPoints.get(id) ?? [];
  const result: Derivation[] = [];
  if (flow.rate) {
    const peaks = flow.peaks.filter(({ name }) => name !== undefined);
    result.push({
      label: 'rate',
      value: rates(flow.rate),
      terms: [
        ...peaks.map(({ name, rate }) => ({ label: `peak ${name!}`, value: formatRate(rate) })),
        ...(flow.rate.always < flow.rate.avg ? [{ label: 'over all hours, as cost and storage count it', value: formatRate(flow.rate.always) }] : []),
        ...flow.assumptions.map((label) => ({ label, value: '', assumed: true })),
      ],
    });
  }
  if (flow.diverges) result.push({ label: 'load', value: 'grows without end: a loop brings back as much as went out' });
  if (availability) {
    result.push({
      label: 'availability',
      value: `${availability.unknown.length > 0 ? 'at most ' : ''}${formatRatio(availability.value)}, down ${formatDuration((1 - availability.value) * 365 * 86_400)} a year`,
      terms: [
        ...(availability.singlePoints.length > 0
          ? [{ label: 'single points of failure', value: availability.singlePoints.map(({ label }) => label).join(', ') }]
          : []),
        ...availability.importance
          .slice(0, 5)
          .map(({ event, gain }) => ({ label: `if ${event.label} never failed`, value: `+${formatRatio(gain)}`, ...factsOfEvent(analysis, event.element) })),
        ...availability.unknown.map((element) => ({
          label: `${nameOf(analysis, element)}: nobody states its availability`,
          value: 'counted as always up',
          assumed: true,
        })),
      ],
    });
  }
  if (latency) result.push(...latencyOf(analysis, latency));
  for (const [i, { rate, utilisation }] of breaking.entries()) {
    result.push({
      label: i === 0 ? 'breaking point' : 'and then',
      value: breakingText(rate, nameOf(analysis, utilisation.element)),
      terms: [limitLine(utilisation)],
    });
  }
  if (cost?.priced === true && flow.rate) {
    result.push({
      label: 'cost',
      value: `${cost.incomplete ? 'at least ' : ''}${formatMoney(cost.known)} a month${cost.perMillion === undefined ? '' : `, ${formatMoney(cost.perMillion)} a million requests`}`,
    });
  }
  return result;
}

export function explainVerdict({ what, flow, target, actual, met, gap, contributors, remedy, unknown, note }: Verdict): Derivation {
  const state = met === undefined ? 'cannot be told' : met ? 'met' : 'missed';
  return {
    label: `${what}${flow === undefined ? '' : ` of flow ${flow}`}`,
    value: `${actual}, target ${target}: ${state}`,
    terms: [
      ...(gap === undefined ? [] : [{ label: 'gap', value: gap }]),
      ...(note === undefined ? [] : [{ label: note, value: '' }]),
      ...(contributors.length > 0 ? [{ label: 'most by', value: contributors.join(', ') }] : []),
      ...(remedy ? [remedyLine(remedy)] : []),
      ...(unknown.length > 0 ? [{ label: 'no figure of', value: unknown.slice(0, 6).join(', ') + (unknown.length > 6 ? ' …' : ''), assumed: true }] : []),
    ],
  };
}

/** `db { multi-az: true }`, with what it makes of the figure. */
function remedyLine({ changes, availability, met }: Remedy): Derivation {
  if (changes.length === 0) return { label: 'more copies', value: 'do not help: what is left is what providers commit to' };
  const list = changes.map(({ element, key, value }) => `${element} { ${key}: ${value} }`).join(', ');
  return { label: met ? 'smallest change' : 'best that copies do', value: `${list}: ${formatRatio(availability)}` };
}

/** `9 k/s at api`; where the other flows leave nothing, no rate is small enough. */
const breakingText = (rate: number, name: string): string => (rate === 0 ? `at any rate: other flows use up ${name}` : `${formatRate(rate)} at ${name}`);

/** The whole: total cost, worst availability, targets. */
export function explainWhole({ cost, availability, verdicts }: Analysis): Derivation[] {
  const atMost = [...availability.flows.values()].some(({ unknown }) => unknown.length > 0);
  const dear = [...cost.elements].sort(([, a], [, b]) => b.known - a.known).filter(([, { known }]) => known > 0);
  return [
    ...(availability.total === undefined
      ? []
      : [{ label: 'all flows at once, on every way', value: `available ${atMost ? 'at most ' : ''}${formatRatio(availability.total)} of the time` }]),
    {
      label: 'cost',
      value: `${cost.unpriced.length > 0 ? 'at least ' : ''}${formatMoney(cost.total)} a month`,
      terms: [
        ...dear.slice(0, 8).map(([id, { known, lines }]) => ({ label: id, value: formatMoney(known), facts: factsOf(lines) })),
        ...notCounted(cost),
        ...cost.otherRegions.map(({ service, region, taken }) => ({
          label: `${service} in ${region}`,
          value: `at the prices of ${taken}, for the data has none of ${region}`,
          assumed: true,
        })),
      ],
    },
    ...verdicts.map(explainVerdict),
  ];
}

/** What may cost something, and is not in the sum, by why. */
const notCounted = ({ gaps, withoutCost }: Cost): Derivation[] => [
  ...[...gaps].map(([reason, ids]) => ({ label: `not in the sum: ${reason}`, value: someOf(ids), assumed: true })),
  ...(withoutCost.length > 0 ? [{ label: 'not in the sum: no `cost` is stated', value: someOf(withoutCost) }] : []),
];

const someOf = (ids: readonly ElementId[]): string => `${ids.slice(0, 8).join(', ')}${ids.length > 8 ? ' …' : ''}`;

function loadOf(analysis: Analysis, id: ElementId): Derivation[] {
  const load = analysis.load.elements.get(id);
  if (!load) return [];
  if (load.requests.peak === 0) return startsOf(analysis, load);
  const incoming = load.incoming.filter(({ calls }) => calls.peak > 0);
  const stored = analysis.storage(id);
  return [
    {
      label: 'load',
      value: rates(load.requests),
      terms: [
        ...incoming.map(({ hop, flow, calls }) => ({ label: `from ${nameOf(analysis, hop.from.element.id)}, flow ${flow}`, value: rates(calls) })),
        ...(load.reads.avg > 0 && load.writes.avg > 0
          ? [{ label: 'reads and writes', value: `${formatRate(load.reads.avg)} and ${formatRate(load.writes.avg)}` }]
          : []),
        ...(load.bytesIn.avg > 0 ? [{ label: 'data in', value: `${formatBytes(load.bytesIn.avg)}/s` }] : []),
        ...(load.bytesOut.avg > 0 ? [{ label: 'data out', value: `${formatBytes(load.bytesOut.avg)}/s` }] : []),
        ...(stored.growth > 0 ? [{ label: 'written in a year', value: formatBytes(stored.growth * 365 * 86_400) }] : []),
        ...(stored.held === undefined ? [] : [{ label: 'holds', value: formatBytes(stored.held) }]),
      ],
    },
  ];
}

/** Of whom nothing comes to, such as users: what they start. */
function startsOf(analysis: Analysis, { outgoing }: ElementLoad): Derivation[] {
  const made = outgoing.filter(({ calls }) => calls.peak > 0);
  if (made.length === 0) return [];
  return [
    {
      label: 'starts',
      value: rates(made.reduce((sum, { calls }) => plus(sum, calls), noRates)),
      terms: made.map(({ call, flow, calls }) => ({ label: `to ${nameOf(analysis, call.to.element.id)}, flow ${flow}`, value: rates(calls) })),
    },
  ];
}

const limitsOf = ({ capacity }: Analysis, id: ElementId): Derivation[] => (capacity.elements.get(id) ?? []).filter(({ demand }) => demand > 0).map(limitLine);

function limitLine({ name, unit, demand, capacity, ratio, formula, facts, adjustable }: Utilisation): Derivation {
  const show = { rps: formatRate, 'B/s': (x: number) => `${formatBytes(x)}/s`, B: formatBytes, s: formatDuration, count: formatCount }[unit];
  const percent = ratio >= 10 ? formatUtilisation(ratio) : `${ratio >= 0.1 ? Math.round(ratio * 100) : (ratio * 100).toPrecision(2)} %`;
  return {
    label: name.toLowerCase(),
    value: `${show(demand)} of ${show(capacity)}: ${percent}${adjustable ? ' (can be raised)' : ''}`,
    facts,
    ...(formula === undefined ? {} : { terms: [{ label: formula, value: '' }] }),
  };
}

function availabilityOf(analysis: Analysis, id: ElementId): Derivation[] {
  const element = analysis.architecture.elements.get(id);
  if (!element || element.isGroup || element.kind.category === 'actor') return [];
  const { value, derivation, zones, copies } = analysis.availability.model.own(id);
  const spread = zones.length > 0 && copies > 1 ? [{ label: `over ${zones.length} zone${zones.length === 1 ? '' : 's'}`, value: '' }] : [];
  return [{ label: 'availability', value: value === undefined ? 'not known' : formatRatio(value), terms: [derivation, ...spread] }];
}

const endings: Readonly<Record<Until, string>> = {
  answer: 'latency',
  push: 'latency, until the message has come',
  done: 'latency, until the last step is done, for nobody waits for an answer',
};

function latencyOf(analysis: Analysis, figure: FlowLatency): Derivation[] {
  const later = figure.endToEnd();
  return [timingOf(analysis, endings[figure.until], figure), ...(later ? [timingOf(analysis, 'end to end, with what goes on after the answer', later)] : [])];
}

function timingOf(analysis: Analysis, label: string, { p50, p90, p99, terms, unknown }: Timing): Derivation {
  const some = terms.filter(({ spread }) => spread.p99 > 0).sort((a, b) => b.spread.p99 - a.spread.p99);
  return {
    label,
    value: `${unknown.length > 0 ? 'at least ' : ''}p50 ${formatDuration(p50)}, p90 ${formatDuration(p90)}, p99 ${formatDuration(p99)}`,
    terms: [
      ...some.slice(0, 8).map(({ what, spread, facts }) => ({
        label: what,
        value: spread.p99 > spread.p50 ? `p50 ${formatDuration(spread.p50)}, p99 ${formatDuration(spread.p99)}` : formatDuration(spread.p50),
        facts,
        ...(facts.length > 0 ? { assumed: true } : {}),
      })),
      ...(unknown.length > 0 ? [{ label: 'no time stated', value: unknown.map((id) => nameOf(analysis, id)).join(', '), assumed: true }] : []),
    ],
  };
}

function costOf({ cost }: Analysis, id: ElementId): Derivation[] {
  const of = cost.elements.get(id);
  if (!of || of.lines.length === 0) return [];
  return [
    {
      label: 'cost',
      value: `${of.incomplete ? 'at least ' : ''}${formatMoney(of.known)} a month`,
      terms: of.lines
        .filter(({ amount }) => amount !== 0)
        .map((line) => ({
          label: line.what,
          value: costLine(line),
          facts: factsOf([line]),
          ...(line.amount === undefined || line.assumed === true ? { assumed: true } : {}),
        })),
    },
  ];
}

function costLine({ amount, parts, note, unit }: CostLine): string {
  if (amount === undefined) return note ?? 'not known';
  const sums = parts.map(({ quantity, price }) => `${formatCount(quantity)} × $${trimmed(price.value)}`);
  return `${sums.length > 0 ? `${sums.join(' + ')}${unit === '' ? '' : ` (${unit})`} = ` : ''}${formatMoney(amount)}${note === undefined ? '' : `, ${note}`}`;
}

/** A price with the digits that count: `0.045`, `0.0000002`. */
const trimmed = (value: number): string => (value === 0 ? '0' : value.toFixed(12).replace(/0+$/u, '').replace(/\.$/u, ''));

const factsOf = (lines: readonly CostLine[]): Fact[] => [
  ...new Map(lines.flatMap(({ parts }) => parts.map(({ price }): [string, Fact] => [price.what, price]))).values(),
];

function factsOfEvent(analysis: Analysis, element: ElementId | undefined): { facts?: readonly Fact[] } {
  const of = element === undefined ? undefined : analysis.architecture.elements.get(element);
  if (!of || of.isGroup) return {};
  const { derivation } = analysis.availability.model.own(of.id);
  const facts = derivation.facts ?? derivation.terms?.[0]?.facts;
  return facts ? { facts } : {};
}

const nameOf = ({ architecture }: Analysis, id: ElementId): string => nameIn(architecture, id);

const rates = ({ avg, peak }: Rates): string => (peak > avg * (1 + 1e-9) ? `${formatRate(avg)}, ${formatRate(peak)} at the peak` : formatRate(avg));
