import type { Catalog } from '../../catalog/schema.ts';
import { applySuppressions, malformedSuppressions, suppressionsOf } from '../syntax/suppressions.ts';
import type { LintStatement, SourceFile, Statement } from '../syntax/tree.ts';
import type { Diagnostic } from '../text/diagnostic.ts';
import { contains } from '../text/range.ts';
import type { Architecture, AttributeValue, Element, ElementId, Profile, Requirement, View } from './architecture.ts';
import { configurableCodes } from './codes.ts';
import { declareFiles, type DeclaredFile } from './declare.ts';
import { edgeList, resolveEdges, type EdgeList } from './edges.ts';
import { checkPlacement, resolveElement, withoutPlaceCycles } from './elements.ts';
import { flowReader, resolveFlows, resolveRequirements, type FlowReader } from './flows.ts';
import { load, type ParseCache } from './load.ts';
import { binder as createBinder, binderOfPart, type Binder, type DeclaredFlow } from './names.ts';
import { reporter as createReporter, type Reporter } from './report.ts';
import type { Declared, Template } from './scope.ts';
import { lintSettings, withSettings } from './settings.ts';
import type { Host, ParsedFile, Review, Snapshot } from './snapshot.ts';
import { flowSymbol, symbolTable, viewSymbol, type SymbolCollector } from './symbols.ts';
import { bodyStatements, typedAttributes } from './values.ts';
import { templateParts } from './templates.ts';
import { resolveView } from './views.ts';
import { architectureVocabulary } from './vocabulary.ts';

export type { ParseCache } from './load.ts';

const noReview: Review = { codes: new Set(), check: () => [] };

/**
 * Reads, parses and resolves a file with all that it imports. Never throws on any input: what cannot be resolved is
 * reported and left out, the rest stands.
 * `review` checks the design further, when its diagnostics are asked for.
 */
export function compile(uri: string, host: Host, catalog: Catalog, cache: ParseCache = new Map(), review: Review = noReview): Snapshot {
  const reporter = createReporter();
  const symbols = symbolTable();
  const files = load(uri, host, reporter, cache);
  const declared = declareFiles(files, { catalog, reporter, symbols });
  const flows = new Map<string, DeclaredFlow>();
  const binders = new Map([...declared].map(([fileUri, file]) => [fileUri, createBinder(file, reporter, symbols, flows)]));
  const entry = declared.get(uri)!;
  for (const fileUri of entry.whole) {
    const binder = binders.get(fileUri)!;
    declareFlows(binder, binder.file.file.tree.statements, binder.file.own, flows, symbols);
  }

  const elements = resolveElements(entry, binders);
  const edges = edgeList();
  for (const [, binder] of binders) resolveAllEdges(binder, entry.visible, edges);
  const flowsOf = flowReader(edges);
  const resolved = resolveFlows(flows.values(), flowsOf);
  const edgesOfDesign = edges.all.filter((edge) => elements.has(edge.from.element) && elements.has(edge.to.element));
  for (const file of declared.values()) checkStandIns(file, { elements, edges, flows, flowsOf, reporter, symbols });
  const requirements: Requirement[] = resolved.flatMap((one) => one.requirements);
  const entryBinder = binders.get(uri)!;
  const views = resolveViews(entryBinder, flows, symbols, reporter);
  const statements = entry.file.tree.statements;
  const lint = lintSettings(
    statements.filter((s): s is LintStatement => s.type === 'lint'),
    uri,
    review.codes,
    reporter,
  );
  requirements.unshift(...statements.flatMap((s) => (s.type === 'requirements' ? resolveRequirements(bodyStatements(s.body), entryBinder) : [])));
  reportMisplaced(statements, uri, reporter);

  const architecture: Architecture = {
    uri,
    ...heading(entryBinder),
    elements,
    requirements,
    views,
    lint,
    flows: resolved.filter(({ isSubflow }) => !isSubflow).map(({ flow }) => flow),
    subflows: resolved.filter(({ isSubflow }) => isSubflow).map(({ flow }) => flow),
    edges: edgesOfDesign,
  };
  const byUri = new Map(files.map((file) => [file.uri, file satisfies ParsedFile]));
  const suppressible = (code: string): boolean => Object.hasOwn(configurableCodes, code) || review.codes.has(code);
  const idle = (code: string): boolean => review.rests === true && review.codes.has(code);
  let diagnostics: ReadonlyMap<string, readonly Diagnostic[]> | undefined;
  return {
    uri,
    architecture,
    files: byUri,
    kinds: entry.kinds,
    templates: entry.templates,
    imports: (fileUri) => declared.get(fileUri)?.file.imports ?? [],
    symbols: symbols.index(new Map([...declared].map(([fileUri, file]) => [fileUri, file.scope]))),
    problems: reporter.diagnostics,
    get diagnostics() {
      return (diagnostics ??= diagnosticsByFile(files, [...reporter.diagnostics, ...review.check(architecture, byUri)], architecture, suppressible, idle));
    },
  };
}

