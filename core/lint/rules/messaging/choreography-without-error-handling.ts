import type { Visit } from '../../../analysis/journey.ts';
import type { Edge, Element } from '../../../model/architecture.ts';
import { hasDeadLetter } from '../../messages.ts';
import { defineRule } from '../../rule.ts';

interface Chain {
  readonly services: readonly Element[];
  readonly edges: readonly Edge[];
}

export default defineRule({
  id: 'choreography-without-error-handling',
  area: 'messaging',
  severity: 'hint',
  finds: 'Several services in a row that only message each other, where nothing says what becomes of a step that fails.',
  why: 'Nobody sees the whole: a step that fails in the middle leaves the work half done, and finding it means reading every log.',
  mend: 'Let a workflow call the steps and handle their errors, or give each step a dead-letter queue.',
  source: 'Reference systems: workflows',
  options: { services: { default: 4, doc: 'Services in a row from which it speaks.' } },
  *check(design, { services: least }) {
    const { analysis, isCompute, isBroker, is, incoming, outgoing, element, atEdge } = design;
    const hasWorkflow = (one: Element): boolean =>
      [...incoming(one).map(({ from }) => from), ...outgoing(one).map(({ to }) => to)].some((end) =>
        is(element(end.element), 'step-functions', 'mwaa', 'workflow'),
      );
    const handled = ({ services, edges }: Chain): boolean =>
      services.some((one) => hasWorkflow(one) || hasDeadLetter(design, one)) ||
      edges.some(
        (edge) =>
          edge.attributes.has('dlq') || edge.attributes.has('retries') || [edge.from, edge.to].some((end) => hasDeadLetter(design, element(end.element))),
      );
    const told = new Set<string>();
    for (const { journey } of analysis.load.flows.values()) {
      const chains = new Map<Visit, Chain>();
      const chainOf = (visit: Visit): Chain => chains.get(visit) ?? { services: isCompute(visit.element) ? [visit.element] : [], edges: [] };
      let longest: Chain = { services: [], edges: [] };
      for (const hop of journey.hops) {
        if (!isCompute(hop.from.element) && !isBroker(hop.from.element)) continue;
        for (const { edge, to, loop, call } of hop.calls) {
          if (edge.kind !== 'message' || loop || call.reversed || (!isCompute(to.element) && !isBroker(to.element))) continue;
          const { services, edges } = chainOf(hop.from);
          const next: Chain = {
            services: isCompute(to.element) && !services.includes(to.element) ? [...services, to.element] : services,
            edges: [...edges, edge],
          };
          if ((chains.get(to)?.services.length ?? 0) < next.services.length) chains.set(to, next);
          if (longest.services.length < next.services.length) longest = next;
        }
      }
      const [first] = longest.edges;
      if (!first || longest.services.length < least! || handled(longest) || told.has(first.id)) continue;
      told.add(first.id);
      yield {
        at: atEdge(first),
        message: `${longest.services.map(({ label }) => label).join(', ')} only message each other: nothing sees or repeats a step that fails`,
      };
    }
  },
});
