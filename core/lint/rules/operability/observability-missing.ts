import { addAfter } from '../../edits.ts';
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
  *check({ elements, architecture, isCompute, at, of, files }) {
    const watched = of('cloudwatch', 'monitoring', 'xray').length > 0;
    const services = elements.filter((one) => isCompute(one));
    if (watched || services.length === 0 || architecture.flows.length === 0) return;
    const { source } = architecture;
    const [first] = services;
    const monitor = first!.kind.provider === 'aws' ? 'cloudwatch' : 'monitoring';
    const watches = services.length === 1 ? first!.id : `[${services.map(({ id }) => id).join(', ')}]`;
    const names = new Set(elements.map(({ name }) => name));
    const name = names.has('metrics') ? 'lintel-metrics' : 'metrics';
    yield {
      at: source ? { uri: source.uri, range: source.name } : at(services[0]!),
      message: `Nothing watches the ${services.length === 1 ? 'service' : `${services.length} services`} of this design: no metrics, no logs, no alarms, so that users find failures first`,
      fixes: addAfter(
        files,
        first!,
        [`${monitor} ${name} { attached-to: ${watches}, alarms: ${monitor === 'cloudwatch' ? '[errors, latency]' : 'true'} }`],
        'Add monitoring with alarms',
      ),
    };
  },
});
