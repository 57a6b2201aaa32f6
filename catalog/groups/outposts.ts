import { defineKind, ref } from '../define.ts';

export default defineKind({
  id: 'outposts',
  aliases: ['outpost'],
  name: 'AWS Outposts',
  summary: "AWS hardware in one's own building, for work that is bound to the site or to its latency.",
  category: 'place',
  provider: 'aws',
  nature: 'group',
  scope: 'site',
  managed: 'managed',
  placement: { in: ['account', 'region', 'vpc'] },
  attributes: {
    parent: { type: ref('region'), doc: 'The region that it is tied to.', example: 'eu-central-1' },
  },
  icon: 'outposts',
  docs: 'https://docs.aws.amazon.com/outposts/',
});