function resolveElements(entry: DeclaredFile, binders: ReadonlyMap<string, Binder>): Map<ElementId, Element> {
  const resolved = new Map<ElementId, Element>();
  for (const declared of entry.visible) resolved.set(declared.id, resolveElement(declared, binderOf(declared, binders)));
  const elements = withoutPlaceCycles(resolved);
  for (const declared of entry.visible) checkPlacement(elements.get(declared.id)!, elements, binderOf(declared, binders));
  return elements;
}

/** For the statement of an element, which for one that a template brings in stands in the template. */
const binderOf = ({ frame, uri }: Declared, binders: ReadonlyMap<string, Binder>): Binder =>
  frame ? binders.get(frame.home)!.within(frame, uri) : binders.get(uri)!;

/** Edges of a file, wherever they stand in it; an imported file's only where both ends are in sight of the entry. */
function resolveAllEdges(binder: Binder, visible: ReadonlySet<Declared>, edges: EdgeList): void {
  const { file, scope, own } = binder.file;
  edgesAmong(file.tree.statements, undefined, binder, edges);
  for (const declared of own) if (visible.has(declared) || scope.names.has(declared.name)) edgesIn(declared, binder, edges);
}

function edgesIn(declared: Declared, binder: Binder, edges: EdgeList): void {
  for (const part of declared.parts) edgesAmong(part.statements, declared, binderOfPart(part, binder), edges);
}

function edgesAmong(statements: readonly Statement[], owner: Declared | undefined, binder: Binder, edges: EdgeList): void {
  for (const statement of statements) if (statement.type === 'edge') resolveEdges(statement, owner, binder, edges);
}

interface Resolved {
  readonly elements: ReadonlyMap<ElementId, Element>;
  readonly edges: EdgeList;
  readonly flows: ReadonlyMap<string, DeclaredFlow>;
  readonly flowsOf: FlowReader;
  readonly reporter: Reporter;
  readonly symbols: SymbolCollector;
}

/** Reads the templates that nobody uses for what is to be reported of them, and for what they name. */
function checkStandIns(file: DeclaredFile, { elements, edges, flows, flowsOf, reporter, symbols }: Resolved): void {
  const { standIns } = file;
  if (standIns.length === 0) return;
  const known = new Map(flows);
  const home = createBinder(file, reporter, symbols, known);
  const binderAt = ({ frame, uri }: Declared): Binder => (frame ? home.within(frame, uri) : home);
  const all = new Map(elements);
  for (const declared of standIns) all.set(declared.id, resolveElement(declared, binderAt(declared)));
  for (const declared of standIns) checkPlacement(all.get(declared.id)!, all, binderAt(declared));
  for (const declared of standIns) edgesIn(declared, home, edges);
  declareFlows(home, [], standIns, known, symbols);
  resolveFlows(
    [...known.values()].filter(({ id }) => !flows.has(id)),
    flowsOf,
  );
}

/** Flows of a file, and those that uses of templates bring in: `cell-1.follow` is the flow `follow` of the template that `cell-1` uses. */
function declareFlows(
  binder: Binder,
  top: readonly Statement[],
  elements: readonly Declared[],
  flows: Map<string, DeclaredFlow>,
  symbols: SymbolCollector,
): void {
  const within = (statements: readonly Statement[], reader: Binder, scope?: Declared, template?: Template): void => {
    for (const statement of statements) {
      if (statement.type !== 'flow' || !statement.name) continue;
      const { text, range } = statement.name;
      const { uri, reporter } = reader;
      const wanted = scope ? `${scope.id}.${text}` : text;
      const before = flows.get(wanted);
      if (before) {
        const first = before.statement.name!.range;
        reporter.report(uri, range, 'duplicate-name', `There is a flow \`${wanted}\` already`, {
          related: [{ location: { uri: before.binder.uri, range: first }, message: 'First declared here' }],
        });
      }
      const id = before ? `${wanted}#${flows.size + 1}` : wanted;
      const symbol = flowSymbol(id, text, template);
      flows.set(id, { id, statement, symbol, binder: reader, ...(scope ? { scope } : {}) });
      symbols.declare({ id: symbol, kind: 'flow', name: text, declaration: { uri, range }, range: statement.range });
    }
  };
  within(top, binder);
  for (const declared of elements) {
    for (const part of templateParts(declared)) within(part.statements, binderOfPart(part, binder), declared, part.frame.template);
  }
}

function resolveViews(binder: Binder, flows: ReadonlyMap<string, DeclaredFlow>, symbols: SymbolCollector, reporter: Reporter): View[] {
  const { uri, tree } = binder.file.file;
  const views: View[] = [];
  for (const statement of tree.statements) {
    if (statement.type !== 'view' || !statement.name) continue;
    const { text, range } = statement.name;
    const before = views.find((view) => view.id === text);
    if (before) {
      reporter.report(uri, range, 'duplicate-name', `There is a view \`${text}\` already`, {
        related: [{ location: { uri, range: before.source.name }, message: 'First declared here' }],
      });
    }
    const id = before ? `${text}#${views.length + 1}` : text;
    views.push(resolveView(statement, id, flows, binder, symbols));
    symbols.declare({ id: viewSymbol(id), kind: 'view', name: text, declaration: { uri, range }, range: statement.range });
  }
  return views;
}

