import { defineKind, oneOf, openEnum } from '../define.ts';

export default defineKind({
  id: 'schema-registry',
  name: 'Schema registry',
  summary: 'Keeps the shapes of messages and which versions fit together.',
  category: 'integration',
  provider: 'generic',
  nature: 'element',
  scope: 'any',
  attributes: {
    compatibility: { type: oneOf('none', 'backward', 'forward', 'full'), doc: 'Which changes it admits.', default: 'backward' },
    format: { type: openEnum('avro', 'protobuf', 'json-schema'), doc: 'Language of the schemas.', example: 'avro' },
  },
  icon: 'schema-registry',
});
