import assert from 'node:assert/strict';
import { diagnostics } from '../../server/features/diagnostics.ts';
import { codeAction } from '../../server/features/code-action.ts';
import { hover } from '../../server/features/hover.ts';
import { definition } from '../../server/features/definition.ts';
import { documentHighlight } from '../../server/features/document-highlight.ts';
import { documentLink } from '../../server/features/document-link.ts';
import { documentSymbol } from '../../server/features/document-symbol.ts';
import { foldingRange } from '../../server/features/folding-range.ts';
import { prepareRename, RenameRefused } from '../../server/features/prepare-rename.ts';
import { references } from '../../server/features/references.ts';
import { rename } from '../../server/features/rename.ts';
import { selectionRange } from '../../server/features/selection-range.ts';
import { legend, semanticTokens } from '../../server/features/semantic-tokens.ts';
import { signatureHelp } from '../../server/features/signature-help.ts';
import { workspaceSymbol } from '../../server/features/workspace-symbol.ts';
import { itemAt } from '../../server/preview.ts';
import { toPosition, type Scope } from '../../server/document.ts';
import type { Workspace } from '../../server/workspace.ts';
import { at, edited, memoryWorkspace, uriOf } from './harness.ts';

const hoverText = (marked: string): string => {
  const { scope, offset } = at(marked);
  return (hover(scope, offset)?.contents as { value: string } | undefined)?.value ?? '';
};

describe('server: hover', () => {
  it('tells of kinds, attributes, values, elements, arrows and keywords', () => {
    assert.match(hoverText('ser$0vice s'), /\*\*service\*\*/u);
    assert.match(hoverText('service s { mem$0ory: 512 MB }'), /a size such as `512 MB`, from 128 MB to 10 GB/u);
    assert.match(hoverText('service s { memory: 51$02 MiB }'), /= 536\.9 MB = 536,871,000 B|536\.9 MB/u);
    assert.match(hoverText('/// Takes orders\nservice orders "Orders"\nservice a\na -> or$0ders'), /Takes orders[^]*-> from `a`/u);
    assert.match(hoverText('service a\nservice b\na $0~> b'), /asynchronous message/u);
    assert.match(hoverText('flo$0w f { }'), /user journey/u);
    assert.match(hoverText('service a\nservice b\nflow g$0o "Go" { a -> b }'), /1\. `a` → `b`/u);
    assert.equal(hoverText('service a$0a\n\n'), hoverText('service $0aa\n\n'));
    assert.equal(hoverText('service a\n$0\n'), '');
  });

  it('tells of roles, wherever a name ends with one', () => {
    assert.match(hoverText('database db { engine: "x" }\nservice a\na -> db.wri$0ter'), /\*\*writer\*\* \(role of `db`\)[^]*Takes writes/u);
    assert.match(hoverText('group g { database db { engine: "x" } }\nservice a\nflow f { a -> g.db.rea$0der }'), /Takes reads/u);
    assert.match(hoverText('database db { engine: "x" }\nservice a\na -> d$0b.writer'), /`db`/u, 'the name before it stays the element');
    assert.equal(hoverText('service db\nservice a\na -> db.wri$0ter'), '', 'a kind without roles');
  });

  it('tells of the words that an attribute takes, alone and in lists', () => {
    assert.match(hoverText('architecture "A" { profile: sk$0etch }'), /\*\*sketch\*\* \(`profile`\)[^]*A first idea/u);
    assert.match(hoverText('service s { mode: fa$0st }'), /\*\*fast\*\* \(`mode`\)[^]*Mode\./u, 'a word without a text of its own');
    assert.match(hoverText('service a\nrequirements { compliance: [gdpr, hip$0aa] }'), /\*\*hipaa\*\* \(`compliance`\)/u);
    assert.equal(hoverText('service s { mode: ra$0pid }'), '', 'no word of the attribute');
  });

  it('tells of the values of requirements, edges and steps', () => {
    assert.match(hoverText('service a\nrequirements { availability: 99.$09% }'), /`99\.9%` = 0\.999/u);
    assert.match(hoverText('service a\nrequirements { latency: p99 3$0000 ms }'), /p99 = 3 s/u);
    const ofFlow = hoverText('service a\nservice b\nflow f {\n  rate: 1 rps\n  requirements { latency: p99 3$0000 ms }\n  a -> b\n}');
    assert.match(ofFlow, /p99 = 3 s[^]*latency p99 of flow f/u, 'with the verdict on it');
    assert.match(hoverText('service a\nservice b\na -> b { timeout: 3$0000 ms }'), /= 3 s/u);
    assert.match(hoverText('service a\nservice b\nflow f {\n  a -> b { timeout: 3$0000 ms }\n}'), /= 3 s/u);
  });
});

