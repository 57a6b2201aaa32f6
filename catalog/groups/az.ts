import { defineKind, openEnum } from '../define.ts';

export default defineKind({
  id: 'az',
  aliases: ['availability-zone', 'zone'],
  name: 'Availability zone',
  summary: 'One or more data centers of a region with power and cooling of their own.',
  category: 'place',
  provider: 'aws',
  nature: 'group',
  scope: 'zone',
  placement: { in: ['account', 'region', 'vpc'] },
  attributes: {
    letter: {
      type: openEnum('a', 'b', 'c', 'd', 'e', 'f'),
      doc: "The zone's letter, where the name in the design is another. Letters are dealt out per account: the same letter in two accounts need not be the same place.",
      example: 'a',
    },
  },
  icon: 'az',
  docs: 'https://docs.aws.amazon.com/global-infrastructure/latest/regions/aws-availability-zones.html',
});
