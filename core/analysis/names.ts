import type { Architecture, ElementId } from '../model/architecture.ts';
import { rememberedOf } from './remembered.ts';

/** The shortest end of an element's full name that no other element shares: `api`, of two copies `cell-1.api`. */
export const nameIn = (architecture: Architecture, id: ElementId): string => namesOf(architecture).get(id) ?? id;

const namesOf = rememberedOf((architecture: Architecture): ReadonlyMap<ElementId, string> => {
  const ids = [...architecture.elements.keys()];
  const ends = new Map(ids.map((id) => [id, endsOf(id)]));
  const counts = new Map<string, number>();
  for (const list of ends.values()) for (const end of list) counts.set(end, (counts.get(end) ?? 0) + 1);
  // A full name that is also the end of a longer one, such as `api` beside `cell.api`, is the shortest that it has.
  return new Map(ids.map((id) => [id, ends.get(id)!.find((end) => counts.get(end) === 1) ?? id]));
});

/** `c`, `b.c`, `a.b.c` of `a.b.c`. */
function endsOf(id: ElementId): string[] {
  const parts = id.split('.');
  return parts.map((_, i) => parts.slice(parts.length - 1 - i).join('.'));
}
