import { defineKind, flag, number, oneOf, openEnum } from '../define.ts';

export default defineKind({
  id: 'client',
  aliases: ['browser', 'mobile-app', 'device'],
  name: 'Client',
  summary: "Program or device on the user's side.",
  category: 'actor',
  provider: 'generic',
  nature: 'element',
  scope: 'any',
  placement: { subnet: 'none' },
  attributes: {
    type: {
      type: openEnum(
        'web',
        'mobile',
        'desktop',
        'tv',
        ['device', 'A thing that talks by itself: a sensor, a camera, a car.'],
        ['server', "Another company's system that calls an API."],
      ),
      doc: 'What it runs on.',
      example: 'mobile',
    },
    audience: { type: oneOf(['regional', 'Near one region.'], ['global', 'All over the world.']), doc: 'Where the clients are.', example: 'global' },
    concurrent: { type: number({ min: '0' }), doc: 'How many are connected at the same time.', example: '50k' },
    offline: { type: flag(), doc: 'Whether it works without a connection and catches up later.', default: 'false' },
  },
  icon: 'client',
});
