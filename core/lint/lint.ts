import type { Architecture, Profile } from '../model/architecture.ts';
import type { ParsedFile, Review } from '../model/snapshot.ts';
import type { Diagnostic, Severity } from '../text/diagnostic.ts';
import { settingOf, type LintConfig } from './config.ts';
import { designOf } from './design.ts';
import type { Finding, Rule } from './rule.ts';
import { rules } from './rules/index.ts';

export { rules } from './rules/index.ts';

const profiles: readonly Profile[] = ['sketch', 'design', 'production'];

export interface Timing {
  readonly rule: string;
  readonly ms: number;
}

/** Where time is taken, for `--timing`; the host hands in its clock. */
export interface Clock {
  now(): number;
  took(timing: Timing): void;
}

/** The rules as a review of designs, as a project sets them. */
export const review = (config: LintConfig = {}, clock?: Clock): Review => ({
  codes: new Set(rules.map(({ id }) => id)),
  check: (architecture, files) => lint(architecture, files, config, clock),
});

/** For designs that a project leaves out: their settings and comments may name the rules all the same. */
export const noReview: Review = { ...review(), check: () => [], rests: true };

/** Findings of all rules that speak at this design's profile, with the severities and options of the project. */
export function lint(architecture: Architecture, files: ReadonlyMap<string, ParsedFile>, config: LintConfig = {}, clock?: Clock): Diagnostic[] {
  const design = designOf(architecture, files);
  return rules.flatMap((rule) => {
    const setting = settingOf(config, rule);
    if (setting.severity === 'off' || !speaks(rule, architecture)) return [];
    const start = clock?.now() ?? 0;
    const found = [...rule.check(design, setting.options)].map((finding) => diagnosticOf(rule, finding, setting.severity as Severity | undefined));
    clock?.took({ rule: rule.id, ms: clock.now() - start });
    return found;
  });
}

/** A rule that a file sets itself speaks at any profile. */
const speaks = (rule: Rule, { profile, lint: settings }: Architecture): boolean =>
  settings.severities.has(rule.id) || profiles.indexOf(profile) >= profiles.indexOf(rule.from ?? 'design');

function diagnosticOf(rule: Rule, { at, message, related, fixes, severity, tags }: Finding, set: Severity | undefined): Diagnostic {
  return {
    code: rule.id,
    severity: set ?? atMost(severity ?? rule.severity, rule.unverified),
    message: rule.unverified ? `${message} (rests on unverified facts)` : message,
    location: at,
    ...(related ? { related } : {}),
    ...(tags ? { tags } : {}),
    ...(fixes ? { fixes: rule.safe ? fixes.map((fix) => ({ ...fix, safe: true })) : fixes } : {}),
  };
}

const atMost = (severity: Severity, unverified: boolean | undefined): Severity => (unverified && severity === 'error' ? 'warning' : severity);
