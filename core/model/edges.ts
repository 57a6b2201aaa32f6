import type { Arrow, EdgeStatement, End, Hop } from '../syntax/tree.ts';
import type { Edge, EdgeKind, Endpoint } from './architecture.ts';
import type { Binder, Bound } from './names.ts';
import type { Declared } from './scope.ts';
import { bodyStatements, typedAttributes } from './values.ts';
import { edgeVocabulary } from './vocabulary.ts';

export const edgeKinds: Readonly<Record<Arrow, EdgeKind>> = { '->': 'request', '~>': 'message', '=>': 'stream', '<->': 'connection' };
export const arrows: Readonly<Record<EdgeKind, Arrow>> = { request: '->', message: '~>', stream: '=>', connection: '<->' };

/** Edges in the order of their declaration, with ids that tell alike ones apart. */
export interface EdgeList {
  readonly all: Edge[];
  add(edge: Omit<Edge, 'id'>): Edge;
  /** Edges between two ends (roles apart), in the order of their declaration. */
  between(from: string, to: string): readonly Edge[];
}

export function edgeList(): EdgeList {
  const all: Edge[] = [];
  const byEnds = new Map<string, Edge[]>();
  const ids = new Set<string>();
  return {
    all,
    add(edge) {
      const base = `${endName(edge.from)}${arrows[edge.kind]}${endName(edge.to)}`;
      let id = base;
      for (let n = 2; ids.has(id); n++) id = `${base}#${n}`;
      ids.add(id);
      const added = { id, ...edge };
      all.push(added);
      const key = `${edge.from.element} ${edge.to.element}`;
      byEnds.set(key, [...(byEnds.get(key) ?? []), added]);
      return added;
    },
    between: (from, to) => byEnds.get(`${from} ${to}`) ?? [],
  };
}

const endName = (end: Endpoint): string => (end.role === undefined ? end.element : `${end.element}.${end.role}`);

export const endpointOf = (bound: Bound): Endpoint => ({ element: bound.declared.id, ...(bound.role === undefined ? {} : { role: bound.role }) });

/** The edges of one statement outside of flows: every end of a hop with every end before it. */
export function resolveEdges(statement: EdgeStatement, scope: Declared | undefined, binder: Binder, edges: EdgeList): void {
  const { reporter, uri } = binder;
  const onlyInFlows = (range: EdgeStatement['range'], what: string): void =>
    reporter.report(uri, range, 'misplaced-statement', `${what} belongs to the steps of a flow; an edge only says that there is a connection`);
  if (statement.share) onlyInFlows(statement.share.range, 'A share');
  if (statement.optional) onlyInFlows(statement.optional, '`optional`');

  let sources = boundEnds(statement.from.ends, scope, binder);
  if (statement.from.choice) onlyInFlows(statement.from.choice.range, 'A choice');
  for (const hop of statement.hops) {
    if (hop.to.choice) onlyInFlows(hop.to.choice.range, 'A choice');
    const targets = boundEnds(hop.to.ends, scope, binder);
    const attributes = typedAttributes(bodyStatements(hop.body), edgeVocabulary, 'An edge', binder.valueContext(scope));
    const when = attributes.get('when')?.value;
    for (const source of sources) {
      for (const target of targets) {
        const guard = target.end.guard ? binder.text(target.end.guard.text) : when?.type === 'text' ? when.text : undefined;
        const edge = {
          kind: edgeKinds[hop.arrow.text],
          from: endpointOf(source.bound),
          to: endpointOf(target.bound),
          attributes,
          implied: false,
          source: { uri, range: hopRange(statement, hop), name: hop.arrow.range },
          ...(hop.label ? { label: binder.text(hop.label.value) } : {}),
          ...(guard === undefined ? {} : { guard }),
          ...(statement.doc === undefined ? {} : { doc: binder.text(statement.doc) }),
        };
        const twin = edges
          .between(edge.from.element, edge.to.element)
          .find((e) => e.kind === edge.kind && e.label === edge.label && e.guard === guard && e.from.role === edge.from.role && e.to.role === edge.to.role);
        if (twin) {
          reporter.report(
            uri,
            hop.arrow.range,
            'duplicate-edge',
            `This edge from \`${source.bound.declared.name}\` to \`${target.bound.declared.name}\` is declared already; give one a label, or remove it`,
            {
              severity: 'warning',
              related: [{ location: { uri: twin.source.uri, range: twin.source.range }, message: 'First declared here' }],
            },
          );
        } else edges.add(edge);
      }
    }
    sources = targets;
  }
  checkBodies(statement, binder);
}

/** Only attributes stand in the braces of an edge or step. */
export function checkBodies(statement: EdgeStatement, { reporter, uri }: Binder): void {
  for (const hop of statement.hops) {
    for (const inner of bodyStatements(hop.body)) {
      if (inner.type !== 'attribute' && inner.type !== 'unknown')
        reporter.report(uri, inner.range, 'misplaced-statement', 'Only attributes such as `timeout: 3 s` stand in the braces of an edge');
    }
  }
}

export const boundEnds = (ends: readonly End[], scope: Declared | undefined, binder: Binder): { readonly end: End; readonly bound: Bound }[] =>
  ends.flatMap((end) => {
    const bound = binder.bind(end.path, scope);
    return bound ? [{ end, bound }] : [];
  });

/** A single hop is its whole statement; in a chain each has its own part. */
export const hopRange = (statement: EdgeStatement, hop: Hop): EdgeStatement['range'] => (statement.hops.length === 1 ? statement.range : hop.range);
