/** Time that one visit or one way takes: median and 99th percentile in seconds, log-normal between. */
export interface Spread {
  readonly p50: number;
  readonly p99: number;
}

/**
 * A sum of times, in seconds: what is the same in each draw; what each draw adds to it, nothing where all are the same; and
 * parts that are not drawn yet, since of what only a share of the requests does, only so many draws are needed.
 */
export interface Sums {
  base: number;
  draws: Float64Array | undefined;
  readonly parts: Part[];
}

export interface Drawn {
  readonly base: number;
  readonly draws: Float64Array;
}

/** A log-normal time in an order of its own. */
interface Part {
  readonly values: Float64Array;
  readonly order: Uint16Array;
  readonly turn: number;
}

/**
 * The same draws for the same names, always: figures do not flicker while one types elsewhere. A part draws all strata in
 * an order of its own: one of a few shuffles, turned by so many places, both told by its name. So neither shuffling nor
 * the exponential has to be done for each part.
 */
export interface Draws {
  /** Nothing yet, to add to. */
  sums(): Sums;
  /** Gives back what is no longer needed: draws are used again, since making them takes longer than filling them. */
  readonly release: (sums: Sums) => void;
  /** Adds one draw of a part to each sum. */
  add(to: Sums, key: string, spread: Spread): void;
  addAll(to: Sums, more: Sums): void;
  /** Adds times of a call made `count` times on average: now and then below one, one after the other above. */
  addRepeated(to: Sums, times: Sums, key: string, count: number): void;
  /** Adds calls that are made `width` at once, so many `rounds` one after the other: of each round the slowest. Gives the mean of what it adds, s. */
  addRounds(to: Sums, times: Sums, key: string, width: number, rounds: number): number;
  /** Of what runs side by side, adds the last to end; gives the mean of what it adds, s. */
  addSlowest(to: Sums, parts: readonly Sums[]): number;
  /** Of ways that exclude each other adds one to each sum, so often as its share of them says; `key` names the choice. */
  addOneOf(to: Sums, parts: readonly Sums[], shares: readonly number[], key: string): void;
  /** Of what is asked at once adds the `required`-th to answer; gives the mean of what it adds, s. */
  addQuickest(to: Sums, parts: readonly Sums[], required: number): number;
  /** What the draws of a part come to on average, s; the same in any order. */
  mean(spread: Spread): number;
  /** Makes each sum the later of the two. */
  raise(to: Sums, others: Sums): void;
  /** Sums of which all is drawn. */
  drawn(sums: Sums): Drawn;
}

/** Draws for each figure: enough that p99 is steady to a few per cent, few enough to be felt by nobody. */
const SAMPLES = 2000;

/** Shares of the draws beyond this are told by none of them. */
export const FURTHEST = 1 - 0.5 / SAMPLES;

