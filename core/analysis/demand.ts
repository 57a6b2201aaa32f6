import type { Demand } from '../../catalog/behaviour.ts';
import type { Settings } from '../../catalog/settings.ts';
import type { Architecture, Edge, Element } from '../model/architecture.ts';
import { isOf } from '../model/lineage.ts';
import type { Latency } from './latency.ts';
import { connectionsTo, linksOf, receiversOf } from './links.ts';
import type { ElementLoad, Load, SettingsById } from './load.ts';
import { storedBytes } from './stored.ts';

/** What demands are told from. */
export interface Around {
  readonly architecture: Architecture;
  readonly load: Load;
  readonly latency: Latency;
  readonly settings: SettingsById;
}

/**
 * What reaches an element at the peak. Made for every element and every flow through it, and asked for by few limits: so
 * its parts are found when they are asked for. (A class, since getters of its own would have to be made anew for each.)
 */
export class PeakDemand implements Demand {
  readonly #element: Element;
  readonly #of: ElementLoad;
  readonly #around: Around;

  constructor(element: Element, of: ElementLoad, around: Around) {
    this.#element = element;
    this.#of = of;
    this.#around = around;
  }

  get requests(): number {
    return this.#of.requests.peak;
  }
  get items(): number {
    return this.#of.items.peak;
  }
  get reads(): number {
    return this.#of.reads.peak;
  }
  get writes(): number {
    return this.#of.writes.peak;
  }
  get writeCalls(): number {
    return this.#of.writeCalls.peak;
  }
  get bytesIn(): number {
    return this.#of.bytesIn.peak;
  }
  get bytesOut(): number {
    return this.#of.bytesOut.peak;
  }

  /** Little's law, flow by flow: rate × time in system. */
  get concurrency(): number | undefined {
    const times = this.#around.latency.timeInSystem.get(this.#element.id);
    let sum = 0;
    for (const [flow, rates] of this.#of.byFlow) {
      const seconds = times?.byFlow.get(flow);
      if (seconds === undefined) return undefined;
      sum += rates.peak * seconds;
    }
    return sum;
  }

  get connections(): number {
    return connectionsTo(this.#around.architecture, this.#element, this.#around.settings);
  }
  get storage(): number | undefined {
    return storedBytes(this.#around.settings(this.#element.id), this.#of);
  }
  get payload(): number | undefined {
    return this.#around.load.sizes.get(this.#element.id)?.payload;
  }
  get response(): number | undefined {
    return this.#around.load.sizes.get(this.#element.id)?.response;
  }
  get sent(): number {
    return this.#of.outgoing.reduce((sum, { calls }) => sum + calls.peak, 0);
  }

  get receivers(): Demand['receivers'] {
    const { architecture, settings } = this.#around;
    const receivers = receiversOf(architecture, this.#element);
    return { elements: receivers.length, copies: receivers.reduce((sum, to) => sum + settings(to).copies.max, 0) };
  }

  get awaited(): boolean {
    return this.#callers.some(({ kind }) => kind === 'request' || kind === 'connection');
  }

  get polls(): boolean {
    const { elements } = this.#around.architecture;
    return this.#callers.some(({ from, kind }) => kind !== 'request' && elements.get(from.element)?.kind.passes === 'buffer');
  }

  get inside(): Demand['inside'] {
    const { architecture, settings } = this.#around;
    const members = linksOf(architecture).members.get(this.#element.id) ?? [];
    return (kind: string, amount: (settings: Settings) => number = () => 1) =>
      members.filter((member) => isOf(member.kind, kind)).reduce((sum, member) => sum + amount(settings(member.id)), 0);
  }

  get #callers(): readonly Edge[] {
    return linksOf(this.#around.architecture).into.get(this.#element.id) ?? [];
  }
}
