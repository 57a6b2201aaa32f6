import type { DimensionName } from './dimension.ts';

/** A number with its dimension; `value` is in the dimension's base unit. */
export interface Quantity {
  readonly value: number;
  readonly dimension: DimensionName;
  /** `600 rps per task`: the word after `per`. */
  readonly per?: string;
  /** As the author wrote it. */
  readonly text: string;
}
