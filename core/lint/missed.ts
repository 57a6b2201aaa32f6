import type { Verdict } from '../analysis/requirements.ts';
import type { Design } from './design.ts';
import type { Finding } from './rule.ts';

/** A finding for each requirement with this key that the design misses: the figure, the gap, the largest contributors. */
export function* missed({ analysis }: Design, key: string): Iterable<Finding> {
  for (const verdict of analysis.verdicts) {
    if (verdict.requirement.key !== key || verdict.met !== false) continue;
    const { source } = verdict.requirement;
    yield { at: { uri: source.uri, range: source.range }, message: sentence(verdict) };
  }
}

function sentence({ what, flow, requirement, actual, target, gap, contributors }: Verdict): string {
  const of = flow === undefined ? '' : requirement.flow === undefined ? ` of flow ${flow}` : '';
  const most = contributors.length > 0 ? `; most by ${contributors.join(', ')}` : '';
  return `${capital(what)}${of} is ${actual}, not ${target}${gap === undefined ? '' : `: ${gap}`}${most}`;
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