export function draws(): Draws {
  const free: Float64Array[] = [];
  const bySpread = new Map<Spread, Strata>();
  const byPercentiles = new Map<string, Strata>();

  const strataOf = (spread: Spread): Strata => {
    const known = bySpread.get(spread);
    if (known) return known;
    // Parts that are alike share theirs.
    const key = `${spread.p50}/${spread.p99}`;
    const made = byPercentiles.get(key) ?? strata(spread);
    byPercentiles.set(key, made);
    bySpread.set(spread, made);
    return made;
  };

  /** The draws of sums with all their parts, to be changed. */
  function drawsOf(sums: Sums): Float64Array {
    const made = (sums.draws ??= free.pop()?.fill(0) ?? new Float64Array(SAMPLES));
    if (sums.parts.length > 0) addParts(made, sums.parts, inTurn, 0, SAMPLES);
    sums.parts.length = 0;
    return made;
  }

  /** The same, to be read. */
  const drawnOf = (sums: Sums): Float64Array => (sums.draws || sums.parts.length > 0 ? drawsOf(sums) : none);

  function addAll(to: Sums, more: Sums): void {
    to.base += more.base;
    to.parts.push(...more.parts);
    if (!more.draws) return;
    const [sums, others] = [drawsOf(to), more.draws];
    for (let i = 0; i < SAMPLES; i++) sums[i]! += others[i]!;
  }

  /** Adds times to some of the draws: to `count` of them, in the order of `key`. */
  function addToSome(to: Sums, { base, parts }: Sums, key: string, count: number): void {
    const sums = drawsOf(to);
    const { order, turn } = orderOf(key);
    for (let at = turn; at < turn + count; at++) sums[order[at]!]! += base;
    addParts(sums, parts, order, turn, turn + count);
  }

  return {
    sums: () => ({ base: 0, draws: undefined, parts: [] }),
    release(sums) {
      if (sums.draws) free.push(sums.draws);
      sums.draws = undefined;
    },
    add(to, key, spread) {
      if (isSteady(spread)) to.base += Math.max(0, spread.p50);
      else to.parts.push({ values: strataOf(spread).values, ...orderOf(key) });
    },
    addAll,
    addRepeated(to, times, key, count) {
      if (count === 1) return addAll(to, times);
      const whole = Math.floor(count);
      const once = Math.round((count - whole) * SAMPLES);
      if (whole === 0 && !times.draws) return addToSome(to, times, key, once);
      const sums = drawsOf(to);
      const more = drawnOf(times);
      const { order, turn } = orderOf(key);
      // The calls of one visit are alike: the same draw as often as it is made. Hundreds at once are pipelined or spread.
      for (let i = 0; i < SAMPLES; i++) sums[i]! += whole * (times.base + more[i]!);
      for (let at = turn; at < turn + once; at++) sums[order[at]!]! += times.base + more[order[at]!]!;
    },
    addRounds(to, times, key, width, rounds) {
      const sorted = Float64Array.from(drawnOf(times)).sort();
      const { order, turn } = orderOf(key);
      const sums = drawsOf(to);
      let total = 0;
      for (let i = 0; i < SAMPLES; i++) {
        // The slowest of n is below t with the n-th power of the probability that one is.
        const share = ((order[turn + i]! + 0.5) / SAMPLES) ** (1 / width);
        const time = rounds * (times.base + sorted[Math.min(SAMPLES - 1, Math.floor(share * SAMPLES))]!);
        sums[i]! += time;
        total += time;
      }
      return total / SAMPLES;
    },
    addSlowest(to, parts) {
      if (parts.length === 0) return 0;
      const sums = drawsOf(to);
      const times = parts.map((part) => ({ base: part.base, drawn: drawnOf(part) }));
      let total = 0;
      for (let i = 0; i < SAMPLES; i++) {
        let last = 0;
        for (const { base, drawn } of times) last = Math.max(last, base + drawn[i]!);
        sums[i]! += last;
        total += last;
      }
      return total / SAMPLES;
    },
    addOneOf(to, parts, shares, key) {
      const sums = drawsOf(to);
      // Each choice in an order of its own: another one before it, or within one of its ways, takes none of its ways more often.
      const { order, turn } = orderOf(key);
      const all = shares.reduce((sum, share) => sum + share, 0);
      let [from, taken] = [0, 0];
      parts.forEach((part, at) => {
        const { base } = part;
        const drawn = drawnOf(part);
        taken += shares[at]!;
        const end = at === parts.length - 1 ? SAMPLES : Math.round((SAMPLES * taken) / all);
        for (let k = from; k < end; k++) sums[order[turn + k]!]! += base + drawn[order[turn + k]!]!;
        from = end;
      });
    },
    addQuickest(to, parts, required) {
      const sums = drawsOf(to);
      const times = parts.map((part) => ({ base: part.base, drawn: drawnOf(part) }));
      let total = 0;
      for (let i = 0; i < SAMPLES; i++) {
        const time = times.map(({ base, drawn }) => base + drawn[i]!).sort((a, b) => a - b)[required - 1]!;
        sums[i]! += time;
        total += time;
      }
      return total / SAMPLES;
    },
    mean: (spread) => (isSteady(spread) ? Math.max(0, spread.p50) : strataOf(spread).mean),
    raise(to, other) {
      const [sums, others] = [drawnOf(to), drawnOf(other)];
      if (sums === none && others === none) {
        to.base = Math.max(to.base, other.base);
        return;
      }
      const raised = drawsOf(to);
      for (let i = 0; i < SAMPLES; i++) raised[i] = Math.max(raised[i]!, other.base - to.base + others[i]!);
    },
    drawn: (sums) => ({ base: sums.base, draws: drawnOf(sums) }),
  };
}

