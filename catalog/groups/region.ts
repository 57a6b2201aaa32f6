import { defineKind, openEnum } from '../define.ts';

export default defineKind({
  id: 'region',
  aliases: ['aws-region'],
  name: 'Region',
  summary: 'Independent geographic area of a cloud, with several availability zones.',
  category: 'place',
  provider: 'aws',
  nature: 'group',
  scope: 'region',
  placement: { in: ['account'] },
  attributes: {
    code: {
      type: openEnum(
        ['us-east-1', 'N. Virginia'], ['us-east-2', 'Ohio'], ['us-west-1', 'N. California'], ['us-west-2', 'Oregon'],
        ['ca-central-1', 'Canada, Montreal'], ['sa-east-1', 'São Paulo'],
        ['eu-west-1', 'Ireland'], ['eu-west-2', 'London'], ['eu-west-3', 'Paris'], ['eu-central-1', 'Frankfurt'], ['eu-north-1', 'Stockholm'], ['eu-south-1', 'Milan'],
        ['ap-south-1', 'Mumbai'], ['ap-southeast-1', 'Singapore'], ['ap-southeast-2', 'Sydney'],
        ['ap-northeast-1', 'Tokyo'], ['ap-northeast-2', 'Seoul'], ['ap-east-1', 'Hong Kong'],
        ['me-south-1', 'Bahrain'], ['af-south-1', 'Cape Town'],
      ),
      doc: 'The provider\'s name of the region, where the name in the design is another.',
      example: 'us-east-1',
    },
  },
  icon: 'region',
  docs: 'https://docs.aws.amazon.com/global-infrastructure/latest/regions/aws-regions.html',
});