describe('server: navigation', () => {
  const where = (locations: ReturnType<typeof definition>): string[] =>
    (locations ?? []).map(({ uri, range }) => `${uri.replace('file:///w/', '')}:${range.start.line}:${range.start.character}`);

  it('goes to the declaration, also in another file, and to imported files', () => {
    const local = at('service orders\nservice a\na -> or$0ders');
    assert.deepEqual(where(definition(local.scope, local.offset)), ['main.arch:0:8']);
    const other = at('import "./n.arch"\nservice a\na -> g$0ate', { 'n.arch': 'group net {\n  service gate\n}' });
    assert.deepEqual(where(definition(other.scope, other.offset)), ['n.arch:1:10']);
    const file = at('import "./n$0.arch"', { 'n.arch': 'service x' });
    assert.deepEqual(where(definition(file.scope, file.offset)), ['n.arch:0:0']);
    assert.equal(documentLink(file.scope).length, 1);
  });

  it('finds references and highlights', () => {
    const { scope, offset } = at('service or$0ders\nservice a\na -> orders\nflow f { a -> orders }');
    assert.deepEqual(where(references(scope, offset, false, [])), ['main.arch:2:5', 'main.arch:3:14']);
    assert.equal(references(scope, offset, true, [])!.length, 3);
    assert.deepEqual(
      documentHighlight(scope, offset)!.map(({ kind }) => kind),
      [3, 2, 2],
    );
  });

  it('reaches every importing file, and no thing of another file that is called the same', () => {
    const { scopeOf, readers } = sameNames();
    const found = references(scopeOf('n.arch'), 'service g'.length, true, readers('n.arch'));
    assert.deepEqual(where(found).sort(), ['n.arch:0:8', 'n.arch:3:2', 'whole.arch:2:5']);
    const own = scopeOf('part.arch');
    const offset = own.document.text.indexOf('gate');
    assert.deepEqual(where(references(own, offset, true, readers('part.arch'))).sort(), ['part.arch:0:8', 'part.arch:2:0']);
  });
});

/** `gate` of `n.arch` comes to `whole.arch` alone; in the other files it is another thing, with the same id and at the same place. */
function sameNames(): { readonly scopeOf: (name: string) => Scope; readonly readers: (name: string) => Scope[]; readonly workspace: Workspace } {
  const workspace = memoryWorkspace({
    'n.arch': 'service gate\nservice door\nflow f {\n  gate -> door\n}',
    'whole.arch': 'import "./n.arch"\nservice x\nx -> gate',
    'part.arch': 'service gate\nimport { door } from "./n.arch"\ngate -> door',
    'other.arch': 'service gate\nservice y\ny -> gate',
  });
  const scopeOf = (name: string): Scope => workspace.scope(uriOf(name))!;
  const readers = (name: string): Scope[] =>
    ['n.arch', 'whole.arch', 'part.arch', 'other.arch'].filter((other) => other !== name && scopeOf(other).snapshot.files.has(uriOf(name))).map(scopeOf);
  return { scopeOf, readers, workspace };
}

