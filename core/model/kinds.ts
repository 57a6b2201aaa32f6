import type { Attribute, AttributeType, Catalog, Category, Kind } from '../../catalog/schema.ts';
import type { ElementStatement, KindStatement, Name, TemplateStatement } from '../syntax/tree.ts';
import type { AttributeValue } from './architecture.ts';
import { didYouMean } from './report.ts';
import { bodyStatements, typedAttributes, type ValueContext } from './values.ts';
import { kindAttributeVocabulary, kindVocabulary } from './vocabulary.ts';

/** What a declared kind extends where it does not say. */
const DEFAULT_BASE = 'service';
/** What the uses of a template are where it does not say. */
const DEFAULT_TEMPLATE_BASE = 'group';

/** The catalog with the kinds that files declare; theirs win over the catalog's own. */
export function extendedCatalog(catalog: Catalog, declared: ReadonlyMap<string, Kind>): Catalog {
  if (declared.size === 0) return catalog;
  return {
    find: (id) => declared.get(id) ?? catalog.find(id),
    kinds: [...declared.values(), ...catalog.kinds.filter((kind) => !declared.has(kind.id))],
  };
}

/** Resolves `kind x extends y { … }`; undefined where it has no name or clashes with a kind that is there already. */
export function declaredKind(statement: KindStatement, known: Catalog, context: ValueContext): Kind | undefined {
  const { name } = statement;
  if (!name || isTaken(name, known, context)) return undefined;
  const { uri, reporter } = context;
  const base = baseOf(statement.base, DEFAULT_BASE, known, context);
  const statements = bodyStatements(statement.body);
  const fields = typedAttributes(statements, kindVocabulary, 'A kind', context);
  const own: Record<string, Attribute> = {};
  for (const inner of statements) {
    if (inner.type === 'attribute') continue;
    if (inner.type === 'element' && inner.keyword.text === 'attribute' && inner.name) own[inner.name.text] = declaredAttribute(inner, context);
    else reporter.report(uri, inner.range, 'misplaced-statement', 'A kind holds only its own fields and `attribute name { type: … }`');
  }
  const docs = textOf(fields.get('docs'));
  const colour = textOf(fields.get('category'));
  const { aliases: _, ...inherited } = base ?? unknownBase;
  return {
    ...inherited,
    id: name.text,
    name: textOf(fields.get('name')) ?? name.text,
    summary: textOf(fields.get('doc')) ?? statement.doc ?? inherited.summary,
    lineage: base ? [base.id, ...(base.lineage ?? [])] : [],
    icon: textOf(fields.get('icon')) ?? inherited.icon,
    attributes: { ...own, ...inherited.attributes },
    ...(colour === undefined ? {} : { colour: colour as Category }),
    ...(docs?.startsWith('https://') ? { docs } : {}),
  };
}

/** What the uses of `template x(…) extends y { … }` are; undefined where it has no name or clashes with a kind that is there already. */
export function templateKind(statement: TemplateStatement, known: Catalog, context: ValueContext): Kind | undefined {
  const { name } = statement;
  if (!name || isTaken(name, known, context)) return undefined;
  const base = baseOf(statement.base, DEFAULT_TEMPLATE_BASE, known, context);
  const { aliases: _, ...inherited } = base ?? unknownBase;
  return {
    ...inherited,
    id: name.text,
    name: name.text,
    summary: statement.doc ?? inherited.summary,
    nature: 'group',
    lineage: base ? [base.id, ...(base.lineage ?? [])] : [],
  };
}

function isTaken(name: Name, known: Catalog, { uri, reporter }: ValueContext): boolean {
  // The other names that a kind of the catalog answers to are free.
  const taken = known.find(name.text)?.id === name.text;
  if (taken) reporter.report(uri, name.range, 'duplicate-name', `There is a kind \`${name.text}\` already; choose another name`);
  return taken;
}

function baseOf(name: Name | undefined, standard: string, known: Catalog, { uri, reporter }: ValueContext): Kind | undefined {
  const base = known.find(name?.text ?? standard);
  if (!base && name) {
    const ids = known.kinds.map((kind) => kind.id);
    const { hint, fixes } = didYouMean(name.text, ids, { uri, range: name.range });
    reporter.report(uri, name.range, 'unknown-kind', `There is no kind \`${name.text}\`${hint}`, { fixes });
  }
  return base;
}

/** Stands in where the kind to extend does not exist, which is reported. */
const unknownBase: Omit<Kind, 'id' | 'name'> = {
  summary: '',
  category: 'generic',
  provider: 'unknown',
  nature: 'element',
  scope: 'any',
  icon: 'unknown',
  attributes: {},
};

function declaredAttribute(statement: ElementStatement, context: ValueContext): Attribute {
  const fields = typedAttributes(bodyStatements(statement.body), kindAttributeVocabulary, 'An attribute', context);
  const defaultText = textOf(fields.get('default'));
  const required = fields.get('required')?.value;
  return {
    type: attributeType(textOf(fields.get('type')) ?? 'text', fields.get('values')),
    doc: textOf(fields.get('doc')) ?? statement.doc ?? '',
    ...(defaultText === undefined ? {} : { default: defaultText }),
    ...(required?.type === 'boolean' && required.value ? { required: true } : {}),
  };
}

function attributeType(name: string, values: AttributeValue | undefined): AttributeType {
  switch (name) {
    case 'boolean':
      return { type: 'boolean' };
    case 'integer':
      return { type: 'integer', range: true };
    case 'reference':
      return { type: 'reference', to: [] };
    case 'words': {
      const list = values?.value.type === 'list' ? values.value.items : [];
      return { type: 'enum', values: list.flatMap((item) => (item.type === 'enum' ? [{ value: item.value }] : [])) };
    }
    case 'count':
    case 'ratio':
    case 'duration':
    case 'data':
    case 'data-rate':
    case 'rate':
    case 'money':
    case 'money-rate':
      return { type: 'quantity', dimension: name };
    default:
      return { type: 'text' };
  }
}

const textOf = (value: AttributeValue | undefined): string | undefined => {
  const v = value?.value;
  return v?.type === 'text' ? v.text : v?.type === 'enum' ? v.value : undefined;
};
