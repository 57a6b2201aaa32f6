import assert from 'node:assert/strict';
import { URI } from 'vscode-uri';
import { type CompletionItem, CompletionItemKind, type TextEdit } from 'vscode-languageserver-types';
import { catalog } from '../../catalog/index.ts';
import { parse } from '../../core/syntax/parse.ts';
import { kindItem, withoutStops } from '../../server/completion/items.ts';
import usage from '../../server/completion/usage.json' with { type: 'json' };
import { completion } from '../../server/features/completion.ts';
import { specifiersFrom } from '../../server/specifiers.ts';
import { canonical } from '../../server/workspace.ts';
import { at, cursor, edited, memoryWorkspace, uriOf } from './harness.ts';

const labels = (marked: string, others: Record<string, string> = {}, siblings: string[] = []): string[] => {
  const { scope, offset } = at(marked, others);
  return completion(scope, offset, { specifiers: () => siblings, snippets: true })
    .sort((a, b) => (a.sortText ?? a.label).localeCompare(b.sortText ?? b.label))
    .map((item) => item.label);
};
const offers = (marked: string, ...expected: string[]): void => {
  const found = labels(marked);
  for (const label of expected) assert.ok(found.includes(label), `${label} is not among ${found.slice(0, 20).join(', ')}`);
};
const offersNot = (marked: string, ...unwanted: string[]): void => {
  const found = labels(marked);
  for (const label of unwanted) assert.ok(!found.includes(label), `${label} should not be offered`);
};

/** A name as it stands in a URI. */
const canonicalName = (name: string): string => canonical(URI.file(`/w/${name}`).toString()).slice(uriOf('').length);

