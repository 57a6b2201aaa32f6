/** Time that one visit or one way takes: median and 99th percentile in seconds, log-normal between. */
export interface Spread {
  readonly p50: number;
  readonly p99: number;
}

/** A sum of times, in seconds: what is the same in each draw, and what each draw adds to it; nothing where all are the same. */
export interface Sums {
  base: number;
  draws: Float64Array | undefined;
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
  /** Of what runs side by side, adds the last to end; gives the mean of what it adds, s. */
  addSlowest(to: Sums, parts: readonly Sums[]): number;
  /** Of ways that exclude each other adds one to each sum, so often as its share of them says. */
  addOneOf(to: Sums, parts: readonly Sums[], shares: readonly number[]): void;
  /** Of what is asked at once adds the `required`-th to answer; gives the mean of what it adds, s. */
  addQuickest(to: Sums, parts: readonly Sums[], required: number): number;
  /** What the draws of a part come to on average, s; the same in any order. */
  mean(spread: Spread): number;
  /** Makes each sum the later of the two. */
  raise(to: Sums, others: Sums): void;
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

  /** The draws of sums, to be changed. */
  const drawsOf = (sums: Sums): Float64Array => (sums.draws ??= free.pop()?.fill(0) ?? new Float64Array(SAMPLES));

  function addAll(to: Sums, { base, draws: more }: Sums): void {
    to.base += base;
    if (!more) return;
    const sums = drawsOf(to);
    for (let i = 0; i < SAMPLES; i++) sums[i]! += more[i]!;
  }

  return {
    sums: () => ({ base: 0, draws: undefined }),
    release(sums) {
      if (sums.draws) free.push(sums.draws);
      sums.draws = undefined;
    },
    add(to, key, spread) {
      if (isSteady(spread)) {
        to.base += Math.max(0, spread.p50);
        return;
      }
      const sums = drawsOf(to);
      const { values } = strataOf(spread);
      const { order, turn } = orderOf(key);
      const end = SAMPLES - turn;
      for (let i = 0; i < end; i++) sums[i]! += values[order[i + turn]!]!;
      for (let i = end; i < SAMPLES; i++) sums[i]! += values[order[i - end]!]!;
    },
    addAll,
    addRepeated(to, times, key, count) {
      if (count === 1) return addAll(to, times);
      const sums = drawsOf(to);
      const { base, draws: more = none } = times;
      const whole = Math.floor(count);
      const once = Math.round((count - whole) * SAMPLES);
      const { order, turn } = orderOf(key);
      const end = SAMPLES - turn;
      // The calls of one visit are alike: the same draw as often as it is made. Hundreds at once are pipelined or spread.
      for (let i = 0; i < end; i++) sums[i]! += (base + more[i]!) * (order[i + turn]! < once ? whole + 1 : whole);
      for (let i = end; i < SAMPLES; i++) sums[i]! += (base + more[i]!) * (order[i - end]! < once ? whole + 1 : whole);
    },
    addSlowest(to, parts) {
      if (parts.length === 0) return 0;
      const sums = drawsOf(to);
      let total = 0;
      for (let i = 0; i < SAMPLES; i++) {
        let last = 0;
        for (const { base, draws: part = none } of parts) last = Math.max(last, base + part[i]!);
        sums[i]! += last;
        total += last;
      }
      return total / SAMPLES;
    },
    addOneOf(to, parts, shares) {
      const sums = drawsOf(to);
      const all = shares.reduce((sum, share) => sum + share, 0);
      let [from, taken] = [0, 0];
      // Each part has its draws in an order of its own, so that a run of them is as good as any.
      parts.forEach(({ base, draws: part = none }, at) => {
        taken += shares[at]!;
        const end = at === parts.length - 1 ? SAMPLES : Math.round((SAMPLES * taken) / all);
        for (let i = from; i < end; i++) sums[i]! += base + part[i]!;
        from = end;
      });
    },
    addQuickest(to, parts, required) {
      const sums = drawsOf(to);
      let total = 0;
      for (let i = 0; i < SAMPLES; i++) {
        const time = parts.map(({ base, draws: part = none }) => base + part[i]!).sort((a, b) => a - b)[required - 1]!;
        sums[i]! += time;
        total += time;
      }
      return total / SAMPLES;
    },
    mean: (spread) => (isSteady(spread) ? Math.max(0, spread.p50) : strataOf(spread).mean),
    raise(to, { base, draws: others }) {
      if (!to.draws && !others) {
        to.base = Math.max(to.base, base);
        return;
      }
      const sums = drawsOf(to);
      const more = others ?? none;
      for (let i = 0; i < SAMPLES; i++) sums[i] = Math.max(sums[i]!, base - to.base + more[i]!);
    },
  };
}

/** Of sums that are the same in each draw. */
const none = new Float64Array(SAMPLES);

export function meanOf({ base, draws: sums = none }: Sums): number {
  let total = 0;
  for (let i = 0; i < SAMPLES; i++) total += sums[i]!;
  return base + total / SAMPLES;
}

/**
 * Reads a percentile off the draws, which are put in order when the first is asked for. Each stands for the middle of its
 * share of the requests (Hazen's plotting position); between two it is interpolated.
 */
export function percentilesOf({ base, draws: sums = none }: Sums): (share: number) => number {
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

/** 0 … SAMPLES - 1 in an order told by the seed. */
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
  return result;
}

/** FNV-1a, 32 bits. */
function hash(text: string): number {
  let result = 0x81_1c_9d_c5;
  for (let i = 0; i < text.length; i++) result = Math.imul(result ^ text.charCodeAt(i), 0x01_00_01_93);
  return result;
}
