/** Where the members and items of a JSON text stand, and where it stops being JSON, if it does. */
export interface JsonPlaces {
  /** Offsets by JSON pointer (RFC 6901): of a member its key, of an item its first character. */
  readonly places: ReadonlyMap<string, number>;
  readonly broken?: { readonly offset: number; readonly expected: string };
}

const MAX_DEPTH = 100;

const blank = /[ \t\r\n]*/uy;
const string = /"(?:[^"\\\p{Cc}]|[\u007f-\u009f]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*"/uy;
const scalar = /(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)(?![\w.+-])/uy;

class Broken extends Error {
  readonly offset: number;
  readonly expected: string;
  constructor(offset: number, expected: string) {
    super(expected);
    this.offset = offset;
    this.expected = expected;
  }
}

/**
 * Reads a JSON text (RFC 8259) for its places; for its value there is `JSON.parse`, whose errors name no place that
 * could be relied on. Never throws.
 */
export function jsonPlaces(text: string): JsonPlaces {
  const places = new Map<string, number>();
  let at = 0;

  function take(pattern: RegExp): string | undefined {
    pattern.lastIndex = at;
    const found = pattern.exec(text)?.[0];
    at += found?.length ?? 0;
    return found;
  }
  const skip = (): void => void take(blank);
  function takes(sign: string): boolean {
    skip();
    if (text[at] !== sign) return false;
    at++;
    return true;
  }
  function expect(sign: string, expected: string): void {
    if (!takes(sign)) throw new Broken(at, expected);
  }

  function value(pointer: string, depth: number): void {
    skip();
    if (depth > MAX_DEPTH) throw new Broken(at, `at most ${MAX_DEPTH} levels`);
    if (takes('{')) members(pointer, depth);
    else if (takes('[')) items(pointer, depth);
    else if (take(string) === undefined && take(scalar) === undefined) throw new Broken(at, 'a value');
  }

  function members(pointer: string, depth: number): void {
    if (takes('}')) return;
    do {
      skip();
      const start = at;
      const key = take(string);
      if (key === undefined) throw new Broken(at, 'a name in double quotes');
      const inner = `${pointer}/${escaped(JSON.parse(key) as string)}`;
      places.set(inner, start);
      expect(':', '`:`');
      value(inner, depth + 1);
    } while (takes(','));
    expect('}', '`,` or `}`');
  }

  function items(pointer: string, depth: number): void {
    if (takes(']')) return;
    let index = 0;
    do {
      skip();
      const inner = `${pointer}/${index++}`;
      places.set(inner, at);
      value(inner, depth + 1);
    } while (takes(','));
    expect(']', '`,` or `]`');
  }

  try {
    value('', 0);
    skip();
    return at < text.length ? { places, broken: { offset: at, expected: 'the end' } } : { places };
  } catch (error) {
    if (error instanceof Broken) return { places, broken: { offset: error.offset, expected: error.expected } };
    throw error;
  }
}

const escaped = (key: string): string => key.replaceAll('~', '~0').replaceAll('/', '~1');

/** The JSON pointer of a way through a value. */
export const jsonPointer = (...way: readonly (string | number)[]): string => way.map((step) => `/${escaped(String(step))}`).join('');
