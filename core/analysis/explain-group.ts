import { isOf } from '../model/lineage.ts';
import type { Element, ElementId } from '../model/architecture.ts';
import { groupsAround } from '../model/places.ts';
import type { Analysis } from './analyze.ts';
import { fail, parseLoss } from './failure.ts';
import type { Derivation } from './figure.ts';
import { formatMoney, formatRatio } from './format.ts';
import { formatUtilisation } from './headline.ts';

const MOST = 6;

/** What the elements of a group come to: their cost, the tightest limits; of a zone or region what its loss ends. */
export function explainGroup(analysis: Analysis, group: Element): Derivation[] {
  const { architecture } = analysis;
  const members = [...architecture.elements.values()].filter((one) => !one.isGroup && groupsAround(architecture, one).includes(group)).map(({ id }) => id);
  return [...costOf(analysis, [group.id, ...members]), ...tightestOf(analysis, members), ...lossOf(analysis, group)];
}

function costOf({ cost, architecture }: Analysis, members: readonly ElementId[]): Derivation[] {
  const priced = members.flatMap((id) => {
    const of = cost.elements.get(id);
    return of ? [{ name: architecture.elements.get(id)!.name, ...of }] : [];
  });
  const known = priced.reduce((sum, of) => sum + of.known, 0);
  const unknown = priced.filter(({ incomplete }) => incomplete);
  if (priced.length === 0) return [];
  const dear = priced.filter((of) => of.known > 0).sort((a, b) => b.known - a.known);
  return [
    {
      label: 'cost',
      value: `${unknown.length > 0 ? 'at least ' : ''}${formatMoney(known)} a month`,
      terms: [
        ...dear.slice(0, MOST).map((of) => ({ label: of.name, value: formatMoney(of.known) })),
        ...(unknown.length > 0 ? [{ label: 'not known in full', value: named(unknown.map(({ name }) => name)), assumed: true }] : []),
      ],
    },
  ];
}

function tightestOf({ capacity, architecture }: Analysis, members: readonly ElementId[]): Derivation[] {
  const used = members
    .flatMap((id) => capacity.elements.get(id) ?? [])
    .filter(({ grows, demand, ratio }) => grows && demand > 0 && ratio >= 0.01)
    .sort((a, b) => b.ratio - a.ratio);
  const [first] = used;
  if (!first) return [];
  const line = ({ element, name }: (typeof used)[number]): string => `${name.toLowerCase()} of ${architecture.elements.get(element)!.name}`;
  return [
    {
      label: 'tightest limit',
      value: `${formatUtilisation(first.ratio)} at the peak: ${line(first)}`,
      terms: used.slice(1, MOST).map((one) => ({ label: line(one), value: formatUtilisation(one.ratio) })),
    },
  ];
}

function lossOf(analysis: Analysis, { kind, id }: Element): Derivation[] {
  if (!(isOf(kind, 'region') || isOf(kind, 'az')) || analysis.load.flows.size === 0) return [];
  const lost = parseLoss(analysis, [id]);
  if (!('loss' in lost)) return [];
  const { flows } = fail(analysis, lost.loss);
  const ended = flows.filter(({ survives }) => !survives);
  const going = flows.filter(({ survives }) => survives);
  return [
    {
      label: 'if it is lost',
      value: ended.length === 0 ? 'every flow goes on' : `${ended.length} of ${flows.length} flows end`,
      terms: [
        ...ended.slice(0, MOST).map(({ flow }) => ({ label: flow, value: 'ends' })),
        ...going
          .slice(0, MOST)
          .map(({ flow, availability, inPart }) => ({ label: flow, value: `goes on${inPart ? ' in part' : ''}, ${formatRatio(availability)} available` })),
      ],
    },
  ];
}

const named = (names: readonly string[]): string => names.slice(0, MOST).join(', ') + (names.length > MOST ? ' …' : '');
