import type { Element } from '../model/architecture.ts';
import type { Design } from './design.ts';

/** The subnet that an element is drawn in, or that it names. */
export const subnetOf = (design: Design, element: Element): Element | undefined => design.within(element, 'subnet');

/** `public` or `private`; undefined for what stands in no subnet. */
export function accessOfPlace(design: Design, element: Element): 'public' | 'private' | undefined {
  const subnet = subnetOf(design, element);
  return subnet && (design.settings(subnet).word('access') === 'public' ? 'public' : 'private');
}

/** Hosts and services in a public subnet that users call with nothing before them. */
export const openHosts = (design: Design): Element[] =>
  design.elements.filter((one) => design.isCompute(one) && accessOfPlace(design, one) === 'public' && design.callers(one).some(design.isEntry));

/** All subnets that an element names, else the one around it. */
export function subnetsOf(design: Design, element: Element): Element[] {
  const named = element.attributes.get('subnet')?.value;
  const items = named?.type === 'list' ? named.items : named ? [named] : [];
  const listed = items.flatMap((item) => (item.type === 'reference' ? [design.element(item.target)] : []));
  const around = subnetOf(design, element);
  return listed.length > 0 ? listed : around ? [around] : [];
}

/** Elements of a kind inside a group, at any depth. */
export const inside = (design: Design, group: Element, ...kinds: readonly string[]): Element[] =>
  design.elements.filter((element) => design.is(element, ...kinds) && design.around(element).includes(group));

export interface Block {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** An IPv4 block as its first and last address; undefined for what is none. */
export function blockOf(text: string | undefined): Block | undefined {
  const match = /^(\d+)\.(\d+)\.(\d+)\.(\d+)\/(\d+)$/u.exec(text ?? '');
  if (!match) return undefined;
  const [a, b, c, d, prefix] = match.slice(1).map(Number) as [number, number, number, number, number];
  if ([a, b, c, d].some((octet) => octet > 255) || prefix > 32) return undefined;
  const size = 2 ** (32 - prefix);
  const first = Math.floor((((a * 256 + b) * 256 + c) * 256 + d) / size) * size;
  return { from: first, to: first + size - 1, text: text! };
}

export const overlaps = (a: Block, b: Block): boolean => a.from <= b.to && b.from <= a.to;

export const cidrOf = ({ attributes }: Element): Block | undefined => {
  const value = attributes.get('cidr')?.value;
  return blockOf(value?.type === 'text' ? value.text : undefined);
};

/** True where all that an element calls are services of the region, which stand outside of networks. */
export function callsOnlyRegional({ outgoing, element, within }: Design, one: Element): boolean {
  const called = outgoing(one).map(({ to }) => element(to.element));
  return called.length > 0 && called.every((to) => to.kind.provider === 'aws' && to.kind.placement?.subnet === 'none' && within(to, 'vpc') === undefined);
}
