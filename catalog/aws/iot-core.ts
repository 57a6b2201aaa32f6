import { sla } from '../facts/sla.ts';
import { count, data, defineKind, number, openEnum } from '../define.ts';
import { regionalService } from './placement.ts';

export default defineKind({
  id: 'iot-core',
  name: 'AWS IoT Core',
  summary: 'Connects devices and routes their messages.',
  category: 'integration',
  provider: 'aws',
  nature: 'element',
  scope: 'region',
  managed: 'serverless',
  placement: regionalService,
  attributes: {
    devices: { type: number({ min: '0' }), doc: 'How many devices are connected.', example: '10k' },
    message: { type: data(), doc: 'Size of an average message.', example: '1 KB' },
    protocol: { type: openEnum('mqtt', 'https', 'websocket', 'lorawan'), doc: 'How devices speak to it.', example: 'mqtt' },
    rules: { type: count({ min: 0 }), doc: 'Rules that hand messages on.', example: '5' },
  },
  passes: 'relay',
  sla: () => sla('IoT Core'),
  icon: 'cpu',
  docs: 'https://docs.aws.amazon.com/iot/',
});
