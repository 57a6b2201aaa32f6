import { parseTree, printParseErrorCode, type Node, type ParseError } from 'jsonc-parser';

/** Where the members and items of a JSON text stand, and where it stops being JSON, if it does. */
export interface JsonPlaces {
  /** Offsets by JSON pointer (RFC 6901): of a member its key, of an item its first character. */
  readonly places: ReadonlyMap<string, number>;
  readonly broken?: { readonly offset: number; readonly expected: string };
}

const expected: Readonly<Record<string, string>> = {
  PropertyNameExpected: 'a name in double quotes',
  ColonExpected: '`:`',
  CommaExpected: 'a comma',
  CloseBraceExpected: '`}`',
  CloseBracketExpected: '`]`',
  EndOfFileExpected: 'the end',
  InvalidCommentToken: 'JSON without comments',
};

/** Reads a JSON text (RFC 8259) for its places; for its value there is `JSON.parse`, whose errors name no place. Never throws. */
export function jsonPlaces(text: string): JsonPlaces {
  const places = new Map<string, number>();
  const errors: ParseError[] = [];
  try {
    const root = parseTree(text, errors, { disallowComments: true, allowTrailingComma: false });
    if (root) collect(root, '', places);
  } catch (error) {
    // Brackets by the ten thousand use up the stack of a parser that recurses.
    if (error instanceof RangeError) return { places, broken: { offset: 0, expected: 'something less deeply nested' } };
    throw error;
  }
  const [first] = errors;
  return first ? { places, broken: { offset: first.offset, expected: expected[printParseErrorCode(first.error)] ?? 'a value' } } : { places };
}

function collect({ type, children = [] }: Node, pointer: string, places: Map<string, number>): void {
  children.forEach((child, index) => {
    const [key, value] = type === 'object' ? (child.children ?? []) : [child, child];
    if (!key || !value) return;
    const inner = `${pointer}${jsonPointer(type === 'object' ? (key.value as string) : index)}`;
    places.set(inner, key.offset);
    collect(value, inner, places);
  });
}

/** The JSON pointer of a way through a value. */
export const jsonPointer = (...way: readonly (string | number)[]): string =>
  way.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