describe('server: completion', () => {
  it('starts a statement with keywords, kinds and elements', () => {
    offers('service orders\n$0', 'flow', 'requirements', 'service', 'region', 'orders');
    offers('service orders\nser$0', 'service');
    offers('region r {\n  $0\n}', 'vpc', 'service', 'tags');
    offersNot('region r {\n  $0\n}', 'flow', 'view');
  });

  it('uses templates with the arguments that they need, and offers those that are not given yet', () => {
    const cell = 'template cell(copies, size: 1 GB, name) extends region { service s { tasks: copies } }\n';
    const { scope, offset } = at(`${cell}ce$0`);
    const use = completion(scope, offset, { specifiers: () => [], snippets: true }).find(({ label }) => label === 'cell');
    assert.equal((use!.textEdit as TextEdit).newText, 'cell ${1:name}(copies: ${2})$0');
    assert.deepEqual(labels(`${cell}cell x($0)`), ['copies', 'name', 'size']);
    assert.deepEqual(labels(`${cell}cell x "X" (copies: 2, $0)`), ['name', 'size']);
    offers(`cell x(copies: 2)\n${cell.replace(' }\n', '; $0 }')}`, 'flow', 'service', 'tags', 's');
    offers('template cell extends $0', 'region');
    assert.deepEqual(labels(`service s($0)`), []);
  });

  it('offers the attributes that are not set yet', () => {
    offers('service s {\n  memory: 1 GB\n  $0\n}', 'timeout', 'mode', 'tags');
    offersNot('service s {\n  memory: 1 GB\n  $0\n}', 'memory', 'service', 'flow');
    offers('service s { memory: 1 GB, $0 }', 'timeout');
    offers('service s { ti$0', 'timeout');
    assert.equal(labels('database d { $0 }')[0], 'engine', 'required first');
  });

  describe('what designs repeat comes first', () => {
    const items = (marked: string): CompletionItem[] => {
      const { text, offset } = cursor(marked);
      const scope = memoryWorkspace({ 'main.arch': text }, catalog).scope(uriOf('main.arch'))!;
      return completion(scope, offset, { specifiers: () => [], snippets: true }).sort((a, b) => (a.sortText! < b.sortText! ? -1 : 1));
    };
    const ordered = (marked: string): string[] => items(marked).map(({ label }) => label);
    const before = (marked: string, first: string, second: string): void => {
      const found = ordered(marked);
      assert.ok(found.includes(first) && found.includes(second), `${first}, ${second}`);
      assert.ok(found.indexOf(first) < found.indexOf(second), `${first} before ${second}: ${found.slice(0, 20).join(', ')}`);
    };
    const body = (id: string): string => kindItem(catalog.find(id)!, '1', uriOf('main.arch')).insertText!;

    it('attributes of a kind, before those that are rarely stated', () => {
      assert.deepEqual(ordered('lambda f { $0 }').slice(0, 3), ['memory', 'latency', 'timeout']);
      assert.deepEqual(ordered('lambda f { memory: 1 GB, $0 }').slice(0, 2), ['latency', 'timeout']);
      assert.deepEqual(ordered('dynamodb t { $0 }').slice(0, 3), ['partition-key', 'item', 'items']);
      before('sqs q { $0 }', 'dlq', 'description');
      before('waf w { $0 }', 'attached-to', 'rules');
    });

    it('attributes of what a kind of the design extends', () => {
      assert.deepEqual(ordered('kind resizer extends lambda {}\nresizer f { $0 }').slice(0, 3), ['memory', 'latency', 'timeout']);
    });

    it('attributes of edges, steps, requirements and views', () => {
      assert.equal(ordered('service a\ndatabase b\na -> b { $0 }')[0], 'access');
      assert.equal(ordered('service a\ndatabase b\nflow f {\n  a -> b { $0 }\n}')[0], 'calls');
      before('requirements { $0 }', 'availability', 'compliance');
      assert.equal(ordered('view v { $0 }')[0], 'flow');
    });

    it('the rate of a flow, then its steps, then what few flows have', () => {
      const flow = 'service a\nflow f {\n  $0\n}';
      assert.deepEqual(ordered(flow).slice(0, 2), ['rate', 'a']);
      before(flow, 'optional', 'priority');
      before(flow, 'requirements', 'tags');
    });

    it('what stands in a group, between what nearly every one has and the rest', () => {
      const vpc = 'vpc v { $0 }';
      assert.equal(ordered(vpc)[0], 'azs');
      before(vpc, 'subnet', 'owner');
      before(vpc, 'subnet', 'nat-gateway');
      before('$0', 'service', 'neptune');
    });

    it('an element brings what nearly every one of its kind has chosen, and never a figure that has to be measured', () => {
      assert.equal(body('ecs'), 'ecs ${1:name}${2: "${3:Label}"}${4: { vcpu: ${5:1}, memory: ${6:2 GB}, tasks: ${7:3} \\}}$0');
      assert.equal(body('vpc'), 'vpc ${1:name} "${2:10.0.0.0/16}" {\n\tazs: ${3:[a, b, c]}\n\t$0\n}');
      assert.equal(body('region'), 'region ${1:name} {\n\t$0\n}');
      assert.equal(body('sqs'), 'sqs ${1:name}${2: "${3:Label}"}$0');
      assert.ok(!body('dynamodb').includes('item'));
      assert.ok(!body('cloudfront').includes('cache-hit'));
      assert.ok(!body('waf').includes('attached-to'), 'a name that the design may not have');
    });

    it('an element with what it brings has no error, for an editor that knows no snippets', () => {
      for (const { id } of catalog.kinds) {
        const workspace = memoryWorkspace({ 'main.arch': withoutStops(body(id)) }, catalog);
        assert.deepEqual(
          workspace.snapshot(uriOf('main.arch')).problems.filter(({ severity }) => severity === 'error'),
          [],
          withoutStops(body(id)),
        );
      }
    });

    it('a kind, then its names that say the variant', () => {
      const found = items('sqs$0');
      const fifo = found.find(({ label }) => label === 'sqs-fifo')!;
      const kind = found.find(({ label }) => label === 'sqs')!;
      assert.equal(fifo.detail, 'Amazon SQS, type: fifo');
      assert.ok(fifo.textEdit!.newText.startsWith('sqs-fifo ${1:name}'));
      assert.ok(kind.sortText! < fifo.sortText!);
      assert.ok(!kind.filterText!.includes('fifo'), 'who types the variant does not get the kind without it');
    });

    it('is counted from kinds and attributes that there are', () => {
      for (const [id, { keys }] of Object.entries(usage.kinds))
        for (const key of Object.keys(keys)) assert.ok(Object.hasOwn(catalog.find(id)!.attributes, key), `${id} ${key}`);
    });
  });

  it('offers what an attribute takes', () => {
    assert.deepEqual(labels('service s { mode: $0 }'), ['fast', 'slow']);
    assert.deepEqual(labels('service s { mode: f$0 }'), ['fast', 'slow']);
    assert.deepEqual(labels('service s { public: $0 }'), ['true', 'false']);
    assert.deepEqual(labels('queue q\nservice t\nservice s { dlq: $0 }'), ['q']);
    assert.deepEqual(labels('service s {\n  mode: $0\n}'), ['fast', 'slow'], 'also before a line break');
  });

  it('offers units of the right dimension behind a number', () => {
    assert.ok(labels('service s { memory: 512 $0 }').slice(0, 3).includes('MB'));
    assert.ok(labels('service s { memory: 512$0 }').includes('MB'));
    assert.ok(labels('service s { timeout: 3 $0 }').includes('s'));
    assert.ok(!labels('service s { timeout: 3 $0 }').includes('MB'));
    offers('service s { rate: 3 rps $0 }', 'per task');
  });

  it('offers targets behind an arrow, not the source itself', () => {
    assert.deepEqual(labels('service a\nservice b\na -> $0'), ['b']);
    assert.deepEqual(labels('service a\nservice b\nservice c\na -> b, $0'), ['b', 'c']);
    assert.deepEqual(labels('service a\nservice b\na ->$0'), ['b']);
    offers('service a\ngroup g { service b }\na -> $0', 'b', 'g');
    offers('service a\nservice b\nflow f {\n  a -> $0\n}', 'b', 'any of');
    offers('service a\nservice b\nflow f {\n  a -> any of ($0)\n}', 'b');
  });

  it('offers flows that a step may go over into, not the one that is being written', () => {
    const copies = 'template copy extends region { service front; service back; flow read { front -> back }; flow other { front -> $0 } }\ncopy us\n';
    assert.deepEqual(
      labels(copies).filter((label) => /read|other/u.test(label)),
      ['read'],
    );
    const text = copies.replace(' -> $0', '');
    const flows = (line: string): string[] => labels(`${text}service user\n${line}`).filter((label) => /read|other|visit/u.test(label));
    assert.deepEqual(flows('flow read-all { user -> us.front }\nflow visit { user -> $0 }'), ['read-all', 'us.other', 'us.read']);
    assert.deepEqual(flows('flow visit { user -> any of (us.read, $0) }'), ['us.other', 'us.read']);
    assert.deepEqual(flows('flow visit-all { user -> us.read }\nflow look { user -> us.$0 }'), ['us.other', 'us.read']);
    assert.deepEqual(flows('user -> $0'), [], 'edges lead to elements');
  });

  it('offers parameters in a template, and names as arguments', () => {
    const net = 'template net(block, size: 2) extends vpc { cidr: block }\n';
    const shop = `${net}template shop(store) extends net { service s { tasks: $0 } }\n`;
    assert.deepEqual(labels(shop).slice(0, 3), ['block', 'size', 'store']);
    offers(shop.replace('tasks: $0', '').replace('{  } }', '{ }; s -> $0 }'), 'store');
    offersNot(`${shop.replace('$0', 'size')}service t { tasks: $0 }`, 'size');
    assert.deepEqual(labels(`${net}service a\nregion r { net n(block: $0) }`), ['n', 'a', 'r']);
    assert.deepEqual(labels('template x extends $0').slice(0, 2), ['group', 'region'], 'groups first');
  });

  it('offers what a view selects by behind the word that says so', () => {
    const design = 'template copy extends region { service s { tags: [web] } }\ncopy us\n';
    assert.deepEqual(labels(`${design}view v { include: [kind $0] }`), ['copy', 'region', 'service']);
    assert.deepEqual(labels(`${design}view v { include: [us, tag $0] }`), ['web']);
    offers(`${design}view v { include: [$0] }`, 'us', 'kind copy', 'tag web');
  });

  it('knows what stands in a template that nobody uses', () => {
    const cell = 'service visitor\ntemplate cell(size) extends region {\n  vpc net { subnet inner { service deep } }\n  queue jobs\n  $0\n}\n';
    offers(cell, 'deep', 'jobs', 'visitor');
    offers(cell.replace('$0', 'jobs ~> $0'), 'deep', 'visitor');
    offers(cell.replace('$0', 'net.$0'), 'net.inner');
    offers(cell.replace('$0', 'service s { dlq: $0 }'), 'jobs');
    offersNot(`${cell.replace('$0', '')}visitor -> $0`, 'deep', 'jobs', 'net', 'cell');
  });

  it('offers members and roles behind a dot', () => {
    assert.deepEqual(labels('database db { engine: "x" }\nservice a\na -> db.$0'), ['db.reader', 'db.writer']);
    assert.deepEqual(labels('group g { service b }\nservice a\na -> g.$0'), ['g.b']);
    const inner = 'group app {\n  database db { engine: "x" }\n  group in { service far }\n}\nservice a\n';
    assert.deepEqual(labels(`${inner}a -> app.$0`), ['app.db', 'app.in']);
    assert.deepEqual(labels(`${inner}a -> app.db.$0`), ['app.db.reader', 'app.db.writer']);
    assert.deepEqual(labels(`${inner}a -> app.db.re$0`), ['app.db.reader', 'app.db.writer'], 'also in the middle of the word');
    assert.deepEqual(labels(`${inner}a -> app.in.$0`), ['app.in.far']);
    assert.deepEqual(labels(`${inner}a -> app.far.$0`), [], 'nothing is inside of it');
  });

  it('knows flows, requirements, views, lint and kinds', () => {
    offers('service a\nflow f {\n  $0\n}', 'rate', 'optional', 'requirements', 'a');
    offers('requirements { $0 }', 'availability', 'latency', 'cost');
    offers('requirements { latency: $0 }', 'p99');
    offers('service a\nflow go { a -> a }\nview v { flow: $0 }', 'go');
    offers('group g { service a }\nview v { collapse: [$0] }', 'g');
    offersNot('group g { service a }\nview v { collapse: [$0] }', 'a');
    offers('lint { $0 }', 'duplicate-edge');
    offers('lint { duplicate-edge: $0 }', 'off', 'error');
    assert.ok(labels('kind fraud extends $0').includes('queue'));
    assert.deepEqual(labels('kind fraud $0'), ['extends']);
  });

  it('offers files and names to import', () => {
    const { scope, offset } = at('import "$0', { 'network.arch': 'vpc net' });
    assert.deepEqual(
      completion(scope, offset, { specifiers: () => ['./network.arch'], snippets: true }).map((item) => item.textEdit!.newText),
      ['./network.arch'],
    );
    assert.deepEqual(labels('import { $0 } from "./network.arch"', { 'network.arch': 'group net { service s }\nservice other' }), ['net', 'other']);
  });

  it('offers files behind `from`, with and without the quotes', () => {
    for (const [marked, newText, start] of [
      ['import { net } from $0', '"./network.arch"', 20],
      ['import { net } from "$0', './network.arch', 21],
      ['import { net } from "$0"', './network.arch', 21],
      ['import { net } from "./ne$0"', './network.arch', 21],
    ] as const) {
      const { scope, offset } = at(marked);
      const edits = completion(scope, offset, { specifiers: () => ['./network.arch'], snippets: true }).map(({ textEdit }) => textEdit);
      const range = { start: { line: 0, character: start }, end: { line: 0, character: offset } };
      assert.deepEqual(edits, [{ range, newText }], marked);
    }
    assert.deepEqual(labels('import { net } $0'), ['from']);
  });

  it('offers the ways to all files that an import would find, near ones first', () => {
    const names = ['app/main.arch', 'app/beside.arch', 'app/in/far.arch', 'top.arch', 'shared/net.arch', 'application/x.arch', 'sh ared/ü%20 #.arch'];
    const workspace = memoryWorkspace(Object.fromEntries(names.map((name) => [canonicalName(name), 'service s'])));
    workspace.open({ uri: 'file:///elsewhere/outside.arch', version: 1, text: '' });
    workspace.open({ uri: 'untitled:Untitled-1', version: 1, text: '' });
    const from = (name: string): string[] => specifiersFrom(uriOf(name), workspace);
    assert.deepEqual(from('app/main.arch'), [
      './beside.arch',
      './in/far.arch',
      '../application/x.arch',
      '../sh ared/ü%20 #.arch',
      '../shared/net.arch',
      '../top.arch',
    ]);
    assert.deepEqual(from('app/in/far.arch').slice(0, 2), ['../beside.arch', '../main.arch']);
    assert.deepEqual(specifiersFrom('file:///elsewhere/outside.arch', workspace), [], 'nothing of the workspace from outside of it');
    assert.deepEqual(specifiersFrom('untitled:Untitled-1', workspace), []);

    workspace.open({
      uri: uriOf('app/main.arch'),
      version: 1,
      text: from('app/main.arch')
        .map((path) => `import "${path}"`)
        .join('\n'),
    });
    assert.deepEqual(
      workspace.snapshot(uriOf('app/main.arch')).problems.filter(({ code }) => code === 'missing-file' || code === 'import-outside-workspace'),
      [],
      'each leads to a file',
    );
  });

  it('lists files in the order in which they are likely', () => {
    assert.deepEqual(labels('import "$0', {}, ['./b.arch', '../a.arch', '../../0.arch']), ['./b.arch', '../a.arch', '../../0.arch']);
    const { scope, offset } = at('import { x } from "../sh$0"');
    const [item] = completion(scope, offset, { specifiers: () => ['../shared/net.arch'], snippets: true });
    assert.deepEqual(item!.textEdit, {
      range: { start: { line: 0, character: 19 }, end: { line: 0, character: 24 } },
      newText: '../shared/net.arch',
    });
  });

  it('writes no snippet stops for an editor that knows no snippets', () => {
    const { scope, offset } = at('service s {\n  $0\n}');
    const texts = (snippets: boolean): string[] =>
      completion(scope, offset, { specifiers: () => [], snippets }).map(({ label, textEdit }) => `${label}|${textEdit!.newText}`);
    assert.ok(texts(true).some((text) => text.includes('${1')));
    assert.deepEqual(
      texts(false).filter((text) => /\$\{|\$\d\b/u.test(text)),
      [],
    );
    assert.ok(texts(false).includes('cost|cost: $400/month'), 'a sum of money is no stop');
  });

  it('takes stops out of snippets that nest, and that hold braces', () => {
    assert.equal(withoutStops('quotas: ${1:{ concurrency: 5000 \\}}'), 'quotas: { concurrency: 5000 }');
    assert.equal(withoutStops('lambda ${1:name}${2: "${3:Label}"}$0'), 'lambda name "Label"');
    assert.equal(withoutStops('region ${1:name} {\n\t$0\n}'), 'region name {\n\t\n}');
    assert.equal(withoutStops('mode: ${1|fast,slow|}'), 'mode: fast');
    assert.equal(withoutStops('cost: ${1:\\$400/month}'), 'cost: $400/month');
  });

  it('offers attributes of the catalog that parse as they are, for an editor that knows no snippets', () => {
    for (const { id } of catalog.kinds) {
      const text = `${id} x {\n  \n}\n`;
      const scope = memoryWorkspace({ 'main.arch': text }, catalog).scope(uriOf('main.arch'))!;
      const offset = text.indexOf('\n}');
      for (const { label, kind, textEdit } of completion(scope, offset, { specifiers: () => [], snippets: false })) {
        if (kind !== CompletionItemKind.Property || textEdit!.newText.endsWith(': ')) continue;
        assert.deepEqual(parse(edited(text, [textEdit as TextEdit]), 'x').diagnostics, [], `${id} ${label}`);
      }
    }
  });

  it('stays silent in comments, labels and plain numbers', () => {
    assert.deepEqual(labels('// ser$0'), []);
    assert.deepEqual(labels('service s "ser$0"'), []);
    assert.deepEqual(labels('service s { /* m$0'), []);
  });

  it('replaces the word that is being typed', () => {
    const { scope, offset, text } = at('service orders\nservice a\na -> ord$0');
    const item = completion(scope, offset, { specifiers: () => [], snippets: true }).find(({ label }) => label === 'orders')!;
    const { range } = item.textEdit as { range: { start: { character: number }; end: { character: number } } };
    assert.deepEqual([range.start.character, range.end.character], [5, 8]);
    assert.ok(text.endsWith('ord'));
  });
});