describe('server: flows that a step goes over into', () => {
  const text = `service user
template copy extends region { service front; service back
  flow read { front -> back } }
copy us
flow visit { user -> us.read }
`;
  const end = text.indexOf('us.read') + 'us.'.length;

  it('are told on hover, and found where they are declared', () => {
    const { scope } = at(`${text}$0`);
    const told = (offset: number): string => hoverText(`${text.slice(0, offset)}$0${text.slice(offset)}`);
    assert.match(told(end), /\*\*read · us\*\* \(flow\)[^]*1\. `front` → `back`/u);
    assert.match(told(end - 2), /`us`/u);
    assert.equal(definition(scope, end)!.length, 1);
    assert.deepEqual(definition(scope, end)![0]!.range.start, { line: 2, character: 7 });
  });

  it('are renamed with their template, whatever uses it', () => {
    const { scope, workspace } = at(`${text}$0`);
    const { changes } = rename(scope, end, 'look', [], workspace.snapshotsWith);
    assert.equal(edited(text, changes![uriOf('main.arch')]!), text.replace('flow read', 'flow look').replace('us.read', 'us.look'));
  });

  it('hold what is told on hover even in a template that nobody uses', () => {
    assert.match(hoverText('template t { service front; service back; fr$0ont -> back }'), /\*\*front\*\*\n\nservice/u);
  });

  it('are shown as what they are', () => {
    const { scope } = at(`${text}$0`);
    const occurrences = scope.snapshot.symbols.in(uriOf('main.arch')).filter(({ location }) => location.range.start >= end - 3);
    assert.deepEqual(
      occurrences.map(({ symbol }) => scope.snapshot.symbols.symbols.get(symbol)!.kind),
      ['group', 'flow'],
    );
  });
});

describe('server: rename', () => {
  it('changes every place, qualified names included', () => {
    const { scope, offset, text, workspace } = at('group g {\n  service s\n}\nservice a\na -> g.$0s\nflow f { a -> s }');
    const { changes } = rename(scope, offset, 'store', [], workspace.snapshotsWith);
    assert.equal(edited(text, changes![uriOf('main.arch')]!), 'group g {\n  service store\n}\nservice a\na -> g.store\nflow f { a -> store }');
  });

  it('changes importing files, and leaves aliases alone', () => {
    const workspace = memoryWorkspace({
      'n.arch': 'group net { service s }',
      'a.arch': 'import { net as core } from "./n.arch"\nservice x\nx -> core.s',
      'b.arch': 'import "./n.arch"\nservice x\nx -> net',
    });
    const scopeOf = (name: string): Scope => workspace.scope(uriOf(name))!;
    const [own, a, b] = [scopeOf('n.arch'), scopeOf('a.arch'), scopeOf('b.arch')];
    const { changes } = rename(own, 6, 'network', [a, b], workspace.snapshotsWith);
    assert.equal(edited(own.document.text, changes![uriOf('n.arch')]!), 'group network { service s }');
    assert.equal(edited(a.document.text, changes![uriOf('a.arch')]!), 'import { network as core } from "./n.arch"\nservice x\nx -> core.s');
    assert.equal(edited(b.document.text, changes![uriOf('b.arch')]!), 'import "./n.arch"\nservice x\nx -> network');
  });

  it('changes what a template holds at every use of it', () => {
    const text = 'template c { service $0s { mode: fast }\n queue q\n q -> s }\nc x\nc y { s -> q }\nx.s -> y.s';
    const { scope, offset, text: before, workspace } = at(text);
    const { changes } = rename(scope, offset, 'run', [], workspace.snapshotsWith);
    assert.equal(
      edited(before, changes![uriOf('main.arch')]!),
      'template c { service run { mode: fast }\n queue q\n q -> run }\nc x\nc y { run -> q }\nx.run -> y.run',
    );
  });

  it('changes a template with its uses', () => {
    const { scope, offset, text, workspace } = at('template $0c { service s }\nc x\nc y');
    const { changes } = rename(scope, offset, 'cell', [], workspace.snapshotsWith);
    assert.equal(edited(text, changes![uriOf('main.arch')]!), 'template cell { service s }\ncell x\ncell y');
  });

  it('leaves things of other files alone that are called the same', () => {
    const { scopeOf, readers, workspace } = sameNames();
    const { changes } = rename(scopeOf('n.arch'), 'service g'.length, 'entry', readers('n.arch'), workspace.snapshotsWith);
    assert.deepEqual(Object.keys(changes!).sort(), [uriOf('n.arch'), uriOf('whole.arch')]);
    assert.equal(edited(scopeOf('n.arch').document.text, changes![uriOf('n.arch')]!), 'service entry\nservice door\nflow f {\n  entry -> door\n}');
    assert.equal(edited(scopeOf('whole.arch').document.text, changes![uriOf('whole.arch')]!), 'import "./n.arch"\nservice x\nx -> entry');
  });

  it('refuses a name that is free where it is declared and taken in a file that imports it', () => {
    const { scopeOf, readers, workspace } = sameNames();
    const gate = 'service g'.length;
    assert.throws(() => rename(scopeOf('n.arch'), gate, 'x', readers('n.arch'), workspace.snapshotsWith), RenameRefused);
    assert.ok(rename(scopeOf('n.arch'), gate, 'y', readers('n.arch'), workspace.snapshotsWith).changes, 'taken only where nothing is imported');
    const door = scopeOf('n.arch').document.text.indexOf('door');
    assert.throws(() => rename(scopeOf('n.arch'), door, 'gate', [], workspace.snapshotsWith), /taken/u);
    assert.deepEqual(workspace.snapshot(uriOf('whole.arch')).problems, [], 'the trial leaves nothing behind');
  });

  it('refuses a name by which an importing file would mean something else', () => {
    const workspace = memoryWorkspace({
      'n.arch': 'group net { service near }',
      'a.arch': 'import "./n.arch"\ngroup app {\n  service far\n  service x\n  x -> near\n}',
    });
    const [own, reader] = [workspace.scope(uriOf('n.arch'))!, workspace.scope(uriOf('a.arch'))!];
    assert.deepEqual(reader.snapshot.problems, []);
    assert.throws(() => rename(own, own.document.text.indexOf('near'), 'far', [reader], workspace.snapshotsWith), /taken: `near` in line 5 of a\.arch/u);
  });

  it('refuses what is no name, what is taken, and what has no name', () => {
    const { scope, offset, workspace } = at('service $0a\nservice b');
    assert.throws(() => rename(scope, offset, 'no name', [], workspace.snapshotsWith), RenameRefused);
    assert.throws(() => rename(scope, offset, 'b', [], workspace.snapshotsWith), /taken/u);
    assert.throws(() => rename(scope, offset, 'flow', [], workspace.snapshotsWith), RenameRefused);
    const label = at('group "La$0bel" { service a }');
    assert.throws(() => prepareRename(label.scope, label.offset), RenameRefused);
    const nothing = at('service a\n$0');
    assert.throws(() => prepareRename(nothing.scope, nothing.offset), RenameRefused);
    assert.equal(prepareRename(scope, offset).placeholder, 'a');
  });
});

