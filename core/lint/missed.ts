import type { Change, Remedy } from '../analysis/availability/remedy.ts';
import { formatRatio } from '../analysis/format.ts';
import type { Verdict } from '../analysis/verdict.ts';
import type { Design } from './design.ts';
import { attributeEdit } from './edits.ts';
import type { Finding } from './rule.ts';

/** A finding for each requirement with this key that the design misses: the figure, the gap, the largest contributors. */
export function* missed({ analysis, element, files }: Design, key: string): Iterable<Finding> {
  for (const verdict of analysis.verdicts) {
    if (verdict.requirement.key !== key || verdict.met !== false) continue;
    const { source } = verdict.requirement;
    const changes = verdict.remedy?.met === true ? verdict.remedy.changes : [];
    const edits = changes.flatMap((change) => attributeEdit(files, element(change.element), change.key, change.value) ?? []);
    yield {
      at: { uri: source.uri, range: source.range },
      message: sentence(verdict),
      fixes: edits.length > 0 && edits.length === changes.length ? [{ title: `Set ${changes.map(asWritten).join(', ')}`, edits }] : [],
    };
  }
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
