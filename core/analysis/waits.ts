import { numberIn } from './attributes.ts';
import type { Call, Hop, Visit } from './journey.ts';
import type { SettingsById } from './load.ts';

/** s that a message waits on its way at the longest: for its batch to fill, and what the copy at the end of it is behind. */
export const waitOnWay = ({ step }: Pick<Hop, 'step'>, { edge }: Pick<Call, 'edge'>): number =>
  (numberIn('batch-window', step.attributes, edge.attributes) ?? 0) + (numberIn('lag', step.attributes, edge.attributes) ?? 0);

/** s that an element keeps what it gets before it hands it on, at the longest: a delivery buffer, a delay queue. */
export function waitAt({ element }: Visit, settings: SettingsById): number {
  const own = settings(element.id);
  return (own.number('buffer-interval') ?? 0) + (own.number('delay') ?? 0);
}
