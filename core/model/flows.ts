import type { EdgeStatement, End, FlowStatement, Hop, Statement } from '../syntax/tree.ts';
import { parseQuantity, type Quantity } from '../units/quantity.ts';
import type { Edge, Flow, FlowStep, Requirement, StepCall } from './architecture.ts';
import { arrows, boundEnds, checkBodies, edgeKinds, endpointOf, hopRange, type EdgeList } from './edges.ts';
import type { Binder, Bound, DeclaredFlow } from './names.ts';
import type { Declared } from './scope.ts';
import { bodyStatements, typedAttributes } from './values.ts';
import { flowVocabulary, requirementsVocabulary, stepVocabulary } from './vocabulary.ts';

export interface ResolvedFlow {
  readonly flow: Flow;
  readonly requirements: readonly Requirement[];
  /** True where others go over into it, and it is no journey of its own: it has no rate and no requirements. */
  readonly isSubflow: boolean;
}

/** Steps of a flow with all that it goes over into, at the most: a few lines could ask for billions. */
const MOST_STEPS = 10_000;
/** How deep flows may go over into one another. */
const MOST_LEVELS = 64;

/** Resolves flows with all that they go over into; steps over edges that nobody declared bring those edges in. */
export function resolveFlows(declared: Iterable<DeclaredFlow>, reader: FlowReader): readonly ResolvedFlow[] {
  return [...declared]
    .map((one) => ({ ...reader.resolve(one), statement: one.statement }))
    .map(({ flow, requirements, statement }) => ({
      flow,
      requirements,
      isSubflow: reader.entered.has(statement) && requirements.length === 0 && !flow.attributes.has('rate'),
    }));
}

interface ReadFlow extends Omit<ResolvedFlow, 'isSubflow'> {
  /** Where it begins. */
  readonly starts: readonly Bound[];
}

/** Resolves each flow once, when it is first asked for. */
export interface FlowReader {
  readonly edges: EdgeList;
  /** Those that others go over into, in any use of their template. */
  readonly entered: ReadonlySet<FlowStatement>;
  resolve(flow: DeclaredFlow): ReadFlow;
  /** For the steps of another flow; else why not. */
  enter(flow: DeclaredFlow): ReadFlow | 'cycle' | 'too-deep';
}

export function flowReader(edges: EdgeList): FlowReader {
  const resolved = new Map<string, ReadFlow>();
  const underway = new Set<string>();
  const entered = new Set<FlowStatement>();
  const reader: FlowReader = {
    edges,
    entered,
    resolve(flow) {
      const before = resolved.get(flow.id);
      if (before) return before;
      underway.add(flow.id);
      const result = resolveFlow(flow, reader);
      underway.delete(flow.id);
      resolved.set(flow.id, result);
      return result;
    },
    enter(flow) {
      if (underway.has(flow.id)) return 'cycle';
      if (underway.size > MOST_LEVELS && !resolved.has(flow.id)) return 'too-deep';
      entered.add(flow.statement);
      return reader.resolve(flow);
    },
  };
  return reader;
}

function resolveFlow({ statement, id, binder, scope }: DeclaredFlow, reader: FlowReader): ReadFlow {
  const { uri } = binder;
  const statements = bodyStatements(statement.body);
  const attributes = typedAttributes(statements, flowVocabulary, 'A flow', binder.valueContext(scope));
  const steps: FlowStep[] = [];
  const requirements: Requirement[] = [];
  let starts: readonly Bound[] | undefined;
  for (const inner of statements) {
    switch (inner.type) {
      case 'attribute':
      case 'unknown':
        break;
      case 'edge': {
        const sources = boundEnds(inner.from.ends, scope, binder);
        starts ??= sources.map(({ bound }) => bound);
        steps.push(...stepsOf(inner, sources, steps.length, binder, reader, scope));
        break;
      }
      case 'requirements':
        requirements.push(...resolveRequirements(bodyStatements(inner.body), binder, id, scope));
        break;
      default:
        binder.reporter.report(uri, inner.range, 'misplaced-statement', 'A flow holds attributes, steps such as `a -> b` and `requirements { … }`');
    }
  }
  return {
    requirements,
    starts: starts ?? [],
    flow: {
      id,
      attributes,
      steps,
      label: labelOf(statement, id, binder, scope),
      source: { uri, range: statement.range, name: statement.name?.range ?? statement.keyword.range },
      ...(statement.doc === undefined ? {} : { doc: binder.text(statement.doc) }),
    },
  };
}

