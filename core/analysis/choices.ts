import { groupBy } from './group-by.ts';
import type { Call, Hop, Visit } from './journey.ts';

/** What the condition of a call means in its flow. */
export interface Choice {
  readonly text: string;
  /** Share of all requests for which it holds; of `otherwise`, for which none of those beside it does. */
  readonly frequency: number;
  /** Share of those that come to the call's source: behind a branch its own condition holds, and those beside it do not. */
  readonly share: number;
  /** The conditions at its place, of which one holds at most, without `otherwise`. */
  readonly among: readonly Condition[];
}

export interface Condition {
  readonly text: string;
  readonly frequency: number;
}

interface Guarded {
  readonly call: Call;
  readonly text: string;
}

const OTHERWISE = 'otherwise';

/**
 * Calls of one visit that each have a condition exclude each other, and are taken as equally frequent. Wherever a flow asks
 * for the same condition again it is the same choice. A condition with none beside it, anywhere, is no choice: how often it
 * holds the design does not say, and all requests are taken to go there.
 */
export function choicesOf(hops: readonly Hop[]): ReadonlyMap<Call, Choice> {
  const result = new Map<Call, Choice>();
  const conditional: (Guarded & { readonly from: Visit })[] = [];
  for (const hop of hops) for (const call of hop.calls) if (isGuarded(hop, call)) conditional.push({ from: hop.from, call, text: call.edge.guard! });
  if (conditional.length === 0) return result;
  const guarded = groupBy(conditional, ({ from }) => from);
  const frequency = frequenciesOf([...guarded.values()]);
  /** What holds and what does not for all that come to a visit. */
  const known = new Map<Visit, { readonly yes: ReadonlySet<string>; readonly no: ReadonlySet<string> }>();
  for (const hop of hops) {
    const here = known.get(hop.from) ?? { yes: new Set<string>(), no: new Set<string>() };
    const place = guarded.get(hop.from) ?? [];
    const texts = [...new Set(place.map(({ text }) => text))];
    const among = texts.filter((text) => frequency.has(text)).map((text) => ({ text, frequency: frequency.get(text)! }));
    const sum = (of: readonly Condition[]): number => of.reduce((all, one) => all + one.frequency, 0);
    const open = 1 - sum(among.filter(({ text }) => here.no.has(text)));
    const decided = among.some(({ text }) => here.yes.has(text));
    for (const call of hop.calls) {
      const text = isGuarded(hop, call) ? call.edge.guard! : undefined;
      const often = text === OTHERWISE ? (among.length > 0 ? 1 - sum(among) : undefined) : text === undefined ? undefined : frequency.get(text);
      if (text !== undefined && often !== undefined) {
        const share = here.yes.has(text) ? 1 : decided || here.no.has(text) || open <= 1e-12 ? 0 : Math.min(1, Math.max(0, often) / open);
        result.set(call, { text, frequency: Math.max(0, often), share, among });
      }
      if (call.loop) continue;
      const [yes, no] = [new Set(here.yes), new Set(here.no)];
      if (text !== undefined && text !== OTHERWISE) yes.add(text);
      if (text !== undefined) for (const other of texts) if (other !== text && other !== OTHERWISE) no.add(other);
      // What comes by several ways knows only what holds on all of them.
      const before = known.get(call.to);
      known.set(call.to, before ? { yes: common(before.yes, yes), no: common(before.no, no) } : { yes, no });
    }
  }
  return result;
}

const isGuarded = ({ step }: Hop, { edge }: Call): boolean => edge.guard !== undefined && step.share === undefined && step.mode !== 'alternatives';

/** One of as many as stand at the place where most stand. */
function frequenciesOf(places: readonly (readonly Guarded[])[]): ReadonlyMap<string, number> {
  const result = new Map<string, number>();
  for (const place of places) {
    const texts = new Set(place.map(({ text }) => text));
    if (texts.size === 1) continue;
    for (const text of texts) if (text !== OTHERWISE) result.set(text, Math.min(result.get(text) ?? 1, 1 / texts.size));
  }
  return result;
}

const common = (a: ReadonlySet<string>, b: ReadonlySet<string>): ReadonlySet<string> => new Set([...a].filter((one) => b.has(one)));