/** Adds parts to the draws that stand in an order from one place to another; three at once, which takes half the time of one after the other. */
function addParts(sums: Float64Array, parts: readonly Part[], order: Uint16Array, from: number, to: number): void {
  for (let next = 0; next < parts.length; next += 3) {
    const [a, b, c] = [parts[next]!, parts[next + 1] ?? still, parts[next + 2] ?? still];
    const [values, ofA, turnA] = [a.values, a.order, a.turn];
    const [valuesB, ofB, turnB] = [b.values, b.order, b.turn];
    const [valuesC, ofC, turnC] = [c.values, c.order, c.turn];
    for (let at = from; at < to; at++) {
      const i = order[at]!;
      sums[i]! += values[ofA[i + turnA]!]! + valuesB[ofB[i + turnB]!]! + valuesC[ofC[i + turnC]!]!;
    }
  }
}

/** Of sums that are the same in each draw. */
const none = new Float64Array(SAMPLES);
const inTurn = Uint16Array.from({ length: 2 * SAMPLES }, (_, i) => i % SAMPLES);
/** A part that takes no time. */
const still: Part = { values: none, order: inTurn, turn: 0 };

export function meanOf({ base, draws: sums }: Drawn): number {
  let total = 0;
  for (let i = 0; i < SAMPLES; i++) total += sums[i]!;
  return base + total / SAMPLES;
}

/**
 * Reads a percentile off the draws, which are put in order when the first is asked for. Each stands for the middle of its
 * share of the requests (Hazen's plotting position); between two it is interpolated.
 */
export function percentilesOf({ base, draws: sums }: Drawn): (share: number) => number {
  let isSorted = sums === none;
  return (share) => {
    if (!isSorted) sums.sort();
    isSorted = true;
    const at = Math.min(SAMPLES - 1, Math.max(0, share * SAMPLES - 0.5));
    const [low, high] = [sums[Math.floor(at)]!, sums[Math.ceil(at)]!];
    return base + low + (high - low) * (at - Math.floor(at));
  };
}

// ── Log-normal times ────────────────────────────────────────────────────────────────────────────────────────────────

/** z of a share of the normal distribution that is named as a percentile: 2.33 of `p99`. */
const zOf = (percentile: string): number => inverseNormal(Number(percentile.slice(1)) / 100);
const Z99 = inverseNormal(0.99);

const isSteady = ({ p50, p99 }: Spread): boolean => p50 <= 0 || p99 <= p50;

/** A log-normal through the lowest and the highest of the percentiles given; one alone does not vary. */
export function spreadOf(percentiles: Readonly<Record<string, number>>): Spread {
  const stated = Object.entries(percentiles)
    .map(([name, value]) => ({ z: zOf(name), value }))
    .filter(({ value }) => value > 0);
  // Of a log-normal, the least is nothing and the most without end: `p0` and `p100` only count where nothing else does.
  const within = stated.filter(({ z }) => Number.isFinite(z)).sort((a, b) => a.z - b.z);
  const [low, high] = within.length > 0 ? [within[0], within.at(-1)] : [stated.at(-1), stated.at(-1)];
  if (!low || !high) return { p50: 0, p99: 0 };
  // One percentile and nothing else: taken as an upper bound throughout.
  if (low === high) return { p50: low.value, p99: low.value };
  const sigma = Math.log(high.value / low.value) / (high.z - low.z);
  const p50 = low.value * Math.exp(-sigma * low.z);
  return { p50, p99: p50 * Math.exp(sigma * Z99) };
}

