/** A half-open span of UTF-16 code units in one file, as JavaScript strings count them. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** A place in one of the files of a workspace. `uri` is what the host calls the file; core never interprets it. */
export interface Location {
  readonly uri: string;
  readonly range: Range;
}

export const contains = (range: Range, offset: number): boolean => range.start <= offset && offset <= range.end;

export const covering = (first: Range, last: Range): Range => ({ start: first.start, end: last.end });