/** Title, description and profile, from the first `architecture` statement. */
function heading(binder: Binder): Pick<Architecture, 'title' | 'description' | 'profile' | 'source'> {
  const { uri, tree } = binder.file.file;
  const [first, ...others] = tree.statements.filter((s) => s.type === 'architecture');
  for (const other of others) {
    binder.reporter.report(uri, other.keyword.range, 'duplicate-name', 'A file has one `architecture` statement', {
      related: [{ location: { uri, range: first!.range }, message: 'The first is here' }],
    });
  }
  const attributes = typedAttributes(bodyStatements(first?.body), architectureVocabulary, 'An architecture', binder.valueContext(undefined));
  const textOf = (value: AttributeValue | undefined): string | undefined => (value?.value.type === 'text' ? value.value.text : undefined);
  const profile = attributes.get('profile')?.value;
  const description = textOf(attributes.get('description')) ?? first?.doc;
  return {
    profile: profile?.type === 'enum' ? (profile.value as Profile) : 'design',
    ...(first ? { source: { uri, range: first.range, name: first.title?.range ?? first.keyword.range } } : {}),
    ...(first?.title ? { title: first.title.value } : {}),
    ...(description === undefined ? {} : { description }),
  };
}

/** Statements that only make sense elsewhere. */
function reportMisplaced(statements: readonly Statement[], uri: string, reporter: Reporter): void {
  const visit = (list: readonly Statement[], holder: 'file' | 'template' | 'element'): void => {
    for (const statement of list) {
      if (holder === 'file' && statement.type === 'attribute') {
        reporter.report(
          uri,
          statement.range,
          'misplaced-statement',
          'An attribute belongs in the braces of what it describes, for example `service orders { … }`',
        );
      }
      const inside = holder === 'template' ? ['attribute', 'element', 'edge', 'flow', 'unknown'] : ['attribute', 'element', 'edge', 'unknown'];
      if (holder !== 'file' && !inside.includes(statement.type)) {
        reporter.report(
          uri,
          statement.type === 'import' ? statement.keyword : 'keyword' in statement ? statement.keyword.range : statement.range,
          'misplaced-statement',
          `\`${statement.type}\` stands at the top level of a file`,
        );
      }
      if (statement.type === 'element' || statement.type === 'template') visit(bodyStatements(statement.body), statement.type);
      if (statement.type === 'architecture') {
        for (const inner of bodyStatements(statement.body)) {
          if (inner.type !== 'attribute' && inner.type !== 'unknown')
            reporter.report(uri, inner.range, 'misplaced-statement', '`architecture { … }` holds only its description and settings; elements stand beside it');
        }
      }
    }
  };
  visit(statements, 'file');
}

/** Of what is found in each use of a template the first is kept; the others are named beside it where they say something else. */
function oncePerTemplate(found: readonly Diagnostic[], { statements }: SourceFile): readonly Diagnostic[] {
  const templates = statements.filter((statement) => statement.type === 'template').map(({ range }) => range);
  if (templates.length === 0) return found;
  const kept: { readonly diagnostic: Diagnostic; readonly others: Set<string> }[] = [];
  const first = new Map<string, (typeof kept)[number]>();
  for (const diagnostic of found) {
    const { code, message, location } = diagnostic;
    const { start, end } = location.range;
    const key = `${code} ${start} ${end}`;
    const before = templates.some((template) => contains(template, start)) ? first.get(key) : undefined;
    if (before) {
      if (message !== before.diagnostic.message) before.others.add(message);
    } else {
      const one = { diagnostic, others: new Set<string>() };
      first.set(key, one);
      kept.push(one);
    }
  }
  return kept.map(({ diagnostic, others }) => {
    if (others.size === 0) return diagnostic;
    const beside = [...others].map((message) => ({ location: diagnostic.location, message }));
    return { ...diagnostic, related: [...(diagnostic.related ?? []), ...beside] };
  });
}

/** Syntax and model findings of each file, less what its comments suppress, weighed as the entry's `lint` block says. */
function diagnosticsByFile(
  files: readonly ParsedFile[],
  found: readonly Diagnostic[],
  { lint }: Architecture,
  suppressible: (code: string) => boolean,
  /** True for a code that nobody looked for. */
  idle: (code: string) => boolean,
): Map<string, readonly Diagnostic[]> {
  return new Map(
    files.map(({ uri, tree, text, diagnostics: syntax }) => {
      const own = oncePerTemplate(
        found.filter((d) => d.location.uri === uri),
        tree,
      );
      const suppressions = suppressionsOf(tree, text).map((one) => ({ ...one, codes: one.codes.filter((code) => !idle(code.text)) }));
      const { kept, unused } = applySuppressions(own, suppressions, uri, suppressible);
      const all = [...syntax, ...withSettings([...kept, ...unused, ...malformedSuppressions(tree, text, uri)], lint)];
      return [uri, all.sort((a, b) => a.location.range.start - b.location.range.start)];
    }),
  );
}
