import type { Range } from '../text/range.ts';

/**
 * The syntax tree of one `.arch` file: a plain value with exact ranges and no meaning. Every node that the author
 * typed is here, in order, also when the file is broken: what could not be parsed is missing or marked `missing`.
 */
export interface SourceFile {
  readonly type: 'file';
  readonly range: Range;
  readonly statements: readonly Statement[];
  /** All comments in order of appearance; the formatter and the suppressions read them. */
  readonly comments: readonly Comment[];
}

export interface Comment {
  readonly range: Range;
  readonly style: 'line' | 'block' | 'doc';
  /** Without the comment signs, trimmed. */
  readonly text: string;
  /** True where code precedes it on its line. */
  readonly trailing: boolean;
}

export type Statement =
  | ImportStatement
  | ArchitectureStatement
  | RequirementsStatement
  | KindStatement
  | TemplateStatement
  | FlowStatement
  | ViewStatement
  | LintStatement
  | ElementStatement
  | EdgeStatement
  | Attribute
  | UnknownStatement;

/** `name` with its range; an identifier is a kebab-case word. */
export interface Name {
  readonly text: string;
  readonly range: Range;
}

/** `a.b.c`: a reference, an enum value or any other bare word. */
export interface Path {
  readonly type: 'path';
  readonly text: string;
  readonly range: Range;
  readonly segments: readonly Name[];
}

export interface StringLiteral {
  readonly type: 'string';
  /** Unescaped, without quotes. */
  readonly value: string;
  /** With the quotes. */
  readonly range: Range;
}

export interface Block {
  /** With the braces. */
  readonly range: Range;
  readonly statements: readonly Statement[];
}

/** `import "./x.arch"` or `import { a, b as c } from "./x.arch"`. */
export interface ImportStatement {
  readonly type: 'import';
  readonly range: Range;
  readonly keyword: Range;
  /** Absent for a whole file. */
  readonly names?: readonly { readonly name: Name; readonly alias?: Name }[];
  readonly from?: StringLiteral;
}

interface Declaration {
  readonly range: Range;
  readonly keyword: Name;
  readonly doc?: string;
  readonly body?: Block;
}

export interface ArchitectureStatement extends Declaration {
  readonly type: 'architecture';
  readonly title?: StringLiteral;
}

export interface RequirementsStatement extends Declaration {
  readonly type: 'requirements';
}

/** `kind fraud-check extends service { … }` */
export interface KindStatement extends Declaration {
  readonly type: 'kind';
  readonly name?: Name;
  readonly base?: Name;
}

/** `template cell-of(tenants, rate: 2k rps) extends cell { … }`: a group to be written once and used often. */
export interface TemplateStatement extends Declaration {
  readonly type: 'template';
  readonly name?: Name;
  /** With a value where there is a default. */
  readonly parameters: readonly Attribute[];
  /** The kind of group that its uses are. */
  readonly base?: Name;
}

export interface FlowStatement extends Declaration {
  readonly type: 'flow';
  readonly name?: Name;
  readonly label?: StringLiteral;
}

export interface ViewStatement extends Declaration {
  readonly type: 'view';
  readonly name?: Name;
  readonly label?: StringLiteral;
}

export interface LintStatement extends Declaration {
  readonly type: 'lint';
}

/** `kind name "Label" { … }`, and `template name "Label" (key: value) { … }`: elements and groups alike; which of the two it is, the kind decides. */
export interface ElementStatement extends Declaration {
  readonly type: 'element';
  /** The kind's name; the same as `keyword`. */
  readonly name?: Name;
  readonly label?: StringLiteral;
  /** In parentheses, for a template. */
  readonly args?: readonly Attribute[];
}

export type Arrow = '->' | '~>' | '=>' | '<->';

/**
 * `a, b -> c "label" -> d`, at top level, in groups and in flows (there a step, with a share and `optional` before it).
 * `ends[0]` starts the chain; each hop leads from the ends before it to its own.
 */
export interface EdgeStatement {
  readonly type: 'edge';
  readonly range: Range;
  readonly doc?: string;
  /** `40%:` before a step. */
  readonly share?: Value;
  /** The word `optional` before a step. */
  readonly optional?: Range;
  readonly from: Ends;
  readonly hops: readonly Hop[];
}

export interface Hop {
  readonly range: Range;
  readonly arrow: { readonly text: Arrow; readonly range: Range };
  readonly to: Ends;
  readonly label?: StringLiteral;
  readonly body?: Block;
}

/** One end, a fan-out (`a, b`), or a choice (`any of (a, b)`, `2 of (a, b, c)`). */
export interface Ends {
  readonly range: Range;
  readonly choice?: { readonly required: number; readonly range: Range };
  readonly ends: readonly End[];
}

export interface End {
  readonly range: Range;
  readonly path: Path;
  /** `[type = CAR]` or `[otherwise]` behind a target: when this branch is taken. */
  readonly guard?: Guard;
}

export interface Guard {
  readonly range: Range;
  /** As written, white space folded. */
  readonly text: string;
}

/** `key: value`. */
export interface Attribute {
  readonly type: 'attribute';
  readonly range: Range;
  readonly key: Name;
  readonly value?: Value;
}

/**
 * A number with what follows it: `512 MB`, `20k rps`, `$25k/month`, `600 rps per task`, `1 per 1000`, `2.5x`.
 * What the unit means, `core/units` knows.
 */
export interface NumberLiteral {
  readonly type: 'number';
  readonly range: Range;
  /** As written, white space folded to one blank. */
  readonly text: string;
}

export interface RangeLiteral {
  readonly type: 'range';
  readonly range: Range;
  readonly min: NumberLiteral;
  readonly max: NumberLiteral;
}

export interface ListLiteral {
  readonly type: 'list';
  readonly range: Range;
  readonly items: readonly Value[];
}

/** Several values after one key without brackets: `p50 6 ms, p99 40 ms`. */
export interface TupleLiteral {
  readonly type: 'tuple';
  readonly range: Range;
  readonly items: readonly Value[];
}

/** Words and values side by side: `p99 150 ms`, `glacier after 90 d`. */
export interface PhraseLiteral {
  readonly type: 'phrase';
  readonly range: Range;
  readonly items: readonly Value[];
}

export interface RecordLiteral {
  readonly type: 'record';
  readonly range: Range;
  readonly body: Block;
}

/** `=`, `!=`, `<`, `<=`, `>`, `>=` inside a phrase. */
export interface OperatorLiteral {
  readonly type: 'operator';
  readonly range: Range;
  readonly text: string;
}

export type Value = NumberLiteral | RangeLiteral | StringLiteral | Path | ListLiteral | TupleLiteral | PhraseLiteral | RecordLiteral | OperatorLiteral;

/** Text that is no statement; its diagnostic says what was expected. Kept so that nothing typed is lost. */
export interface UnknownStatement {
  readonly type: 'unknown';
  readonly range: Range;
}