/** Each use of a template has a flow of its own, so each is called otherwise. */
function labelOf({ label, name }: FlowStatement, id: string, binder: Binder, scope: Declared | undefined): string {
  const written = label?.value ?? name?.text ?? id;
  const filled = binder.text(written);
  return scope === undefined || filled !== written ? filled : `${filled} · ${scope.statement.label?.value ?? scope.name}`;
}

export function resolveRequirements(statements: readonly Statement[], binder: Binder, flow?: string, scope?: Declared): Requirement[] {
  for (const inner of statements) {
    if (inner.type !== 'attribute' && inner.type !== 'unknown') {
      binder.reporter.report(
        binder.uri,
        inner.range,
        'misplaced-statement',
        'Requirements hold targets such as `availability: 99.95%`; those of a flow stand in the flow',
      );
    }
  }
  return [...typedAttributes(statements, requirementsVocabulary, 'Requirements', binder.valueContext(scope))].map(([key, { value, source }]) => ({
    key,
    value,
    source,
    ...(flow === undefined ? {} : { flow }),
  }));
}

interface Target {
  readonly end: End;
  readonly bound: Bound;
}

function stepsOf(
  statement: EdgeStatement,
  from: readonly Target[],
  before: number,
  binder: Binder,
  reader: FlowReader,
  scope: Declared | undefined,
): readonly FlowStep[] {
  const { reporter, uri } = binder;
  const steps: FlowStep[] = [];
  const add = (step: Omit<FlowStep, 'number'>): void => void steps.push({ ...step, number: before + steps.length + 1 });
  if (statement.from.choice) reporter.report(uri, statement.from.choice.range, 'misplaced-choice', 'A choice stands behind an arrow: `a -> any of (b, c)`');
  let sources = from;
  const share = shareOf(statement, binder);

  statement.hops.forEach((hop, i) => {
    const { targets, entered } = targetsOf(hop, before + steps.length, scope, binder, reader);
    const attributes = typedAttributes(bodyStatements(hop.body), stepVocabulary, 'A step', binder.valueContext(scope));
    const calls = sources.flatMap((source) =>
      targets.map((target) => call(source.bound, target.bound, target.end.guard?.text, hop, statement, binder, reader.edges)),
    );
    const { choice } = hop.to;
    if (choice && (choice.required < 1 || choice.required > hop.to.ends.length || !Number.isInteger(choice.required))) {
      reporter.report(uri, choice.range, 'out-of-range', `Between 1 and ${hop.to.ends.length} of ${hop.to.ends.length} can be asked for`);
    }
    if (calls.length > 0) {
      add({
        calls,
        required: choice ? Math.min(Math.max(1, choice.required), calls.length) : calls.length,
        mode: choice ? 'alternatives' : calls.length > 1 ? 'parallel' : 'single',
        optional: statement.optional !== undefined,
        attributes,
        source: { uri, range: hopRange(statement, hop), name: hop.arrow.range },
        ...(i === 0 && share ? { share } : {}),
        ...(hop.label ? { label: binder.text(hop.label.value) } : {}),
      });
    }
    for (const { steps: over } of entered) over.forEach(add);
    sources = targets;
  });
  checkBodies(statement, binder);
  return steps;
}

