import { count, defineKind, openEnum } from '../define.ts';

export default defineKind({
  id: 'cluster',
  name: 'Cluster',
  summary: 'Machines that are run as one and that host what is drawn in it.',
  category: 'containers',
  provider: 'generic',
  nature: 'group',
  scope: 'any',
  placement: { subnet: 'optional' },
  attributes: {
    runtime: { type: openEnum('kubernetes', 'nomad', 'mesos', 'yarn', 'docker-swarm'), doc: 'What runs the work on it.', example: 'kubernetes' },
    nodes: { type: count({ min: 0, range: true }), doc: 'Machines that do the work.', example: '6' },
    'control-nodes': { type: count({ min: 0 }), doc: 'Machines of the control plane.', example: '3' },
  },
  icon: 'cluster',
});