describe('server: structure', () => {
  it('outlines a file', () => {
    const { scope } = at('architecture "Shop"\nregion r "Region" {\n  service s "S"\n}\nflow f { s -> s }$0');
    const outline = documentSymbol(scope);
    assert.deepEqual(
      outline.map(({ name, detail }) => `${name} (${detail})`),
      ['Shop (architecture)', 'r (region · Region)', 'f (flow)'],
    );
    assert.deepEqual(
      outline[1]!.children!.map(({ name }) => name),
      ['s'],
    );
  });

  it('finds symbols of the workspace by letters in order', () => {
    const workspace = memoryWorkspace({ 'a.arch': 'service order-store', 'b.arch': 'queue orders' });
    const scopes = workspace.allUris().map((uri) => workspace.scope(uri)!);
    assert.deepEqual(
      scopes.flatMap((scope) => workspaceSymbol(scope, 'ost')).map(({ name }) => name),
      ['order-store'],
    );
    assert.deepEqual(
      scopes.flatMap((scope) => workspaceSymbol(scope, '')).map(({ name }) => name),
      ['order-store', 'orders'],
    );
  });

  it('folds blocks, comments and imports', () => {
    const { scope } = at('// one\n// two\nimport "./a.arch"\nimport "./b.arch"\nregion r {\n  service s {\n    memory: 1 GB\n  }\n}$0');
    assert.deepEqual(
      foldingRange(scope)
        .map(({ startLine, endLine, kind }) => `${startLine}-${endLine} ${kind ?? 'block'}`)
        .sort(),
      ['0-1 comment', '2-3 imports', '4-7 block', '5-6 block'],
    );
  });

  it('widens the selection step by step', () => {
    const { scope, offset, text } = at('region r {\n  service s { memory: 5$012 MB }\n}');
    const steps: string[] = [];
    for (let step: ReturnType<typeof selectionRange> | undefined = selectionRange(scope, offset); step; step = step.parent) {
      const { start, end } = step.range;
      const lines = text.split('\n');
      steps.push(start.line === end.line ? lines[start.line]!.slice(start.character, end.character) : `${start.line}-${end.line}`);
    }
    assert.deepEqual(steps.slice(0, 4), ['512 MB', 'memory: 512 MB', ' memory: 512 MB ', '{ memory: 512 MB }']);
    assert.equal(steps.at(-1), '0-2');
  });

  it('colours words by what they are', () => {
    const { scope, text } = at('region r {\n  service s { memory: 512 MB, mode: fast }\n}\ns -> s$0');
    const { data } = semanticTokens(scope);
    const tokens: string[] = [];
    let line = 0;
    let character = 0;
    for (let i = 0; i < data.length; i += 5) {
      character = data[i]! > 0 ? data[i + 1]! : character + data[i + 1]!;
      line += data[i]!;
      tokens.push(`${text.split('\n')[line]!.slice(character, character + data[i + 2]!)}:${legend.tokenTypes[data[i + 3]!]}`);
    }
    assert.deepEqual(tokens, [
      'region:class',
      'r:namespace',
      'service:class',
      's:variable',
      'memory:property',
      '512 MB:number',
      'mode:property',
      'fast:enumMember',
      's:variable',
      '->:operator',
      's:variable',
    ]);
  });

  it('helps with values and choices', () => {
    const value = at('service s { memory: $0 }');
    assert.match(signatureHelp(value.scope, value.offset)!.signatures[0]!.label, /^memory: a size/u);
    const choice = at('service a\nflow f {\n  a -> any of ($0\n}');
    assert.match(signatureHelp(choice.scope, choice.offset)!.signatures[0]!.label, /any of/u);
    const none = at('service $0s');
    assert.equal(signatureHelp(none.scope, none.offset), undefined);
  });
});

