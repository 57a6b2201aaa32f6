import { defineRule } from '../../rule.ts';

export default defineRule({
  id: 'observability-missing',
  area: 'operability',
  severity: 'info',
  finds: 'A production design with nothing that watches it.',
  why: 'What is not measured can be neither proven nor repaired in time.',
  mend: 'Add metrics, logs and alarms, attached to what they watch.',
  source: 'Guidelines, operability',
  from: 'production',
  *check({ elements, architecture, isCompute, at, of }) {
    const watched = of('cloudwatch', 'monitoring', 'xray').length > 0;
    const services = elements.filter((one) => isCompute(one));
    if (watched || services.length === 0 || architecture.flows.length === 0) return;
    const { source } = architecture;
    yield {
      at: source ? { uri: source.uri, range: source.name } : at(services[0]!),
      message: 'Nothing in this design watches it: no metrics, no logs, no alarms',
    };
  },
});
