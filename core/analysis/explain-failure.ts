import type { ElementId } from '../model/architecture.ts';
import type { Analysis } from './analyze.ts';
import type { CopiesLeft, FailureResult, FlowAfterLoss } from './failure.ts';
import type { Derivation } from './figure.ts';
import { formatRatio } from './format.ts';
import { formatUtilisation } from './headline.ts';
import { nameIn } from './names.ts';

const MOST = 6;

/** What is lost, what that does to each flow, what is overloaded then, what else carries more, and what nobody can tell. */
export function explainFailure(
  { architecture, availability: all }: Analysis,
  { flows, lost, fewer, overloaded, fuller }: FailureResult,
  only?: string,
): Derivation[] {
  const nameOf = (id: ElementId): string => nameIn(architecture, id);
  const some = (texts: readonly string[]): string => texts.slice(0, MOST).join(', ') + (texts.length > MOST ? ` and ${texts.length - MOST} more` : '');
  const copies = ({ element, left, of }: CopiesLeft): string => `${nameOf(element)} (${left} of ${of})`;
  const more = fuller.filter(({ before, after }) => !overloaded.includes(after) && formatUtilisation(before) !== formatUtilisation(after.ratio));
  const unclear = fewer.filter(({ isKnown }) => !isKnown);
  return [
    ...(lost.length > 0 ? [{ label: 'down', value: some(lost.map(nameOf)) }] : []),
    ...flows
      .filter(({ flow }) => only === undefined || flow === only)
      .map((flow) => ({
        label: `flow ${flow.flow}`,
        value: stateOf(flow, all.flows.get(flow.flow)!.unknown.length > 0),
        terms: [
          ...(flow.lacks.length > 0 ? [{ label: 'lacks', value: some(flow.lacks.map((id) => lackOf(id, nameOf(id), fewer))) }] : []),
          ...(flow.newSinglePoints.length > 0 ? [{ label: 'new single points of failure', value: some(flow.newSinglePoints) }] : []),
        ],
      })),
    ...overloaded.map(({ element, name, ratio }) => ({
      label: `${nameOf(element)} is overloaded`,
      value: `${name.toLowerCase()} at ${formatUtilisation(ratio)}`,
    })),
    ...more.slice(0, MOST).map(({ before, after: { element, name, ratio } }) => ({
      label: `${nameOf(element)} carries more`,
      value: `${name.toLowerCase()} at ${formatUtilisation(ratio)}, before ${formatUtilisation(before)}`,
    })),
    ...(unclear.length > 0
      ? [{ label: 'copies left, of which no `capacity` tells whether they carry the load', value: some(unclear.map(copies)), assumed: true }]
      : []),
  ];
}

function stateOf({ survives, inPart, availability, before }: FlowAfterLoss, atMost: boolean): string {
  if (!survives) return 'dies';
  const [now, then] = [formatRatio(availability), formatRatio(before)];
  return `survives${inPart ? ' in part' : ''}, available ${atMost ? 'at most ' : ''}${now}${now === then ? ' as before' : `, before ${then}`}`;
}

/** `web (2 of 4 copies are left, 4 are needed)`; what is gone altogether needs no more words. */
function lackOf(id: ElementId, name: string, fewer: readonly CopiesLeft[]): string {
  const short = fewer.find(({ element }) => element === id);
  return short ? `${name} (${short.left} of ${short.of} copies are left, ${short.needed} are needed)` : name;
}
