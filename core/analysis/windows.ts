import type { Flow } from '../model/architecture.ts';
import { wordIn } from './attributes.ts';

const clock = /(\d{1,2}):(\d{2})\s*(am|pm)?\s*(?:-|–|to|until)\s*(\d{1,2}):(\d{2})\s*(am|pm)?/iu;
const length = /(\d+(?:\.\d+)?)\s*(?:h|hours?)\b/iu;
const daysOfYear = /(\d+)\s*(?:d|days?)\s*(?:a|per|\/)\s*(?:y|year)\b/iu;
const workingDays = /\b(?:weekdays|mon(?:day)?\s*(?:-|–|to)\s*fri(?:day)?)\b/iu;
const perDay = /(?:\/|\bper )\s*(?:d|day)\b/iu;

/** Hours of the day in which a flow happens: `9:30-16:00`, `6.5 h a day`; undefined where its window does not tell. */
export function windowHours(flow: Flow): number | undefined {
  const times = hoursOfDay(flow);
  if (times) return lengthOf(times);
  const hours = Number(length.exec(wordIn('window', flow.attributes) ?? '')?.[1]);
  return hours > 0 && hours <= 24 ? hours : undefined;
}

/** True where two flows both say at what hours they happen, and some of these are the same. */
export function windowsOverlap(a: Flow, b: Flow): boolean {
  const [one, other] = [hoursOfDay(a), hoursOfDay(b)];
  if (!one || !other) return false;
  const startsWithin = (inner: Hours, outer: Hours): boolean => (inner.from - outer.from + 24) % 24 < lengthOf(outer);
  return startsWithin(one, other) || startsWithin(other, one);
}

/** Hours since midnight; `to` is below `from` where it goes on into the next day. */
interface Hours {
  readonly from: number;
  readonly to: number;
}

function hoursOfDay({ attributes }: Flow): Hours | undefined {
  const times = clock.exec(wordIn('window', attributes) ?? '');
  return times ? { from: hour(times[1]!, times[2]!, times[3]), to: hour(times[4]!, times[5]!, times[6]) } : undefined;
}

const lengthOf = ({ from, to }: Hours): number => (from === to ? 24 : (to - from + 24) % 24);

/** Days of the year on which it happens, in parts of all: `250 days a year`, `Mon-Fri`. */
function shareOfDays({ attributes }: Flow): number {
  const text = wordIn('window', attributes) ?? '';
  const days = Number(daysOfYear.exec(text)?.[1]);
  if (days > 0 && days <= 365) return days / 365;
  return workingDays.test(text) ? 5 / 7 : 1;
}

/** True for `20M/day`: a rate that is spread over all hours of the day already. */
export function isPerDay({ attributes }: Flow): boolean {
  const value = attributes.get('rate')?.value;
  return value?.type === 'quantity' && perDay.test(value.quantity.text);
}

/** What a flow's rate comes to over all hours of a year, in parts of it: 1 for what happens at all times. */
export const shareOfAllHours = (flow: Flow): number => (isPerDay(flow) ? 1 : (windowHours(flow) ?? 24) / 24) * shareOfDays(flow);

function hour(hours: string, minutes: string, half: string | undefined): number {
  const h = half === undefined ? Number(hours) : (Number(hours) % 12) + (half.toLowerCase() === 'pm' ? 12 : 0);
  return (h + Number(minutes) / 60) % 24;
}
