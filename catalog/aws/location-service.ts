import { defineKind, list, openEnum } from '../define.ts';
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
  attributes: {
    use: { type: list(openEnum('maps', 'places', 'routes', 'geofences', 'trackers')), doc: 'What it does here.', example: '[maps, places]' },
  },
  icon: 'location-service',
  docs: 'https://docs.aws.amazon.com/location/',
});
