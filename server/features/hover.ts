import type { Hover } from 'vscode-languageserver-types';
import { contains, type Range } from '../../core/text/range.ts';
import type { Architecture, AttributeValue, Edge, Element, ModelValue } from '../../core/model/architecture.ts';
import type { Snapshot } from '../../core/model/snapshot.ts';
import type { Attribute, Name, Path, Statement, Value } from '../../core/syntax/tree.ts';
import { describeAttribute, describeKind, describeValue, describeWord } from '../describe.ts';
import { toRange, type Scope } from '../document.ts';
import { attributeOf, type BlockKind } from '../schema-of.ts';
import { walk } from '../tree-walk.ts';
import { arrows } from '../../core/model/edges.ts';
import { edgeFigures, elementFigures, flowFigures, requirementFigures } from '../figures.ts';
import { keywordDocs } from '../keywords.ts';

/** What is known of the word under the cursor. */
export function hover(scope: Scope, offset: number): Hover | undefined {
  const found = nameHover(scope, offset) ?? syntaxHover(scope, offset);
  return found && { range: toRange(scope.document, found.range), contents: { kind: 'markdown', value: found.markdown } };
}

interface Found {
  readonly range: Range;
  readonly markdown: string;
}

function nameHover({ snapshot, document }: Scope, offset: number): Found | undefined {
  const occurrence = snapshot.symbols.at(document.uri, offset);
  const symbol = occurrence && snapshot.symbols.symbols.get(occurrence.symbol);
  if (!occurrence || !symbol) return undefined;
  const { architecture } = snapshot;
  const { range } = occurrence.location;
  if (symbol.element !== undefined) {
    const element = architecture.elements.get(symbol.element);
    if (element) return { range, markdown: describeElement(element, architecture) };
    // In a template that nobody uses.
    return symbol.elementKind && { range, markdown: `**${symbol.name}**\n\n${symbol.elementKind.name}` };
  }
  if (symbol.kind === 'kind') {
    const kind = snapshot.kinds.find(symbol.name);
    return kind && { range, markdown: describeKind(kind) };
  }
  // One that a template holds is several flows: what is said is true of the first.
  const { uri: file, range: name } = symbol.declaration;
  const flow = [...architecture.flows, ...architecture.subflows].find(({ source }) => source.uri === file && source.name.start === name.start);
  if (flow) {
    const steps = flow.steps.map(
      (step) =>
        `${step.number}. ${step.calls.map((call) => `\`${nameOf(call.from, architecture)}\` → \`${nameOf(call.to, architecture)}\``).join(', ')}${step.label ? ` ${step.label}` : ''}${step.optional ? ' *(optional)*' : ''}`,
    );
    const rate = flow.attributes.get('rate')?.value;
    return {
      range,
      markdown: [`**${flow.label}** (flow)`, flow.doc ?? '', rate ? (describeValue(rate) ?? '') : '', flowFigures(architecture, flow.id), steps.join('\n')]
        .filter(Boolean)
        .join('\n\n'),
    };
  }
  const view = architecture.views.find((v) => `view:${v.id}` === symbol.id);
  return view && { range, markdown: `**${view.label}** (view)` };
}

function describeElement(element: Element, architecture: Architecture): string {
  const inside = [...architecture.elements.values()].filter((other) => other.place === element.id);
  const place = element.place === undefined ? undefined : architecture.elements.get(element.place);
  const edgeLine = (edge: Edge, other: string, outgoing: boolean): string =>
    `- ${outgoing ? arrows[edge.kind] : `${arrows[edge.kind]} from`} \`${nameOf(other, architecture)}\`${edge.label ? ` ${edge.label}` : ''}${edge.guard ? ` [${edge.guard}]` : ''}`;
  const edges = [
    ...architecture.edges.filter((e) => e.to.element === element.id).map((e) => edgeLine(e, e.from.element, false)),
    ...architecture.edges.filter((e) => e.from.element === element.id).map((e) => edgeLine(e, e.to.element, true)),
  ];
  return [
    `**${element.label}** \`${element.id}\``,
    element.doc ?? '',
    `${element.kind.name}${element.templates.length > 0 ? ` by template \`${element.templates.at(-1)!}\`` : ''}${place ? `, in \`${place.id}\`` : ''}${element.attachedTo.length > 0 ? `, attached to ${element.attachedTo.map((id) => `\`${nameOf(id, architecture)}\``).join(', ')}` : ''}`,
    elementFigures(architecture, element.id),
    edges.slice(0, 12).join('\n') + (edges.length > 12 ? `\n- … and ${edges.length - 12} more` : ''),
    inside.length > 0
      ? `Holds ${inside
          .slice(0, 10)
          .map((e) => `\`${e.name}\``)
          .join(', ')}${inside.length > 10 ? ' …' : ''}`
      : '',
    element.kind.docs ? `[${element.kind.name} documentation](${element.kind.docs})` : '',
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

const nameOf = (id: string, architecture: Architecture): string => architecture.elements.get(id)?.name ?? id;

/** Keywords, kinds, attributes, arrows and values. */
function syntaxHover({ snapshot, document }: Scope, offset: number): Found | undefined {
  const tree = snapshot.files.get(document.uri)?.tree;
  if (!tree) return undefined;
  let found: Found | undefined;
  const offer = (range: Range, markdown: string | undefined): void => {
    if (markdown !== undefined && contains(range, offset)) found = { range, markdown };
  };
  const offerRole = (path: Path): void => {
    const role = path.segments.findLast(({ range }) => contains(range, offset));
    if (role) offer(role.range, roleMarkdown(path, role, snapshot, document.uri));
  };
  walk(tree.statements, {
    statement: (statement) => {
      if (statement.type === 'element') {
        const kind = snapshot.kinds.find(statement.keyword.text);
        offer(statement.keyword.range, kind && describeKind(kind));
      } else if ('keyword' in statement && statement.type !== 'import') offer(statement.keyword.range, keywordDocs[statement.keyword.text]);
      else if (statement.type === 'import') offer(statement.keyword, keywordDocs['import']);
      if (statement.type === 'edge' && statement.optional) offer(statement.optional, keywordDocs['optional']);
    },
    attribute: (attribute, owner, hop, within) => {
      const { key, value } = attribute;
      if (!contains(attribute.range, offset)) return;
      const block = within.reduce<BlockKind>(
        (of, { key: around }) => ({ type: 'record', key: around.text, of }),
        blockOf(owner, hop !== undefined, tree.statements),
      );
      const schema = attributeOf(block, key.text, snapshot.kinds);
      const verdict = owner?.type === 'requirements' ? requirementFigures(snapshot.architecture, document.uri, key.range) : '';
      offer(key.range, schema && [describeAttribute(key.text, schema), verdict].filter(Boolean).join('\n\n'));
      if (!value) return;
      const typed = typedValue(attribute, snapshot.architecture, document.uri);
      offer(value.range, [typed && describeValue(typed), verdict].filter(Boolean).join('\n\n') || undefined);
      for (const { text, range } of schema ? pathsIn(value) : []) offer(range, describeWord(text, key.text, schema!));
    },
    value: (value) => {
      if (value.type === 'path') offerRole(value);
    },
    end: ({ path }) => offerRole(path),
    hop: (hop) => {
      const edges = snapshot.architecture.edges.filter(({ source }) => source.uri === document.uri && source.name.start === hop.arrow.range.start);
      const figures = edges.map(
        ({ id, from, to }) => `${edges.length > 1 ? `\`${from.element}\` to \`${to.element}\`\n\n` : ''}${edgeFigures(snapshot.architecture, id)}`,
      );
      offer(hop.arrow.range, [keywordDocs[hop.arrow.text] ?? '', ...figures].filter(Boolean).join('\n\n'));
    },
  });
  return found;
}

/** `db.writer`: the last part of a name, where it is no element but a role of the one before it. */
function roleMarkdown(path: Path, role: Name, { symbols, architecture }: Snapshot, uri: string): string | undefined {
  const before = path.segments[path.segments.indexOf(role) - 1];
  const symbol = before && symbols.symbols.get(symbols.at(uri, before.range.start)?.symbol ?? '');
  const element = symbol?.element === undefined ? undefined : architecture.elements.get(symbol.element);
  const roles = element?.kind.roles ?? {};
  const doc = Object.hasOwn(roles, role.text) ? roles[role.text] : undefined;
  return doc === undefined ? undefined : `**${role.text}** (role of \`${element!.name}\`)\n\n${doc}`;
}

