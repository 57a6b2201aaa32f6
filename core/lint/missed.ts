import type { Change, Remedy } from '../analysis/availability/remedy.ts';
import { formatRatio } from '../analysis/format.ts';
import type { Cause, Verdict } from '../analysis/verdict.ts';
import type { Fix } from '../text/diagnostic.ts';
import type { Location } from '../text/range.ts';
import type { Design } from './design.ts';
import { attributeEdit } from './edits.ts';
import type { Finding } from './rule.ts';
import { spell } from './spell.ts';

/** A finding for each requirement with this key that the design misses: the figure, the gap, the largest contributors. */
export function* missed(design: Design, key: string): Iterable<Finding> {
  for (const verdict of design.analysis.verdicts) {
    if (verdict.requirement.key !== key || verdict.met !== false) continue;
    const { source } = verdict.requirement;
    const causes = verdict.causes ?? [];
    yield {
      at: { uri: source.uri, range: source.range },
      message: sentence(verdict),
      fixes: fixOf(design, changesOf(verdict)),
      ...(causes.length > 0 ? { related: causes.map((cause) => ({ location: placeOf(design, cause), message: cause.what })) } : {}),
    };
  }
}

function placeOf({ at, atEdge, edges, element }: Design, { at: place, key }: Cause): Location {
  return 'element' in place
    ? at(element(place.element), key)
    : atEdge(
        edges.find(({ id }) => id === place.edge)!,
        key,
      );
}

/** What would meet it: copies, or other values where those that miss it are chosen; nothing where that is not all. */
function changesOf({ remedy, causes = [] }: Verdict): readonly Change[] {
  if (remedy) return remedy.met ? remedy.changes : [];
  return causes.every(({ enough }) => enough !== undefined)
    ? causes.flatMap(({ at, key, enough }) => ('element' in at ? [{ element: at.element, key, value: spell(enough!) }] : []))
    : [];
}

function fixOf({ element, files }: Design, changes: readonly Change[]): Fix[] {
  const edits = changes.flatMap((change) => attributeEdit(files, element(change.element), change.key, change.value) ?? []);
  return edits.length > 0 && edits.length === changes.length ? [{ title: `Set ${changes.map(asWritten).join(', ')}`, edits }] : [];
}

const asWritten = ({ element, key, value }: Change): string => `\`${key}: ${value}\` of ${element.slice(element.lastIndexOf('.') + 1)}`;

function sentence({ what, flow, requirement, actual, target, gap, contributors, remedy }: Verdict): string {
  const of = flow === undefined ? '' : requirement.flow === undefined ? ` of flow ${flow}` : '';
  const most = contributors.length > 0 ? `; most by ${contributors.join(', ')}` : '';
  return `${capital(what)}${of} is ${actual}, not ${target}${gap === undefined ? '' : `: ${gap}`}${most}${remedy ? `; ${remedyOf(remedy)}` : ''}`;
}

function remedyOf({ changes, availability, met }: Remedy): string {
  if (met) return `${changes.map(asWritten).join(' and ')} would do (${formatRatio(availability)})`;
  return `more copies do not reach it${changes.length > 0 ? ` (${formatRatio(availability)} at the best)` : ''}, the rest is what providers commit to`;
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
