import { defineKind, ref } from '../define.ts';

export default defineKind({
  id: 'local-zone',
  name: 'AWS Local Zone',
  summary: 'Extension of a region into a city, for answers within a few milliseconds to users far from the region.',
  category: 'place',
  provider: 'aws',
  nature: 'group',
  scope: 'zone',
  placement: { in: ['account', 'region', 'vpc'] },
  attributes: {
    parent: { type: ref('region'), doc: 'The region that it belongs to.', example: 'us-west-2' },
  },
  icon: 'local-zone',
  docs: 'https://docs.aws.amazon.com/local-zones/',
});