/** What an attribute of an element, edge, flow, step or requirement was read as, or a field of its records. */
function typedValue({ range }: Attribute, { elements, edges, flows, subflows, requirements }: Architecture, uri: string): ModelValue | undefined {
  const owners = [...elements.values(), ...edges, ...flows, ...subflows, ...[...flows, ...subflows].flatMap(({ steps }) => steps)];
  const values = [...owners.flatMap(({ attributes }) => [...attributes.values()]), ...requirements];
  return values.flatMap(withFields).find(({ source }) => source.uri === uri && source.range.start === range.start)?.value;
}

const withFields = (attribute: AttributeValue): AttributeValue[] => [attribute, ...fieldsIn(attribute.value)];

function fieldsIn(value: ModelValue): AttributeValue[] {
  if (value.type === 'record') return [...value.fields.values()].flatMap(withFields);
  return value.type === 'list' ? value.items.flatMap(fieldsIn) : [];
}

const pathsIn = (value: Value): readonly Path[] => (value.type === 'path' ? [value] : 'items' in value ? value.items.flatMap(pathsIn) : []);

/** Which block a statement's braces are. */
export function blockOf(owner: Statement | undefined, inHop: boolean, top: readonly Statement[]): BlockKind {
  if (!owner) return { type: 'top' };
  switch (owner.type) {
    case 'edge':
      return { type: inHop && !top.includes(owner) && top.some((s) => s.type === 'flow' && s.body?.statements.includes(owner)) ? 'step' : 'edge' };
    case 'element':
      return owner.keyword.text === 'attribute' ? { type: 'kind-attribute' } : { type: 'element', keyword: owner.keyword.text };
    case 'template':
      return { type: 'element', keyword: owner.base?.text ?? 'group', isTemplate: true };
    case 'architecture':
    case 'requirements':
    case 'flow':
    case 'view':
    case 'lint':
    case 'kind':
      return { type: owner.type };
    default:
      return { type: 'top' };
  }
}
