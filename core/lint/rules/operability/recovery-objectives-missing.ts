import { defineRule } from '../../rule.ts';

export default defineRule({
  id: 'recovery-objectives-missing',
  area: 'operability',
  severity: 'hint',
  finds: 'Data that must not be lost, and no word of how much may be.',
  why: 'Without an RPO and an RTO nobody can tell whether backups and standbys are enough.',
  mend: 'State `rpo` and `rto` in the requirements.',
  source: 'Reference systems: recovery',
  from: 'production',
  *check({ of, requirements, architecture }) {
    if (of('database').length === 0 || requirements('rpo').length > 0 || requirements('rto').length > 0 || architecture.requirements.length === 0) return;
    const [first] = architecture.requirements;
    yield {
      at: { uri: first!.source.uri, range: first!.source.name },
      message: 'The requirements say neither how much data may be lost (`rpo`) nor how long recovery may take (`rto`)',
    };
  },
});
