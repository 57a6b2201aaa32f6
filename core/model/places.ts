import { isOf } from './lineage.ts';
import type { Architecture, Element, ElementId } from './architecture.ts';

/** The groups around an element, nearest first: its place, that group's place, and so on. */
export function groupsAround({ elements }: Architecture, element: Element): Element[] {
  const groups: Element[] = [];
  let next = element.place ?? element.parent;
  while (next !== undefined) {
    const group = elements.get(next);
    if (!group || groups.includes(group)) break;
    groups.push(group);
    next = group.place ?? group.parent;
  }
  return groups;
}

/** The nearest group of a kind around an element, itself included. */
export function nearestOf({ elements }: Architecture, element: Element, kind: string): Element | undefined {
  let at: Element | undefined = element;
  // Groups that place each other in a circle end here; nesting is never so deep.
  for (let depth = 0; at !== undefined && depth < 100; depth++) {
    if (isOf(at.kind, kind)) return at;
    const next: ElementId | undefined = at.place ?? at.parent;
    at = next === undefined ? undefined : elements.get(next);
  }
  return undefined;
}

/**
 * A zone by account, region code and letter: `us-east-1/a`, `payments/us-east-1/a`; what the design does not draw is left
 * out. However often a region is drawn, it is one; letters are dealt out per account, so that of another is another zone.
 */
export type ZoneId = string;

/**
 * Zones that an element is placed in, by what it or the groups around it say: its own `az` or `azs`, those of the
 * subnets that it names, an `az` group, or the `azs` of its network. Empty where nothing says so, and for services that
 * the provider spreads over the region.
 */
export function zonesOf(architecture: Architecture, element: Element): readonly ZoneId[] {
  const account = nearestOf(architecture, element, 'account')?.id;
  const zone = (letter: string): ZoneId => `${account === undefined ? '' : `${account}/`}${regionCode(architecture, element) ?? ''}/${letter}`;
  const own = letters(element);
  if (own.length > 0) return own.map(zone);
  const subnets = listed(element, 'subnet').flatMap((id) => architecture.elements.get(id) ?? []);
  if (subnets.length > 0) return [...new Set(subnets.flatMap((subnet) => zonesOf(architecture, subnet)))];
  const ownNetwork = element.kind.placement?.subnet === 'none' && !element.isGroup;
  if (ownNetwork) return [];
  for (const group of groupsAround(architecture, element)) {
    if (isOf(group.kind, 'az')) return [zone(letterOf(group))];
    const said = letters(group);
    if (said.length > 0) return said.map(zone);
    if (isOf(group.kind, 'region')) break;
  }
  return isOf(element.kind, 'az') ? [zone(letterOf(element))] : [];
}

/** `letter: a`, else the last letter of the name: `az-a`, `a`. */
function letterOf(group: Element): string {
  const said = group.attributes.get('letter')?.value;
  return said?.type === 'enum' ? said.value : group.name.slice(-1);
}

function letters({ attributes }: Element): string[] {
  const one = attributes.get('az')?.value;
  if (one?.type === 'enum') return [one.value];
  const several = attributes.get('azs')?.value;
  return several?.type === 'list' ? several.items.flatMap((item) => (item.type === 'enum' ? [item.value] : [])) : [];
}

function listed({ attributes }: Element, key: string): ElementId[] {
  const value = attributes.get(key)?.value;
  const items = value?.type === 'list' ? value.items : value ? [value] : [];
  return items.flatMap((item) => (item.type === 'reference' ? [item.target] : []));
}

/** The code of the region that an element stands in: `us-east-1`. */
export function regionCode(architecture: Architecture, element: Element): string | undefined {
  const region = nearestOf(architecture, element, 'region');
  if (!region) return undefined;
  const code = region.attributes.get('code')?.value;
  return code?.type === 'enum' ? code.value : region.name;
}
