import type { Attribute } from '../catalog/schema.ts';
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
  | { readonly type: 'element'; readonly keyword: string }
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
    case 'record': {
      const type = vocabularyOf(block.of, kinds)[block.key]?.type;
      const record =
        type?.type === 'record'
          ? type
          : type?.type === 'list' && type.of.type === 'record'
            ? type.of
            : type?.type === 'either'
              ? type.options.find((o) => o.type === 'record')
              : undefined;
      return record?.type === 'record' ? record.fields : {};
    }
    default:
      return {};
  }
}
