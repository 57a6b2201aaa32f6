import { copies } from '../common.ts';
import { count, dataRate, defineKind, openEnum } from '../define.ts';

export default defineKind({
  id: 'media-server',
  aliases: ['transcoder', 'signaling'],
  name: 'Media server',
  summary: 'Takes in, mixes, converts or passes on sound and pictures.',
  category: 'media',
  provider: 'generic',
  nature: 'element',
  scope: 'any',
  attributes: {
    ...copies,
    type: {
      type: openEnum(
        ['ingest', 'Takes in live streams.'],
        ['transcoder', 'Converts to other formats and sizes.'],
        ['packager', 'Cuts into segments for players.'],
        ['sfu', 'Passes each stream on to the others.'],
        ['mcu', 'Mixes all streams into one.'],
        ['turn', 'Relays between peers that cannot reach each other.'],
        ['stun', 'Tells peers their public address.'],
        ['signaling', 'Brings peers together.'],
      ),
      doc: 'What it does.',
      example: 'sfu',
    },
    bitrate: { type: dataRate(), doc: 'Of one stream.', example: '5 Mbit/s' },
    renditions: { type: count({ min: 1 }), doc: 'Formats and sizes made of each stream.', example: '6' },
    codec: { type: openEnum('h264', 'h265', 'av1', 'vp9', 'opus', 'aac'), doc: 'How it is coded.', example: 'h264' },
  },
  icon: 'media-server',
});
