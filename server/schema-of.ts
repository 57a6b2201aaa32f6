import type { Attribute, AttributeType } from '../catalog/schema.ts';
import type { Snapshot } from '../core/model/snapshot.ts';
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
import { configurableCodes } from '../core/model/codes.ts';

/** Where an attribute stands, as far as it decides what it may be. */
export type BlockKind =
  | { readonly type: 'top' }
  /** `isTemplate`: the statements of a template, whose uses are of the kind `keyword`. */
  | { readonly type: 'element'; readonly keyword: string; readonly isTemplate?: boolean }
  | { readonly type: 'architecture' | 'requirements' | 'flow' | 'view' | 'lint' | 'kind' | 'kind-attribute' | 'edge' | 'step' | 'import' }
  | { readonly type: 'record'; readonly key: string; readonly of: BlockKind };

const lintVocabulary: Vocabulary = Object.fromEntries(
  Object.entries(configurableCodes).map(([code, { severity, doc }]): [string, Attribute] => [
    code,
    {
      type: { type: 'enum', values: ['off', 'hint', 'info', 'warning', 'error'].map((value) => ({ value })) },
      doc,
      default: severity,
    },
  ]),
);

/** The attributes that a block takes; empty where it takes none. */
export function vocabularyOf(block: BlockKind, kinds: Snapshot['kinds']): Vocabulary {
  switch (block.type) {
    case 'element':
      return kinds.find(block.keyword)?.attributes ?? {};
    case 'architecture':
      return architectureVocabulary;
    case 'requirements':
      return requirementsVocabulary;
    case 'flow':
      return flowVocabulary;
    case 'view':
      return viewVocabulary;
    case 'lint':
      return lintVocabulary;
    case 'kind':
      return kindVocabulary;
    case 'kind-attribute':
      return kindAttributeVocabulary;
    case 'edge':
      return edgeVocabulary;
    case 'step':
      return stepVocabulary;
    case 'record':
      return fieldsOf(attributeOf(block.of, block.key, kinds)?.type) ?? {};
    default:
      return {};
  }
}

/** The attribute that a key means in a block; undefined where the block has none of that name. */
export function attributeOf(block: BlockKind, key: string, kinds: Snapshot['kinds']): Attribute | undefined {
  const vocabulary = vocabularyOf(block, kinds);
  // `constructor` is a word like others.
  return Object.hasOwn(vocabulary, key) ? vocabulary[key] : undefined;
}

/** What braces in a value of this type take. */
function fieldsOf(type: AttributeType | undefined): Vocabulary | undefined {
  switch (type?.type) {
    case 'record':
      return type.fields;
    case 'list':
      return fieldsOf(type.of);
    case 'either':
      return type.options.map(fieldsOf).find((fields) => fields !== undefined);
    default:
      return undefined;
  }
}
