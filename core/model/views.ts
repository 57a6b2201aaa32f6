import { isOwn } from './lineage.ts';
import type { Path, Value, ViewStatement } from '../syntax/tree.ts';
import type { ElementId, View, ViewSelection } from './architecture.ts';
import type { Binder, DeclaredFlow } from './names.ts';
import { didYouMean } from './report.ts';
import { kindSymbol, type SymbolCollector } from './symbols.ts';
import { bodyStatements, typedAttributes } from './values.ts';
import { viewVocabulary } from './vocabulary.ts';

const nothing: ViewSelection = { elements: [], tags: [], kinds: [] };

/** The id of the flow that a name means: the id itself, or the one that ends so (`cell-1.follow` for `us-east-1.cell-1.follow`). */
export function flowNamed(name: string, flows: Iterable<string>): string | undefined {
  const all = [...flows];
  const ending = all.filter((id) => id.endsWith(`.${name}`));
  return all.find((id) => id === name) ?? (ending.length === 1 ? ending[0] : undefined);
}

/** Resolves a view; `flows` are those in sight. */
export function resolveView(statement: ViewStatement, id: string, flows: ReadonlyMap<string, DeclaredFlow>, binder: Binder, symbols: SymbolCollector): View {
  const { uri } = binder.file.file;
  const { reporter } = binder;
  const statements = bodyStatements(statement.body);
  // Selections name elements, tags, kinds and flows; they are bound here, the rest is typed like any attribute.
  const bySelection = new Set(['include', 'exclude', 'collapse', 'flow']);
  const plain = typedAttributes(
    statements.filter((s) => s.type !== 'attribute' || !bySelection.has(s.key.text)),
    viewVocabulary,
    'A view',
    binder.valueContext(undefined),
  );
  const valueOf = (key: string): Value | undefined => {
    const found = statements.find((s) => s.type === 'attribute' && s.key.text === key);
    return found?.type === 'attribute' ? found.value : undefined;
  };
  for (const inner of statements) {
    if (inner.type !== 'attribute' && inner.type !== 'unknown')
      reporter.report(uri, inner.range, 'misplaced-statement', 'A view holds only attributes such as `include: [app]`');
  }

  const include = valueOf('include');
  const flowValue = valueOf('flow');
  const flow = flowValue && flowOf(flowValue);
  const direction = plain.get('direction')?.value;
  return {
    id,
    label: statement.label?.value ?? id,
    exclude: selection(valueOf('exclude')),
    collapse: selection(valueOf('collapse')).elements,
    direction: direction?.type === 'enum' && direction.value === 'down' ? 'down' : 'right',
    source: { uri, range: statement.range, name: statement.name?.range ?? statement.keyword.range },
    ...(include ? { include: selection(include) } : {}),
    ...(flow === undefined ? {} : { flow }),
  };

  function flowOf(value: Value): string | undefined {
    const known = value.type === 'path' ? flowNamed(value.text, flows.keys()) : undefined;
    if (value.type === 'path' && known !== undefined) {
      // A flow of a template is named by its use, too.
      const use = value.segments.slice(0, -1);
      if (use.length > 0) binder.bind({ ...value, segments: use }, undefined);
      symbols.refer(flows.get(known)!.symbol, uri, value.segments.at(-1)!.range);
      return known;
    }
    const { hint, fixes } = value.type === 'path' ? didYouMean(value.text, flows.keys(), { uri, range: value.range }) : { hint: '', fixes: [] };
    reporter.report(uri, value.range, 'unknown-name', `There is no flow \`${value.type === 'path' ? value.text : '…'}\`${hint}`, { fixes });
    return undefined;
  }

  function selection(value: Value | undefined): ViewSelection {
    if (!value) return nothing;
    const items = value.type === 'list' || value.type === 'tuple' ? value.items : [value];
    const elements: ElementId[] = [];
    const tags: string[] = [];
    const kinds: string[] = [];
    for (const item of items) {
      if (item.type === 'path') {
        const bound = binder.bind(item, undefined);
        if (bound) elements.push(bound.declared.id);
      } else if (item.type === 'phrase' && item.items.length === 2 && item.items.every((part): part is Path => part.type === 'path')) {
        const [word, name] = item.items as [Path, Path];
        if (word.text === 'tag') tags.push(name.text);
        else if (word.text === 'kind') selectKind(name, kinds);
        else reporter.report(uri, word.range, 'unknown-value', `Expected \`tag ${name.text}\`, \`kind ${name.text}\` or the name of an element`);
      } else reporter.report(uri, item.range, 'wrong-type', 'A view selects elements by name, `tag x` or `kind x`');
    }
    return { elements, tags, kinds };
  }

  function selectKind(name: Path, kinds: string[]): void {
    const known = binder.file.kinds;
    const kind = known.find(name.text);
    if (kind) {
      kinds.push(kind.id);
      if (isOwn(kind)) symbols.refer(kindSymbol(kind.id), uri, name.range);
      return;
    }
    const { hint, fixes } = didYouMean(
      name.text,
      known.kinds.map((k) => k.id),
      { uri, range: name.range },
    );
    reporter.report(uri, name.range, 'unknown-kind', `There is no kind \`${name.text}\`${hint}`, { fixes });
  }
}
