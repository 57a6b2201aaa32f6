import { defineKind, list, oneOf, openEnum, ref } from '../define.ts';
import { regionalService } from './placement.ts';

export default defineKind({
  id: 'glue-schema-registry',
  name: 'AWS Glue Schema Registry',
  summary: 'Keeps the schemas of streams and which versions fit together.',
  category: 'analytics',
  provider: 'aws',
  nature: 'element',
  scope: 'region',
  managed: 'serverless',
  placement: regionalService,
  attributes: {
    format: { type: openEnum('avro', 'json-schema', 'protobuf'), doc: 'Language of the schemas.', example: 'avro' },
    compatibility: { type: oneOf('none', 'backward', 'forward', 'full'), doc: 'Which changes of a schema it admits.', example: 'backward' },
    streams: { type: list(ref('kinesis', 'msk')), doc: 'Streams whose records it describes.', example: '[clicks]' },
  },
  icon: 'schema-registry',
  docs: 'https://docs.aws.amazon.com/glue/latest/dg/schema-registry.html',
});
