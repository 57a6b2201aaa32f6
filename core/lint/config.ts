import type { Severity } from '../text/diagnostic.ts';
import type { Options, Rule } from './rule.ts';

/** What `lintel.json` says. */
export interface LintConfig {
  readonly preset?: Preset;
  /** A severity, or a severity with options: `["warning", { "maxHops": 6 }]`. */
  readonly rules?: Readonly<Record<string, RuleSetting>>;
  /** Files and folders that are not checked, as globs relative to the file. */
  readonly ignore?: readonly string[];
}

export type RuleSetting = Severity | 'off' | readonly [Severity | 'off', Options];

/**
 * `recommended`: rules as they are. `strict`: hints and remarks count as warnings. `well-architected`: rules of
 * availability, security, cost, performance and operability only, as a review by those pillars asks.
 */
export const presets = ['recommended', 'strict', 'well-architected'] as const;
export type Preset = (typeof presets)[number];

const pillars = new Set(['availability', 'security', 'cost', 'performance', 'scalability', 'operability', 'data', 'networking']);

/** What holds for one rule: its options, and a severity where the project has one. */
export function settingOf({ preset, rules = {} }: LintConfig, rule: Rule): { readonly severity: Severity | 'off' | undefined; readonly options: Options } {
  const setting = rules[rule.id];
  const defaults = Object.fromEntries(Object.entries(rule.options ?? {}).map(([name, option]) => [name, option.default]));
  if (setting === undefined) return { severity: presetSeverity(preset, rule), options: defaults };
  return typeof setting === 'string' ? { severity: setting, options: defaults } : { severity: setting[0], options: { ...defaults, ...setting[1] } };
}

function presetSeverity(preset: Preset | undefined, { area, severity }: Rule): Severity | 'off' | undefined {
  if (preset === 'strict' && (severity === 'hint' || severity === 'info')) return 'warning';
  return preset === 'well-architected' && !pillars.has(area) ? 'off' : undefined;
}

export interface ConfigProblem {
  readonly message: string;
}

/** Reads the parsed JSON of a `lintel.json`; what does not fit is told and left out. */
export function readConfig(json: unknown, known: readonly Rule[]): { readonly config: LintConfig; readonly problems: readonly ConfigProblem[] } {
  const problems: ConfigProblem[] = [];
  const problem = (message: string): undefined => {
    problems.push({ message });
    return undefined;
  };
  if (!isRecord(json)) {
    problem('lintel.json holds an object such as `{ "rules": { "single-point-of-failure": "error" } }`');
    return { config: {}, problems };
  }
  for (const key of Object.keys(json))
    if (!['$schema', 'preset', 'rules', 'ignore'].includes(key)) problem(`lintel.json has no \`${key}\`; it knows \`preset\`, \`rules\` and \`ignore\``);
  const preset = json['preset'];
  if (preset !== undefined && !isPreset(preset)) problem(`\`preset\` is one of ${presets.join(', ')}`);
  const ignore = json['ignore'];
  const ignored = Array.isArray(ignore) ? ignore.filter((item) => typeof item === 'string') : [];
  if (ignore !== undefined && (!Array.isArray(ignore) || ignored.length < ignore.length)) problem('`ignore` is a list of globs');
  const rules: Record<string, RuleSetting> = {};
  const given = json['rules'];
  if (given !== undefined && !isRecord(given)) problem('`rules` is an object of rule ids');
  for (const [id, value] of Object.entries(isRecord(given) ? given : {})) {
    const rule = known.find((one) => one.id === id);
    if (!rule) problem(`There is no rule \`${id}\``);
    else {
      const setting = settingFrom(value, rule, problem);
      if (setting !== undefined) rules[id] = setting;
    }
  }
  return { config: { rules, ignore: ignored, ...(isPreset(preset) ? { preset } : {}) }, problems };
}

const severities = ['off', 'hint', 'info', 'warning', 'error'];
const isSeverity = (value: unknown): value is Severity | 'off' => typeof value === 'string' && severities.includes(value);
const isPreset = (value: unknown): value is Preset => typeof value === 'string' && (presets as readonly string[]).includes(value);
const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

function settingFrom(value: unknown, { id, options = {} }: Rule, problem: (message: string) => undefined): RuleSetting | undefined {
  if (isSeverity(value)) return value;
  const [severity, set] = Array.isArray(value) ? (value as unknown[]) : [];
  if (!isSeverity(severity) || !isRecord(set)) return problem(`\`${id}\` is one of ${severities.join(', ')}, or such a word with options: ["warning", { … }]`);
  const numbers: Record<string, number> = {};
  for (const [name, number] of Object.entries(set)) {
    if (!Object.hasOwn(options, name))
      problem(`\`${id}\` has no option \`${name}\`${Object.keys(options).length > 0 ? `; it has ${Object.keys(options).join(', ')}` : ''}`);
    else if (typeof number !== 'number') problem(`\`${name}\` of \`${id}\` is a number`);
    else numbers[name] = number;
  }
  return [severity, numbers];
}

/** The text of a `lintel.json`: what it says, and what is wrong with it. Never throws. */
export function parseConfig(text: string, known: readonly Rule[]): ReturnType<typeof readConfig> {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    return { config: {}, problems: [{ message: `lintel.json is no JSON: ${error instanceof Error ? error.message : String(error)}` }] };
  }
  return readConfig(json, known);
}
