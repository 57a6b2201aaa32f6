import { configurableCodes } from '../model/codes.ts';
import type { Severity } from '../text/diagnostic.ts';
import { jsonPlaces, jsonPointer } from '../text/json-places.ts';
import { nearest } from '../text/suggest.ts';
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
  /** Where in the text it is. */
  readonly offset: number;
}

/** Tells what is wrong at a way through the JSON. */
type Tell = (message: string, ...way: readonly (string | number)[]) => undefined;

const keys = ['$schema', 'preset', 'rules', 'ignore'];

/** What the JSON of a `lintel.json` says; what does not fit is told and left out. */
function readConfig(json: unknown, known: readonly Rule[], tell: Tell): LintConfig {
  if (!isRecord(json)) {
    tell('lintel.json holds an object such as `{ "rules": { "single-point-of-failure": "error" } }`');
    return {};
  }
  for (const key of Object.keys(json))
    if (!keys.includes(key)) tell(`lintel.json has no \`${key}\`${suggestion(key, keys, '; it knows `preset`, `rules` and `ignore`')}`, key);
  const preset = json['preset'];
  if (preset !== undefined && !isPreset(preset)) tell(`\`preset\` is one of ${presets.join(', ')}`, 'preset');
  const ignore = json['ignore'];
  const globs: readonly unknown[] = Array.isArray(ignore) ? ignore : [];
  if (ignore !== undefined && !Array.isArray(ignore)) tell('`ignore` is a list of globs', 'ignore');
  globs.forEach((glob, i) => {
    if (typeof glob !== 'string') tell('`ignore` is a list of globs', 'ignore', i);
  });
  const rules: Record<string, RuleSetting> = {};
  const given = json['rules'];
  if (given !== undefined && !isRecord(given)) tell('`rules` is an object of rule ids', 'rules');
  for (const [id, value] of Object.entries(isRecord(given) ? given : {})) {
    const rule = known.find((one) => one.id === id);
    if (!rule) tell(unknownRule(id, known), 'rules', id);
    else {
      const setting = settingFrom(value, rule, (message, ...way) => tell(message, 'rules', id, ...way));
      if (setting !== undefined) rules[id] = setting;
    }
  }
  return { rules, ignore: globs.filter((glob) => typeof glob === 'string'), ...(isPreset(preset) ? { preset } : {}) };
}

const suggestion = (word: string, candidates: readonly string[], otherwise = ''): string => {
  const near = nearest(word, candidates);
  return near === undefined ? otherwise : `; did you mean \`${near}\`?`;
};

const unknownRule = (id: string, known: readonly Rule[]): string =>
  Object.hasOwn(configurableCodes, id)
    ? `\`${id}\` is a finding of the language, not of a rule; a file weighs it itself: \`lint { ${id}: off }\``
    : `There is no rule \`${id}\`${suggestion(
        id,
        known.map((rule) => rule.id),
      )}`;

const severities = ['off', 'hint', 'info', 'warning', 'error'];
const isSeverity = (value: unknown): value is Severity | 'off' => typeof value === 'string' && severities.includes(value);
const isPreset = (value: unknown): value is Preset => typeof value === 'string' && (presets as readonly string[]).includes(value);
const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

function settingFrom(value: unknown, { id, options = {} }: Rule, tell: Tell): RuleSetting | undefined {
  if (isSeverity(value)) return value;
  const [severity, set] = Array.isArray(value) ? (value as unknown[]) : [];
  if (!isSeverity(severity) || !isRecord(set)) {
    const word = typeof value === 'string' ? value : typeof severity === 'string' ? severity : undefined;
    const otherwise = ', or such a word with options: ["warning", { … }]';
    return tell(`\`${id}\` is one of ${severities.join(', ')}${word === undefined ? otherwise : suggestion(word, severities, otherwise)}`);
  }
  const numbers: Record<string, number> = {};
  for (const [name, number] of Object.entries(set)) {
    const names = Object.keys(options);
    if (!Object.hasOwn(options, name))
      tell(`\`${id}\` has no option \`${name}\`${names.length > 0 ? suggestion(name, names, `; it has ${names.join(', ')}`) : ''}`, 1, name);
    else if (typeof number !== 'number') tell(`\`${name}\` of \`${id}\` is a number`, 1, name);
    else numbers[name] = number;
  }
  return [severity, numbers];
}

/** The text of a `lintel.json`: what it says, and what is wrong with it. Never throws. */
export function parseConfig(text: string, known: readonly Rule[]): { readonly config: LintConfig; readonly problems: readonly ConfigProblem[] } {
  // A byte order mark is no JSON, and no mistake of the author.
  const json = text.replace(/^\uFEFF/u, ' ');
  const { places, broken } = jsonPlaces(json);
  if (broken) return { config: {}, problems: [{ message: `This is no JSON: ${broken.expected} is expected here`, offset: broken.offset }] };
  const problems: ConfigProblem[] = [];
  const config = readConfig(JSON.parse(json), known, (message, ...way) => {
    problems.push({ message, offset: places.get(jsonPointer(...way)) ?? 0 });
    return undefined;
  });
  return { config, problems };
}
