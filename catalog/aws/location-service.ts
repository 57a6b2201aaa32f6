import { defineKind } from '../define.ts';
import { regionalService } from './placement.ts';

export default defineKind({
  id: 'location-service',
  aliases: ['location'],
  name: 'Amazon Location Service',
  summary: 'Maps, places, routes and positions.',
  category: 'developer',
  provider: 'aws',
  nature: 'element',
  scope: 'region',
  managed: 'serverless',
  placement: regionalService,
  attributes: {},
  icon: 'map-2',
  docs: 'https://docs.aws.amazon.com/location/',
});