/** What a hop leads to: elements, and where it names flows the beginnings of those, whose steps follow. */
function targetsOf(hop: Hop, before: number, scope: Declared | undefined, binder: Binder, reader: FlowReader) {
  const { reporter, uri } = binder;
  const entered = new Set<Flow>();
  const targets = hop.to.ends.flatMap((end): readonly Target[] => {
    const declared = binder.flow(end.path, scope);
    if (!declared) return boundEnds([end], scope, binder);
    const { range, text } = end.path;
    const fail = (code: string, message: string): [] => {
      reporter.report(uri, range, code, message);
      return [];
    };
    const over = reader.enter(declared);
    if (over === 'cycle') return fail('flow-cycle', `Flow \`${text}\` comes back to itself, directly or by way of other flows`);
    if (over === 'too-deep') return fail('too-many-elements', `Flows go over into one another more than ${MOST_LEVELS} deep; this step is left out`);
    if (over.starts.length === 0) return fail('wrong-reference', `Flow \`${text}\` has no steps to go on with`);
    if (before + over.flow.steps.length > MOST_STEPS)
      return fail('too-many-elements', `With the steps of \`${text}\` this flow has more than ${MOST_STEPS}; they are left out`);
    entered.add(over.flow);
    return over.starts.map((bound) => ({ end, bound }));
  });
  return { targets, entered };
}

function shareOf(statement: EdgeStatement, { reporter, uri }: Binder): Quantity | undefined {
  const { share } = statement;
  if (share?.type !== 'number') return undefined;
  const parsed = parseQuantity(share.text);
  const fail = (message: string): undefined => {
    reporter.report(uri, share.range, 'wrong-dimension', message);
    return undefined;
  };
  if (!parsed.ok) return fail(parsed.message);
  const { quantity } = parsed;
  if (quantity.dimension !== 'ratio' && quantity.dimension !== 'count') return fail('A step takes a share such as `40%`');
  if (quantity.value < 0 || quantity.value > 1)
    return fail(`A share lies between 0 % and 100 %, not \`${share.text}\`; for several calls per request write \`{ calls: ${share.text.replace('%', '')} }\``);
  return { ...quantity, dimension: 'ratio' };
}

/** The declared edge that a step goes over, or one that the step brings in. */
function call(
  source: Bound,
  target: Bound,
  guard: string | undefined,
  hop: Hop,
  statement: EdgeStatement,
  { reporter, uri, text }: Binder,
  edges: EdgeList,
): StepCall {
  const kind = edgeKinds[hop.arrow.text];
  const [from, to] = [endpointOf(source), endpointOf(target)];
  const fits = (edge: Edge): boolean => (to.role === undefined || edge.to.role === to.role) && (from.role === undefined || edge.from.role === from.role);
  const there = edges.between(from.element, to.element).filter(fits);
  const label = hop.label && text(hop.label.value);
  const same = there.filter((edge) => edge.kind === kind);
  const best = same.find((edge) => label !== undefined && edge.label === label) ?? same.find((edge) => guard !== undefined && edge.guard === guard) ?? same[0];
  const result = (edge: Edge, reversed = false): StepCall => ({ edge: edge.id, from: from.element, to: to.element, reversed });
  if (best) return result(best);

  const back = edges.between(to.element, from.element).find((edge) => edge.kind === 'connection');
  if (back) return result(back, true);

  const other = there.find((edge) => !edge.implied);
  if (other) {
    reporter.report(
      uri,
      hop.arrow.range,
      'arrow-differs',
      `The edge from \`${source.declared.name}\` to \`${target.declared.name}\` is declared with \`${arrows[other.kind]}\`, not \`${hop.arrow.text}\``,
      {
        severity: 'warning',
        related: [{ location: { uri: other.source.uri, range: other.source.name }, message: 'Declared here' }],
        fixes: [{ title: `Change to \`${arrows[other.kind]}\``, edits: [{ uri, range: hop.arrow.range, newText: arrows[other.kind] }], preferred: true }],
      },
    );
    return result(other);
  }
  return result(
    edges.add({
      kind,
      from,
      to,
      attributes: new Map(),
      implied: true,
      source: { uri, range: hopRange(statement, hop), name: hop.arrow.range },
      ...(label === undefined ? {} : { label }),
      ...(guard === undefined ? {} : { guard }),
    }),
  );
}
