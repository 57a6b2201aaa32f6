import { tripleMap } from './triple-map.ts';

/**
 * Reduced ordered binary decision diagrams (Bryant 1986): Boolean functions of independent events, with the exact
 * probability that they hold. Nodes are shared, so that equal functions are the same number.
 */
export interface Bdd {
  /** The event itself. */
  event(index: number): BddNode;
  and(a: BddNode, b: BddNode): BddNode;
  or(a: BddNode, b: BddNode): BddNode;
  /** All of them hold. */
  all(of: readonly BddNode[]): BddNode;
  /** `test ? yes : no`. */
  choose(test: BddNode, yes: BddNode, no: BddNode): BddNode;
  /** At least `k` of the functions hold. */
  atLeast(k: number, of: readonly BddNode[]): BddNode;
  /** The function with some events decided. */
  restrict(node: BddNode, decided: ReadonlyMap<number, boolean>): BddNode;
  /** Chance that it holds, given the chance of each event. */
  probability(node: BddNode, chance: (event: number) => number): number;
  /**
   * For each event that it depends on, how much the chance changes with that of the event (Birnbaum's importance): the
   * chance if it surely happens, less the chance if it surely does not.
   */
  sensitivities(node: BddNode, chance: (event: number) => number): ReadonlyMap<number, number>;
  /** Events that it depends on. */
  support(node: BddNode): ReadonlySet<number>;
  /** The first event from `least` on that it depends on; undefined where there is none. */
  firstFrom(node: BddNode, least: number): number | undefined;
  readonly size: number;
}

/** 0 is false, 1 is true, others index a node. */
export type BddNode = number;
export const FALSE: BddNode = 0;
export const TRUE: BddNode = 1;

