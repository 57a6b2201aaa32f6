/**
 * A map from three numbers to a node, by open addressing in typed arrays: a diagram asks it millions of times, and maps of
 * maps spend most of that on making garbage.
 */
export interface TripleMap {
  /** -1 where there is none. */
  get(a: number, b: number, c: number): number;
  /** For a key that is not there yet. */
  add(a: number, b: number, c: number, value: number): void;
}

export function tripleMap(): TripleMap {
  let capacity = 4096;
  let size = 0;
  let [as, bs, cs, values] = tables(capacity);

  const slotOf = (a: number, b: number, c: number): number => {
    const mask = capacity - 1;
    // The first key may lie between whole numbers; multiplied it tells such apart.
    let hash = Math.imul((a * 1e7) | 0, 0x9e_37_79_b1) ^ Math.imul(b, 0x85_eb_ca_6b) ^ Math.imul(c, 0xc2_b2_ae_35);
    hash ^= hash >>> 15;
    let at = hash & mask;
    while (values[at] !== -1 && (as[at] !== a || bs[at] !== b || cs[at] !== c)) at = (at + 1) & mask;
    return at;
  };

  const put = (a: number, b: number, c: number, value: number): void => {
    const at = slotOf(a, b, c);
    [as[at], bs[at], cs[at], values[at]] = [a, b, c, value];
  };

  function grow(): void {
    const [oldAs, oldBs, oldCs, oldValues] = [as, bs, cs, values];
    capacity *= 2;
    [as, bs, cs, values] = tables(capacity);
    for (let i = 0; i < oldValues.length; i++) if (oldValues[i] !== -1) put(oldAs[i]!, oldBs[i]!, oldCs[i]!, oldValues[i]!);
  }

  return {
    get: (a, b, c) => values[slotOf(a, b, c)]!,
    add(a, b, c, value) {
      if (++size > capacity / 2) grow();
      put(a, b, c, value);
    },
  };
}

const tables = (capacity: number) =>
  [new Float64Array(capacity), new Int32Array(capacity), new Int32Array(capacity), new Int32Array(capacity).fill(-1)] as [
    Float64Array,
    Int32Array,
    Int32Array,
    Int32Array,
  ];
