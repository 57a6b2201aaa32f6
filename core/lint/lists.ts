import type { AttributeValue, Element, ElementId, ModelValue } from '../model/architecture.ts';
import type { Design } from './design.ts';

/** Elements that an attribute names, one or several. */
export function listOf({ attributes }: Element, key: string): ElementId[] {
  const value = attributes.get(key)?.value;
  return value ? references(value) : [];
}

/** Elements that some attribute of another element or of an edge names. */
export function referenced({ elements, groups, edges }: Design): Set<ElementId> {
  const sets: ReadonlyMap<string, AttributeValue>[] = [...elements, ...groups, ...edges].map(({ attributes }) => attributes);
  return new Set(
    sets.flatMap((attributes) => [...attributes].filter(([key]) => key !== 'subnet' && key !== 'vpc').flatMap(([, { value }]) => references(value))),
  );
}

function references(value: ModelValue): ElementId[] {
  switch (value.type) {
    case 'reference':
      return [value.target];
    case 'list':
      return value.items.flatMap(references);
    case 'record':
      return [...value.fields.values()].flatMap((field) => references(field.value));
    default:
      return [];
  }
}
