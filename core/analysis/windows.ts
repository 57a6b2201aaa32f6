import type { Flow } from '../model/architecture.ts';
import { wordIn } from './attributes.ts';

const clock = /(\d{1,2}):(\d{2})\s*(am|pm)?\s*(?:-|–|to|until)\s*(\d{1,2}):(\d{2})\s*(am|pm)?/iu;
const length = /(\d+(?:\.\d+)?)\s*(?:h|hours?)\b/iu;
const daysOfYear = /(\d+)\s*(?:d|days?)\s*(?:a|per|\/)\s*(?:y|year)\b/iu;
const workingDays = /\b(?:weekdays|mon(?:day)?\s*(?:-|–|to)\s*fri(?:day)?)\b/iu;
const perDay = /(?:\/|\bper )\s*(?:d|day)\b/iu;

/** Hours of the day in which a flow happens: `9:30-16:00`, `6.5 h a day`; undefined where its window does not tell. */
export function windowHours({ attributes }: Flow): number | undefined {
  const text = wordIn('window', attributes);
  if (text === undefined) return undefined;
  const times = clock.exec(text);
  if (times) {
    const [from, to] = [hour(times[1]!, times[2]!, times[3]), hour(times[4]!, times[5]!, times[6])];
    return from === to ? 24 : (to - from + 24) % 24;
  }
  const hours = Number(length.exec(text)?.[1]);
  return hours > 0 && hours <= 24 ? hours : undefined;
}

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
