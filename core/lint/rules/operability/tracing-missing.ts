import { wordIn } from '../../../analysis/attributes.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  id: 'tracing-missing',
  area: 'operability',
  severity: 'hint',
  finds: 'A request through four or more services, and no tracing.',
  why: 'A request that wanders through many services leaves its traces scattered.',
  mend: 'Add tracing to the services.',
  source: 'Guidelines, operability',
  from: 'production',
  options: { services: { default: 4, doc: 'Services on the way of a request from which it speaks.' } },
  *check({ analysis, isCompute, of }, { services: least }) {
    if (
      of('xray', 'service-mesh').length > 0 ||
      of('monitoring').some((one) => /trac|jaeger|opentelemetry/iu.test(`${one.name} ${wordIn('engine', one.attributes) ?? ''}`))
    )
      return;
    for (const { flow, journey } of analysis.load.flows.values()) {
      const services = new Set(journey.visits.map(({ element }) => element).filter(isCompute));
      if (services.size < least!) continue;
      yield {
        at: { uri: flow.source.uri, range: flow.source.name },
        message: `Flow ${flow.label} passes ${services.size} services, and nothing traces it: what made a request slow is scattered over their logs`,
      };
      return;
    }
  },
});
