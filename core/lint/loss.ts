import { catalogId } from '../model/lineage.ts';
import { usualLatency } from '../../catalog/facts/measures.ts';
import { analyze } from '../analysis/analyze.ts';
import { percentilesIn } from '../analysis/attributes.ts';
import { formatRate } from '../analysis/format.ts';
import type { Architecture, Element, ElementId } from '../model/architecture.ts';
import { inUnit } from './utilisation.ts';

/** What a design's stores would be asked for if a cache had no hits: the limits that it exceeds only then, in words. */
export function withoutCache(architecture: Architecture, cache: ElementId): string[] {
  const element = architecture.elements.get(cache)!;
  const emptied = { ...element, attributes: new Map([...element.attributes].filter(([key]) => key !== 'hit' && key !== 'cache-hit')) };
  const without = analyze({ ...architecture, elements: new Map([...architecture.elements].map(([id, one]) => [id, id === cache ? emptied : one])) });
  const before = analyze(architecture);
  return [...without.capacity.elements].flatMap(([id, list]) =>
    list.flatMap((used) => {
      const was = before.capacity.elements.get(id)?.find(({ limit }) => limit === used.limit);
      if (!used.grows || used.ratio <= 1 || (was?.ratio ?? 0) > 1 || used.ratio <= (was?.ratio ?? 0) + 1e-9) return [];
      const rate = used.unit === 'rps' ? formatRate(used.demand) : inUnit(used.demand, used.unit);
      return [`${architecture.elements.get(id)!.label} would get ${rate} of at most ${inUnit(used.capacity, used.unit)}`];
    }),
  );
}

/** Median seconds of one call, as stated or as is usual for the kind. */
export const medianOf = ({ attributes, kind }: Element): number | undefined =>
  percentilesIn('latency', attributes)?.['p50'] ?? usualLatency(catalogId(kind))?.p50.value;
