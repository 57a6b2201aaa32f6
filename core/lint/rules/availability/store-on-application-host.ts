import { defineRule } from '../../rule.ts';

const hosts = ['ec2', 'vm'];

export default defineRule({
  id: 'store-on-application-host',
  area: 'availability',
  severity: 'warning',
  finds: 'A database on the machine of the application.',
  why: 'The machine cannot be replaced or doubled without moving the data, and its loss takes both.',
  mend: 'Give the database a place of its own: a managed one, or a machine with a standby.',
  source: 'Reference systems: the first step',
  *check({ elements, within, at, isCompute, settings, incoming }) {
    for (const store of elements) {
      if (store.kind.category !== 'database') continue;
      const deployment = settings(store).word('deployment');
      const follows = incoming(store).some(({ kind }) => kind === 'stream');
      if ((deployment === 'in-process' || deployment === 'inter-process') && !follows) {
        yield {
          at: at(store),
          message: `${store.label} runs on the machines of the application: neither grows or moves without the other, and both are lost together`,
        };
        continue;
      }
      const host = hosts.map((kind) => within(store, kind)).find((found) => found !== undefined);
      const beside = host && elements.find((one) => isCompute(one) && hosts.some((kind) => within(one, kind) === host));
      if (!beside) continue;
      yield {
        at: at(store),
        message: `${store.label} stands on ${host.label} with ${beside.label}: neither grows or moves without the other, and both are lost with it`,
      };
    }
  },
});
