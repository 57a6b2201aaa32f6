/** The words of the grammar, as the tests know them: on purpose not read from the tokens that they test. */
export const keywords = [
  'import',
  'from',
  'as',
  'architecture',
  'requirements',
  'kind',
  'extends',
  'template',
  'flow',
  'view',
  'lint',
  'optional',
  'any',
  'of',
  'per',
] as const;