/** How a time is spread over equal shares of the calls. */
interface Strata {
  /** p50 × e^(σ z) for each stratum, ascending. */
  readonly values: Float64Array;
  readonly mean: number;
}

function strata({ p50, p99 }: Spread): Strata {
  const sigma = Math.log(p99 / p50) / Z99;
  const values = quantiles.map((z) => p50 * Math.exp(sigma * z));
  return { values, mean: values.reduce((sum, value) => sum + value, 0) / SAMPLES };
}

/** Many enough that two parts of one flow seldom share one; and then they are turned by different places. */
const SHUFFLES = 61;
const shuffles: Uint16Array[] = [];

function orderOf(key: string): { readonly order: Uint16Array; readonly turn: number } {
  const seed = hash(key) >>> 0;
  const which = seed % SHUFFLES;
  const order = (shuffles[which] ??= shuffled(which + 1));
  return { order, turn: Math.floor(seed / SHUFFLES) % SAMPLES };
}

/** Mid-points of equal shares of the normal distribution: stratified, so that few suffice. */
const quantiles = Float64Array.from({ length: SAMPLES }, (_, i) => inverseNormal((i + 0.5) / SAMPLES));

/** Acklam's rational approximation of the normal quantile; relative error below 1.15e-9. */
function inverseNormal(p: number): number {
  const a = [-39.696_830_286_653_76, 220.946_098_424_520_5, -275.928_510_446_968_7, 138.357_751_867_269, -30.664_798_066_147_16, 2.506_628_277_459_239];
  const b = [-54.476_098_798_224_06, 161.585_836_858_040_9, -155.698_979_859_886_6, 66.801_311_887_719_72, -13.280_681_552_885_72];
  const c = [
    -0.007_784_894_002_430_293, -0.322_396_458_041_136_5, -2.400_758_277_161_838, -2.549_732_539_343_734, 4.374_664_141_464_968, 2.938_163_982_698_783,
  ];
  const d = [0.007_784_695_709_041_462, 0.322_467_129_070_039_8, 2.445_134_137_142_996, 3.754_408_661_907_416];
  const poly = (coefficients: readonly number[], x: number) => coefficients.reduce((sum, k) => sum * x + k, 0);
  if (p < 0.024_25) {
    const q = Math.sqrt(-2 * Math.log(p));
    return poly(c, q) / (poly(d, q) * q + 1);
  }
  if (p > 1 - 0.024_25) return -inverseNormal(1 - p);
  const q = p - 0.5;
  const r = q * q;
  return (poly(a, r) * q) / (poly(b, r) * r + 1);
}

/** 0 … SAMPLES - 1 in an order told by the seed, twice: a turn may so be read on beyond the end. */
function shuffled(seed: number): Uint16Array {
  const result = Uint16Array.from({ length: SAMPLES }, (_, i) => i);
  let state = Math.imul(seed, 0x9e_37_79_b1);
  for (let i = SAMPLES - 1; i > 0; i--) {
    // xorshift32 (Marsaglia 2003).
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    const j = (state >>> 0) % (i + 1);
    const held = result[i]!;
    result[i] = result[j]!;
    result[j] = held;
  }
  const twice = new Uint16Array(2 * SAMPLES);
  twice.set(result);
  twice.set(result, SAMPLES);
  return twice;
}

/** FNV-1a, 32 bits. */
function hash(text: string): number {
  let result = 0x81_1c_9d_c5;
  for (let i = 0; i < text.length; i++) result = Math.imul(result ^ text.charCodeAt(i), 0x01_00_01_93);
  return result;
}