/** A fresh diagram; events are ordered by index, so related ones should be near each other. */
export function createBdd(): Bdd {
  const LAST = Number.MAX_SAFE_INTEGER;
  const event: number[] = [LAST, LAST];
  const low: BddNode[] = [0, 1];
  const high: BddNode[] = [0, 1];
  /** By event and both branches; and by test and both answers. */
  const unique = tripleMap();
  const computed = tripleMap();

  function node(at: number, no: BddNode, yes: BddNode): BddNode {
    if (no === yes) return no;
    const known = unique.get(at, no, yes);
    if (known !== -1) return known;
    const created = event.length;
    event.push(at);
    low.push(no);
    high.push(yes);
    unique.add(at, no, yes, created);
    return created;
  }

  function choose(test: BddNode, yes: BddNode, no: BddNode): BddNode {
    if (test === TRUE || yes === no) return yes;
    if (test === FALSE) return no;
    if (yes === TRUE && no === FALSE) return test;
    // The same function under one key: in a conjunction and a disjunction the order does not matter.
    if (no === FALSE && yes < test) return choose(yes, test, FALSE);
    if (yes === TRUE && no < test) return choose(no, TRUE, test);
    const known = computed.get(test, yes, no);
    if (known !== -1) return known;
    const [ofTest, ofYes, ofNo] = [event[test]!, event[yes]!, event[no]!];
    const top = Math.min(ofTest, ofYes, ofNo);
    const [inTest, inYes, inNo] = [ofTest === top, ofYes === top, ofNo === top];
    const result = node(
      top,
      choose(inTest ? low[test]! : test, inYes ? low[yes]! : yes, inNo ? low[no]! : no),
      choose(inTest ? high[test]! : test, inYes ? high[yes]! : yes, inNo ? high[no]! : no),
    );
    computed.add(test, yes, no, result);
    return result;
  }

  /** Of the node and all below it. */
  function chances(root: BddNode, chance: (event: number) => number): ReadonlyMap<BddNode, number> {
    const done = new Map<BddNode, number>([
      [FALSE, 0],
      [TRUE, 1],
    ]);
    const visit = (at: BddNode): number => {
      const known = done.get(at);
      if (known !== undefined) return known;
      const p = chance(event[at]!);
      const result = p * visit(high[at]!) + (1 - p) * visit(low[at]!);
      done.set(at, result);
      return result;
    };
    visit(root);
    return done;
  }

  const and = (a: BddNode, b: BddNode): BddNode => choose(a, b, FALSE);
  const or = (a: BddNode, b: BddNode): BddNode => choose(a, TRUE, b);

  return {
    event: (index) => node(index, FALSE, TRUE),
    and,
    or,
    // From the last on: those before come first in the order mostly, and what is done then stays as it is.
    all: (of) => of.reduceRight((rest, one) => and(one, rest), TRUE),
    choose,
    atLeast(k, of) {
      // row[j]: at least j of the functions from i on hold.
      let row: BddNode[] = [TRUE];
      for (let j = 1; j <= k; j++) row.push(FALSE);
      for (let i = of.length - 1; i >= 0; i--) {
        const before = row;
        row = before.map((rest, j) => (j === 0 ? TRUE : choose(of[i]!, before[j - 1]!, rest)));
      }
      return row[k] ?? TRUE;
    },
    restrict(root, decided) {
      const done = new Map<BddNode, BddNode>();
      const visit = (at: BddNode): BddNode => {
        if (at <= TRUE) return at;
        const known = done.get(at);
        if (known !== undefined) return known;
        const fixed = decided.get(event[at]!);
        const result = fixed === undefined ? node(event[at]!, visit(low[at]!), visit(high[at]!)) : visit(fixed ? high[at]! : low[at]!);
        done.set(at, result);
        return result;
      };
      return visit(root);
    },
    probability: (root, chance) => chances(root, chance).get(root)!,
    sensitivities(root, chance) {
      const holds = chances(root, chance);
      /** Chance that the decisions from the root on come to the node. */
      const comes = new Map<BddNode, number>([[root, 1]]);
      const result = new Map<number, number>();
      // Events stand in order along every path: nodes by their event, so that all ways to a node come before it.
      const nodes = [...holds.keys()].filter((at) => at > TRUE).sort((a, b) => event[a]! - event[b]!);
      for (const at of nodes) {
        const [share, p] = [comes.get(at)!, chance(event[at]!)];
        result.set(event[at]!, (result.get(event[at]!) ?? 0) + share * (holds.get(high[at]!)! - holds.get(low[at]!)!));
        comes.set(high[at]!, (comes.get(high[at]!) ?? 0) + share * p);
        comes.set(low[at]!, (comes.get(low[at]!) ?? 0) + share * (1 - p));
      }
      return result;
    },
    support(root) {
      const events = new Set<number>();
      const seen = new Set<BddNode>();
      const visit = (at: BddNode): void => {
        if (at <= TRUE || seen.has(at)) return;
        seen.add(at);
        events.add(event[at]!);
        visit(low[at]!);
        visit(high[at]!);
      };
      visit(root);
      return events;
    },
    firstFrom(root, least) {
      let first = LAST;
      const seen = new Set<BddNode>();
      const visit = (at: BddNode): void => {
        if (event[at]! >= least) first = Math.min(first, event[at]!);
        else if (!seen.has(at)) {
          seen.add(at);
          visit(low[at]!);
          visit(high[at]!);
        }
      };
      visit(root);
      return first === LAST ? undefined : first;
    },
    get size() {
      return event.length;
    },
  };
}

/** Chance that at least `k` of `n` equal and independent copies work, each with chance `p`; 0 where k > n. */
export function atLeastOf(k: number, n: number, p: number): number {
  if (k <= 0) return 1;
  if (k > n) return 0;
  if (p <= 0) return 0;
  if (p >= 1) return 1;
  // The shorter tail is summed; terms by logarithms of binomial coefficients, so that large n neither over- nor underflow.
  const lower = k <= n / 2;
  let sum = 0;
  const [from, to] = lower ? [0, k - 1] : [k, n];
  let logTerm = logChoose(n, from) + from * Math.log(p) + (n - from) * Math.log1p(-p);
  for (let i = from; i <= to; i++) {
    sum += Math.exp(logTerm);
    logTerm += Math.log((n - i) / (i + 1)) + Math.log(p) - Math.log1p(-p);
  }
  return Math.min(1, Math.max(0, lower ? 1 - sum : sum));
}

function logChoose(n: number, k: number): number {
  let result = 0;
  for (let i = 1; i <= Math.min(k, n - k); i++) result += Math.log((n - i + 1) / i);
  return result;
}
