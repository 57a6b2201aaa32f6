import type { Diagnostic, Fix, Severity } from '../text/diagnostic.ts';
import type { Location } from '../text/range.ts';
import type { Profile } from '../model/architecture.ts';
import type { Design } from './design.ts';

export const areas = [
  'availability',
  'performance',
  'scalability',
  'cost',
  'security',
  'operability',
  'data',
  'networking',
  'messaging',
  'caching',
  'simplicity',
] as const;
export type Area = (typeof areas)[number];

/** One thing that an experienced reviewer looks for. Data and a function; its cases stand beside it. */
export interface Rule {
  /** Kebab-case; what `lint { … }`, comments and `lintel.json` call it. */
  readonly id: string;
  readonly area: Area;
  readonly severity: Severity;
  /** What it finds, in one sentence. */
  readonly finds: string;
  /** Why that is a problem, in one sentence or two. */
  readonly why: string;
  /** What mends it. */
  readonly mend: string;
  /** Whose guideline it is. */
  readonly source: string;
  /** How far a design must have got for it to speak; `design` where absent. */
  readonly from?: Profile;
  /** True where its fact is not verified: it is a warning at most, and says so. */
  readonly unverified?: boolean;
  /** True where its fix can be applied without a thought: it only makes explicit or better what is there. */
  readonly safe?: boolean;
  /** Thresholds that a project may set, by name. */
  readonly options?: Readonly<Record<string, RuleOption>>;
  readonly check: (design: Design, options: Options) => Iterable<Finding>;
}

export interface RuleOption {
  readonly default: number;
  readonly doc: string;
}

export type Options = Readonly<Record<string, number>>;

/** What a rule says of one place. */
export interface Finding {
  /** The narrowest place that shows it: a name, an attribute, an arrow. */
  readonly at: Location;
  /** Evidence and consequence in one line. */
  readonly message: string;
  readonly related?: Diagnostic['related'];
  readonly fixes?: readonly Fix[];
  /** How an editor shows it: faded, or struck through. */
  readonly tags?: Diagnostic['tags'];
  /** Where the finding itself decides: an error for a hard limit, a warning for one that can be raised. */
  readonly severity?: Severity;
}

/** Says to the type checker what a rule's file holds. */
export const defineRule = (rule: Rule): Rule => rule;

/** Small designs on which a rule speaks, and does not; and what its fixes make of them. */
export interface RuleCases {
  /** Each gives at least one finding of the rule; `at` is the text that the finding points at. */
  readonly bad: readonly BadCase[];
  /** None of these gives a finding of the rule. */
  readonly good: readonly string[];
}

export interface BadCase {
  readonly arch: string;
  readonly at: string;
  /** Title of a fix to apply, after which the finding must be gone. */
  readonly fix?: string;
}
