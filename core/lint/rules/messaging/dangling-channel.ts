import { isOf } from '../../../model/lineage.ts';
import { isDeadLetter } from '../../messages.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  id: 'dangling-channel',
  area: 'messaging',
  severity: 'warning',
  finds: 'A queue, topic or stream that nobody writes to, or nobody reads.',
  why: 'Messages that no one writes or reads are a forgotten or unfinished part.',
  mend: 'Connect it, or take it out.',
  source: 'Guidelines, messaging',
  *check(design) {
    for (const channel of design.elements) {
      if (
        !design.isBroker(channel) ||
        isOf(channel.kind, 'firehose') ||
        isDeadLetter(design, channel) ||
        design.is(channel, 'ses', 'iot-core', 'notification-service', 'event-store', 'amazon-mq', 'broker')
      )
        continue;
      const [into, out] = [design.incoming(channel), design.outgoing(channel)];
      if (into.length + out.length === 0) continue;
      const isRead = out.length > 0 || into.some((edge) => edge.kind === 'request' && /poll|receive|read|consume|subscribe|watch/iu.test(edge.label ?? ''));
      const isFed = into.length > 0 || channel.attributes.has('schedule') || channel.attributes.has('source');
      // A design that shows a part of a system may begin with a channel.
      if (isRead && (isFed || design.architecture.profile !== 'production')) continue;
      if (isOf(channel.kind, 'sns') && !isRead && channel.attributes.has('channels')) continue;
      if (isOf(channel.kind, 'eventbridge') && !isFed) continue;
      yield { at: design.at(channel), message: `${channel.label}: nobody ${isFed ? 'reads what is sent to it' : 'sends anything to it'}` };
    }
  },
});
