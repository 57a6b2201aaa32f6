import type { Location, Range } from '../text/range.ts';
import type { Severity } from '../text/diagnostic.ts';
import type { Quantity } from '../units/quantity.ts';
import type { Kind } from '../../catalog/schema.ts';

/**
 * The resolved design: names are bound, values typed, imports merged. Immutable: an edit makes a new one.
 * Elements are identified by their qualified name everywhere (`us-east-1.app.reader`).
 */
export interface Architecture {
  readonly uri: string;
  /** Its `architecture` statement. */
  readonly source?: Source;
  readonly title?: string;
  readonly description?: string;
  /** How far the design has got; rules declare from which profile on they speak. */
  readonly profile: Profile;
  /** Elements and groups by qualified name, in source order (a parent before its children). */
  readonly elements: ReadonlyMap<ElementId, Element>;
  readonly edges: readonly Edge[];
  readonly flows: readonly Flow[];
  /** Flows without a rate or requirements that others go over into: steps of those, and no journeys of their own. Views may show them. */
  readonly subflows: readonly Flow[];
  readonly requirements: readonly Requirement[];
  readonly views: readonly View[];
  readonly lint: LintSettings;
}

export type Profile = 'sketch' | 'design' | 'production';
export type ElementId = string;
export type EdgeId = string;

/** Where it was written: the statement and, within it, the name. */
export interface Source {
  readonly uri: string;
  readonly range: Range;
  readonly name: Range;
}

export interface Element {
  readonly id: ElementId;
  /** The last part of the id. */
  readonly name: string;
  /** What the picture shows: the label, else the name. */
  readonly label: string;
  readonly kind: Kind;
  /** The templates that it is a use of: the one that is used, behind those that it extends. */
  readonly templates: readonly string[];
  /** True where the kind's nature is `group`, or an unknown kind holds other elements. */
  readonly isGroup: boolean;
  readonly doc?: string;
  readonly attributes: ReadonlyMap<string, AttributeValue>;
  /** The enclosing declaration (scope of names). */
  readonly parent?: ElementId;
  /** The group that it is drawn in: its subnet, where it names one, else the parent. */
  readonly place?: ElementId;
  /** Elements that it hangs on instead of carrying traffic (`attached-to`). */
  readonly attachedTo: readonly ElementId[];
  readonly tags: readonly string[];
  readonly source: Source;
}

export interface AttributeValue {
  readonly value: ModelValue;
  readonly source: Source;
}

/** A typed value. Quantities are in the base unit of their dimension (see `core/units/dimension.ts`). */
export type ModelValue =
  | { readonly type: 'quantity'; readonly quantity: Quantity }
  /** `2..50`; for counts and quantities alike. */
  | { readonly type: 'range'; readonly min: Quantity; readonly max: Quantity }
  /** Keys `p50`, `p90`, `p99` …; a bare duration stands under `p50`. */
  | { readonly type: 'percentiles'; readonly percentiles: Readonly<Record<string, Quantity>> }
  | { readonly type: 'boolean'; readonly value: boolean }
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'enum'; readonly value: string }
  | { readonly type: 'reference'; readonly target: ElementId; readonly role?: string }
  | { readonly type: 'list'; readonly items: readonly ModelValue[] }
  | { readonly type: 'record'; readonly fields: ReadonlyMap<string, AttributeValue> };

/** `request` -> `->`, `message` -> `~>`, `stream` -> `=>`, `connection` -> `<->`. */
export type EdgeKind = 'request' | 'message' | 'stream' | 'connection';

export interface Edge {
  /** `from->to` with the arrow as written, and `#2`, `#3` … for further edges alike. */
  readonly id: EdgeId;
  readonly kind: EdgeKind;
  readonly from: Endpoint;
  readonly to: Endpoint;
  readonly label?: string;
  /** When this branch is taken: `type = CAR`; `otherwise` is the default branch. */
  readonly guard?: string;
  readonly doc?: string;
  readonly attributes: ReadonlyMap<string, AttributeValue>;
  /** True where no edge statement declares it and a flow's step brought it in. */
  readonly implied: boolean;
  /** `name` is the arrow. */
  readonly source: Source;
}

export interface Endpoint {
  readonly element: ElementId;
  /** `db.writer`: a role that the element's kind knows. */
  readonly role?: string;
}

export interface Flow {
  readonly id: string;
  readonly label: string;
  readonly doc?: string;
  readonly attributes: ReadonlyMap<string, AttributeValue>;
  readonly steps: readonly FlowStep[];
  readonly source: Source;
}

/** One hop of one step statement: from one or several elements to one, all or some of several. */
export interface FlowStep {
  /** What the picture shows: `1`, `2` …; branches of one hop are `3a`, `3b`. */
  readonly number: number;
  readonly calls: readonly StepCall[];
  /** How many of the calls must succeed; `calls.length` for plain steps and parallel branches. */
  readonly required: number;
  /** `parallel`: all are called at once; `alternatives`: any `required` of them will do. */
  readonly mode: 'single' | 'parallel' | 'alternatives';
  /** Fraction of the source's rate, from `40%:`; absent: all of it, or what caches upstream let through. */
  readonly share?: Quantity;
  readonly optional: boolean;
  readonly label?: string;
  readonly attributes: ReadonlyMap<string, AttributeValue>;
  readonly source: Source;
}

export interface StepCall {
  readonly edge: EdgeId;
  readonly from: ElementId;
  readonly to: ElementId;
  /** Whose way the step goes against, e.g. a push over a held connection. */
  readonly reversed: boolean;
}

export interface Requirement {
  /** Attribute key: `availability`, `latency`, `cost`, `rpo` … */
  readonly key: string;
  readonly value: ModelValue;
  /** Absent: the whole architecture. */
  readonly flow?: string;
  readonly source: Source;
}

export interface View {
  readonly id: string;
  readonly label: string;
  /** Elements, groups and flows shown; absent: everything. */
  readonly include?: ViewSelection;
  readonly exclude: ViewSelection;
  readonly collapse: readonly ElementId[];
  readonly direction: 'right' | 'down';
  /** The flow whose steps are numbered; only its steps and elements are shown unless `include` says otherwise. */
  readonly flow?: string;
  readonly source: Source;
}

export interface ViewSelection {
  readonly elements: readonly ElementId[];
  readonly tags: readonly string[];
  readonly kinds: readonly string[];
}

export interface LintSettings {
  /** Code -> severity for this file. */
  readonly severities: ReadonlyMap<string, Severity | 'off'>;
  readonly locations: ReadonlyMap<string, Location>;
}
