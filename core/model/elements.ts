import { isOf } from './lineage.ts';
import type { AttributeValue, Element, ElementId, ModelValue } from './architecture.ts';
import { isGroup, isUnknownKind } from './declare.ts';
import { article, binderOfPart, type Binder } from './names.ts';
import { alternatives } from './report.ts';
import type { Declared } from './scope.ts';
import { templateParts } from './templates.ts';
import { isCidr, typedAttributes } from './values.ts';

/** Attributes whose reference says where an element stands, the narrowest first. */
const placingAttributes = ['subnet', 'vpc', 'region'] as const;

/** Types an element's attributes and finds the place where it is drawn. `binder` is that of its statement. */
export function resolveElement(declared: Declared, binder: Binder): Element {
  const { statement, kind, uri, parts } = declared;
  const statements = parts.flatMap((part) => part.statements);
  // What a use of a template says itself comes last, and holds.
  const attributes = new Map<string, AttributeValue>(
    isUnknownKind(kind, binder.file.kinds)
      ? []
      : parts.flatMap((part) => {
          const reader = binderOfPart(part, binder);
          return [...typedAttributes(part.statements, kind.attributes, `\`${statement.keyword.text}\``, reader.valueContext(declared))];
        }),
  );

  let label = statement.label && binder.text(statement.label.value);
  const { shorthand } = kind;
  if (label !== undefined && shorthand !== undefined && !attributes.has(shorthand) && isCidr(label)) {
    attributes.set(shorthand, { value: { type: 'text', text: label }, source: { uri, range: statement.label!.range, name: statement.label!.range } });
    label = undefined;
  }
  const templates = templateParts(declared);
  const isStandIn = declared.frame === undefined && templates.some(({ frame }) => frame.isStandIn);
  for (const [key, schema] of Object.entries(kind.attributes)) {
    // What a use would say itself is not missing where there is none.
    if (!isStandIn && schema.required && !attributes.has(key) && !statements.some((s) => s.type === 'attribute' && s.key.text === key)) {
      binder.reporter.report(
        uri,
        declared.nameRange,
        'missing-attribute',
        `\`${declared.name}\` needs \`${key}\`${schema.example ? `, for example \`${key}: ${schema.example}\`` : ''}`,
        { severity: 'warning' },
      );
    }
  }

  const template = templates.at(-1);
  const templateDoc = template?.frame.template.statement.doc;
  const doc = statement.doc === undefined ? templateDoc && binderOfPart(template, binder).text(templateDoc) : binder.text(statement.doc);
  const place = placingAttributes.map((key) => firstReference(attributes.get(key)?.value)).find((id) => id !== undefined) ?? declared.parent?.id;
  return {
    id: declared.id,
    name: declared.name,
    label: label ?? (statement.name ? declared.name : kind.name),
    kind,
    templates: templates.map(({ frame }) => frame.template.kind.id),
    isGroup: isGroup(declared),
    attributes,
    attachedTo: references(attributes.get('attached-to')?.value),
    tags: words(attributes.get('tags')?.value),
    source: { uri, range: statement.range, name: declared.nameRange },
    ...(doc === undefined ? {} : { doc }),
    ...(declared.parent ? { parent: declared.parent.id } : {}),
    ...(place === undefined ? {} : { place }),
  };
}

/** Says where an element stands in a group that its kind cannot be in. */
export function checkPlacement(element: Element, elements: ReadonlyMap<ElementId, Element>, binder: Binder): void {
  const allowed = element.kind.placement?.in;
  if (!allowed || element.place === undefined) return;
  const place = nearestPlace(element, elements);
  if (!place || isOf(place.kind, ...allowed)) return;
  binder.reporter.report(
    element.source.uri,
    element.source.name,
    'misplaced-element',
    `${article(element.kind.name) === 'an' ? 'An' : 'A'} ${element.kind.name} does not stand in ${article(place.kind.name)} ${place.kind.name}; it belongs in ${alternatives(allowed)}`,
    { severity: 'warning', related: [{ location: { uri: place.source.uri, range: place.source.name }, message: `It stands in \`${place.name}\`` }] },
  );
}

/** The innermost group around an element that is a place (free groups, cells and the like are transparent). */
function nearestPlace(element: Element, elements: ReadonlyMap<ElementId, Element>): Element | undefined {
  const seen = new Set<ElementId>();
  for (let id = element.place; id !== undefined && !seen.has(id); id = elements.get(id)?.place) {
    seen.add(id);
    const group = elements.get(id);
    if (group?.kind.category === 'place' && group.kind.provider === 'aws') return group;
  }
  return undefined;
}

/** Breaks circles in `place` (a subnet that is said to stand in an element inside it), so that the tree of boxes is one. */
export function withoutPlaceCycles(elements: ReadonlyMap<ElementId, Element>): Map<ElementId, Element> {
  const result = new Map<ElementId, Element>();
  for (const [id, element] of elements) {
    const seen = new Set([id]);
    let at = element.place;
    while (at !== undefined && !seen.has(at)) {
      seen.add(at);
      at = elements.get(at)?.place;
    }
    const target = element.place === undefined ? undefined : elements.get(element.place);
    if (at === undefined && (element.place === undefined || target)) result.set(id, element);
    else {
      const { place: _, ...rest } = element;
      result.set(
        id,
        element.parent === undefined || !elements.has(element.parent) || element.parent === element.place ? rest : { ...rest, place: element.parent },
      );
    }
  }
  return result;
}

const firstReference = (value: ModelValue | undefined): ElementId | undefined => references(value)[0];

function references(value: ModelValue | undefined): ElementId[] {
  if (value?.type === 'reference') return [value.target];
  return value?.type === 'list' ? value.items.flatMap(references) : [];
}

const words = (value: ModelValue | undefined): string[] =>
  value?.type === 'list' ? value.items.flatMap((item) => (item.type === 'enum' ? [item.value] : item.type === 'text' ? [item.text] : [])) : [];
