import type { EdgeId, ElementId, Requirement } from '../model/architecture.ts';
import type { Remedy } from './availability/remedy.ts';

/** A target held against the design. */
export interface Verdict {
  readonly requirement: Requirement;
  /** `availability`, `latency p99`, `cost`. */
  readonly what: string;
  /** The flow that is worst, where the target is one of all flows. */
  readonly flow?: string;
  readonly target: string;
  readonly actual: string;
  /** Undefined: what is not known could change it either way. */
  readonly met: boolean | undefined;
  /** How far off, in words, where it is missed. */
  readonly gap?: string;
  /** What costs most of it, most first: `orders-db (0.05 %)`. */
  readonly contributors: readonly string[];
  /** Where in the design what misses it is stated. */
  readonly causes?: readonly Cause[];
  /** For a missed availability: the fewest changes that would meet it, or what copies can do at all. */
  readonly remedy?: Remedy | undefined;
  /** Elements without a figure of their own. */
  readonly unknown: readonly ElementId[];
  /** Why it cannot be told, or what it leaves out. */
  readonly note?: string;
}

/** An attribute of an element or an edge by which a target is missed. */
export interface Cause {
  /** In words: `db is backed up every 24 h`. */
  readonly what: string;
  readonly at: { readonly element: ElementId } | { readonly edge: EdgeId };
  readonly key: string;
  /** What would do instead, in its base unit; absent where it is measured and not chosen. */
  readonly enough?: number;
}
