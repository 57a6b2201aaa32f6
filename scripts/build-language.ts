import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AttributeType } from '../catalog/schema.ts';
import { configurableCodes } from '../core/model/codes.ts';
import {
  architectureVocabulary,
  edgeVocabulary,
  flowVocabulary,
  kindAttributeVocabulary,
  kindVocabulary,
  requirementsVocabulary,
  stepVocabulary,
  viewVocabulary,
  type Vocabulary,
} from '../core/model/vocabulary.ts';
import type { DimensionName } from '../core/units/dimension.ts';
import { dimensionHint, dimensionNoun } from '../core/units/quantity.ts';
import { unitNames } from '../core/units/unit.ts';

export const languageFile = path.resolve(import.meta.dirname, '../docs/language.md');

const code = (text: string): string => `\`${text}\``;
const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((row) => `| ${row.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`).join('\n');

function typeText(type: AttributeType): string {
  switch (type.type) {
    case 'quantity':
      return dimensionNoun[type.dimension];
    case 'integer':
      return 'a whole number';
    case 'percentiles':
      return 'percentiles';
    case 'boolean':
      return '`true` or `false`';
    case 'text':
      return 'text';
    case 'cidr':
      return 'an address block';
    case 'enum':
      return type.values.length === 0 ? 'a word' : type.values.map(({ value }) => code(value)).join(', ') + (type.open ? ' or another word' : '');
    case 'reference':
      return 'the name of an element';
    case 'list':
      return `a list: ${typeText(type.of)}`;
    case 'record':
      return 'fields in braces';
    case 'either':
      return [...new Set(type.options.map(typeText))].join('; or ');
    case 'phrase':
      return 'words';
  }
}

const vocabularyTable = (vocabulary: Vocabulary): string =>
  table(
    ['attribute', 'value', 'meaning', 'example'],
    Object.entries(vocabulary).map(([key, { type, doc, example, default: byDefault }]) => [
      code(key),
      typeText(type),
      doc + (byDefault === undefined ? '' : ` Default: ${code(byDefault)}.`),
      example === undefined ? '' : code(example),
    ]),
  );

const onlyInSteps: Vocabulary = Object.fromEntries(Object.entries(stepVocabulary).filter(([key]) => !Object.hasOwn(edgeVocabulary, key)));

const sections: Readonly<Record<string, string>> = {
  units: table(
    ['dimension', 'units', 'for example'],
    (Object.entries(unitNames) as [DimensionName, readonly string[]][]).map(([dimension, names]) => [
      dimensionNoun[dimension],
      names.map(code).join(' '),
      [...dimensionHint[dimension].matchAll(/`[^`]+`/gu)].map(([example]) => example).join(', '),
    ]),
  ),
  edge: vocabularyTable(edgeVocabulary),
  step: vocabularyTable(onlyInSteps),
  flow: vocabularyTable(flowVocabulary),
  requirements: vocabularyTable(requirementsVocabulary),
  architecture: vocabularyTable(architectureVocabulary),
  view: vocabularyTable(viewVocabulary),
  kind: vocabularyTable(kindVocabulary),
  'kind-attribute': vocabularyTable(kindAttributeVocabulary),
  codes: table(
    ['rule', 'severity', 'finds'],
    Object.entries(configurableCodes).map(([id, { severity, doc }]) => [code(id), severity, doc]),
  ),
};

/** `docs/language.md` with its generated tables brought up to date. Throws where a table has no place, or a place no table. */
export function languageReference(text: string): string {
  const missing = new Set(Object.keys(sections));
  const result = text.replaceAll(/<!-- generated: ([\w-]+) -->[^]*?<!-- end -->/gu, (_, name: string) => {
    const section = sections[name];
    if (section === undefined) throw new Error(`docs/language.md asks for a table \`${name}\` that is not generated`);
    missing.delete(name);
    return `<!-- generated: ${name} -->\n${section}\n<!-- end -->`;
  });
  if (missing.size > 0) throw new Error(`docs/language.md has no place for ${[...missing].join(', ')}`);
  return result;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(languageFile, languageReference(readFileSync(languageFile, 'utf8')));
