import type { Location, Range } from './range.ts';

export type Severity = 'error' | 'warning' | 'info' | 'hint';

export interface TextEdit {
  readonly uri: string;
  readonly range: Range;
  readonly newText: string;
}

/** An edit that mends the finding, ready to apply; offered as a quick fix. */
export interface Fix {
  readonly title: string;
  readonly edits: readonly TextEdit[];
  /** True where this is the obvious mend, so that an editor may apply it without asking which. */
  readonly preferred?: boolean;
  /** True where it changes nothing of the meaning, so that many can be applied at once. */
  readonly safe?: boolean;
}

/** Something to tell the author about one place. An error is a value here: nothing in core throws on bad input. */
export interface Diagnostic {
  /** Stable kebab-case name, e.g. `unknown-kind`; what `lint { … }` and `lintel-ignore` refer to. */
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  readonly location: Location;
  readonly related?: readonly { readonly location: Location; readonly message: string }[];
  readonly fixes?: readonly Fix[];
  readonly tags?: readonly ('unnecessary' | 'deprecated')[];
}
