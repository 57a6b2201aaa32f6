/**
 * What an element's attributes say, defaults of its kind included, in base units (s, B, B/s, 1/s, USD/month). How a
 * kind's own functions (limits, commitments, prices) read the design, without knowing the model.
 */
export interface Settings {
  /** The quantity or count; of a range its upper end. */
  number(key: string): number | undefined;
  /** Both ends of a range; a single number is both. */
  range(key: string): { readonly min: number; readonly max: number } | undefined;
  /** A word or text. */
  word(key: string): string | undefined;
  flag(key: string): boolean;
  /** The words and texts of a list. */
  words(key: string): readonly string[];
  /** True where the quantity is one of each copy: `600 rps per task`. */
  perCopy(key: string): boolean;
  /** True where the author wrote it. */
  has(key: string): boolean;
  /** Distinct zones that its copies stand in; 0 where the design does not say. */
  readonly zones: number;
  /** Equal copies that run: tasks, instances, nodes. */
  readonly copies: { readonly min: number; readonly max: number };
  /** Name of the region that it stands in, where it stands in one. */
  readonly region: string | undefined;
}
