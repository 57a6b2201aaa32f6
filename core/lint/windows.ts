import type { Flow } from '../model/architecture.ts';
import { wordIn } from '../analysis/attributes.ts';

const clock = /(\d{1,2}):(\d{2})\s*(am|pm)?\s*(?:-|–|to|until)\s*(\d{1,2}):(\d{2})\s*(am|pm)?/iu;
const length = /(\d+(?:\.\d+)?)\s*(?:h|hours?)\b/iu;

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

function hour(hours: string, minutes: string, half: string | undefined): number {
  const h = half === undefined ? Number(hours) : (Number(hours) % 12) + (half.toLowerCase() === 'pm' ? 12 : 0);
  return (h + Number(minutes) / 60) % 24;
}
