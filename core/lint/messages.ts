import type { Edge, Element } from '../model/architecture.ts';
import type { Design } from './design.ts';

/** Edges over which something is handed on without a caller waiting. */
export const isMessage = ({ kind }: Edge): boolean => kind === 'message' || kind === 'stream';

/** FIFO by its type, or by the alias it was declared with. */
export const isFifo = (design: Design, element: Element): boolean => design.settings(element).word('type') === 'fifo';

/** Consumers of a broker: what its messages go to. */
export const consumersOf = ({ outgoing, element }: Design, broker: Element): Element[] => [
  ...new Set(
    outgoing(broker)
      .filter((edge) => isMessage(edge) && edge.attributes.get('role') === undefined)
      .map((edge) => element(edge.to.element)),
  ),
];

/** Dead-letter queues: named by an attribute of another element, or fed by an edge that says so. */
export const isDeadLetter = ({ isNamedDeadLetter, incoming }: Design, of: Element): boolean =>
  isNamedDeadLetter(of) || /dlq|dead/iu.test(of.name) || incoming(of).some((edge) => /fail|dead/iu.test(edge.label ?? edge.guard ?? ''));

export const hasDeadLetter = ({ outgoing, element }: Design, of: Element): boolean =>
  of.attributes.has('dlq') ||
  outgoing(of).some(
    (edge) => edge.attributes.has('dlq') || /dlq|dead/iu.test(element(edge.to.element).name) || /fail|dead/iu.test(edge.label ?? edge.guard ?? ''),
  );