describe('server: findings', () => {
  it('reports with range, code, severity and related places', () => {
    const { scope } = at('service a\nservice a$0');
    const [finding] = diagnostics(scope);
    assert.deepEqual([finding!.code, finding!.severity, finding!.range.start.line, finding!.relatedInformation!.length], ['duplicate-name', 1, 1, 1]);
  });

  it('offers the mend, and for what may be weighed a suppression', () => {
    const misspelt = at('sevice$0 s');
    const range = { start: toPosition(misspelt.scope.document, 0), end: toPosition(misspelt.scope.document, 6) };
    const [fix] = codeAction(misspelt.scope, range);
    assert.equal(edited(misspelt.text, fix!.edit!.changes![uriOf('main.arch')]!), 'service s');
    assert.equal(fix!.isPreferred, true);
    const doubled = at('service a\nservice b\na -> b\na -> b$0');
    const actions = codeAction(doubled.scope, { start: { line: 3, character: 0 }, end: { line: 3, character: 6 } });
    assert.match(edited(doubled.text, actions[0]!.edit!.changes![uriOf('main.arch')]!), /\n\/\/ lintel-ignore duplicate-edge: reason\na -> b$/u);
  });

  it('knows what the cursor is on, for the picture', () => {
    const ids = (marked: string): readonly string[] => {
      const { scope, offset } = at(marked);
      return itemAt(scope, offset).ids;
    };
    assert.deepEqual(ids('group g { service s { mem$0ory: 1 GB } }'), ['g.s']);
    assert.deepEqual(ids('service a\nservice b\na $0-> b'), ['a->b']);
    assert.deepEqual(ids('service a\nservice b\na -> $0b'), ['b']);
    assert.deepEqual(ids('service a\nservice b\nflow f {\n$0  a -> b\n}'), ['a->b']);
    assert.deepEqual(ids('// $0'), []);
  });
});

describe('server: what may be read', () => {
  it('stays inside of the workspace', () => {
    const outside = memoryWorkspace({ 'main.arch': 'import "../../etc/x.arch"' });
    assert.deepEqual(
      diagnostics(outside.scope(uriOf('main.arch'))!).map(({ code }) => code),
      ['import-outside-workspace'],
    );
  });

  it('takes unsaved text over the disk, and notices what changes there', () => {
    const workspace = memoryWorkspace({ 'main.arch': 'import "./n.arch"\nservice a\na -> gate', 'n.arch': 'service gate' });
    const codes = (): unknown[] => diagnostics(workspace.scope(uriOf('main.arch'))!).map(({ code }) => code);
    assert.deepEqual(codes(), []);
    workspace.open({ uri: uriOf('n.arch'), version: 1, text: 'service other' });
    assert.deepEqual(codes(), ['unknown-name']);
    workspace.close(uriOf('n.arch'));
    assert.deepEqual(codes(), []);
  });
});
