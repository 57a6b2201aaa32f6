import assert from 'node:assert/strict';
import { catalog } from '../../catalog/index.ts';
import { codeLens } from '../../server/features/code-lens.ts';
import { allInlayHints, inlayHint, type InlayHintSettings } from '../../server/features/inlay-hint.ts';
import { reportMarkdown } from '../../server/figures.ts';
import manifest from '../../package.json' with { type: 'json' };
import { memoryWorkspace, uriOf } from './harness.ts';

const everything: InlayHintSettings = { load: true, utilisation: true, cost: true, availability: true };
const nothing: InlayHintSettings = { load: false, utilisation: false, cost: false, availability: false };

/** Figures that the text states itself, so that these tests don't hang on prices and quotas. */
const shop = `architecture "Shop" {
  profile: sketch
}
actor customer
group web {
  service shop "Web shop" { instances: 4, capacity: 100 rps per instance, cost: $400/month, availability: 99.9% }
  service idle
}
service stock "Stock" { cost: $50/month, availability: 99.5% }

customer -> shop
shop -> stock
flow buy "Buy things" {
  rate: 200 rps
  customer -> shop
  50%: shop -> stock
}
flow look {
  rate: 100 rps
  customer -> shop
}
`;

const scopeOf = (text: string, others: Readonly<Record<string, string>> = {}, name = 'main.arch') =>
  memoryWorkspace({ 'main.arch': text, ...others }, catalog).scope(uriOf(name))!;

/** The lines that have hints, with the hints in brackets where they are shown. */
function shown(text: string, settings = everything, within = { start: 0, end: text.length }, others: Readonly<Record<string, string>> = {}): string[] {
  const lines = text.split('\n');
  return inlayHint(scopeOf(text, others), within, settings)
    .sort((a, b) => a.position.line - b.position.line || a.position.character - b.position.character)
    .map(({ position: { line, character }, label }) => `${lines[line]!.slice(0, character)}[${label as string}]${lines[line]!.slice(character)}`.trim());
}

describe('server: inlay hints', () => {
  it('show load behind arrows, and utilisation, cost and availability behind names', () => {
    assert.deepEqual(shown(shop), [
      'service shop[75 % · $400.00/month · 99.9 %] "Web shop" { instances: 4, capacity: 100 rps per instance, cost: $400/month, availability: 99.9% }',
      'service stock[$50.00/month · 99.5 %] "Stock" { cost: $50/month, availability: 99.5% }',
      'customer ->[300/s] shop',
      'shop ->[100/s] stock',
    ]);
  });

  const kinds: readonly (readonly [kind: keyof InlayHintSettings, first: string, count: number])[] = [
    ['load', 'customer ->[300/s] shop', 2],
    ['utilisation', 'service shop[75 %] "Web shop"', 1],
    ['cost', 'service shop[$400.00/month] "Web shop"', 2],
    ['availability', 'service shop[99.9 %] "Web shop"', 2],
  ];
  for (const [kind, first, count] of kinds) {
    it(`show ${kind} alone where only that is switched on, and all but that where it is switched off`, () => {
      const alone = shown(shop, { ...nothing, [kind]: true });
      assert.equal(alone.length, count);
      assert.ok(alone[0]!.startsWith(first), alone[0]);
      const label = /\[(.*?)\]/u.exec(first)![1]!;
      const others = shown(shop, { ...everything, [kind]: false });
      assert.ok(others.length > 0 && others.every((line) => !line.includes(label)), others.join('\n'));
    });
  }

  it('show nothing where all is switched off, and no availability unless it is asked for', () => {
    assert.deepEqual(shown(shop, nothing), []);
    assert.deepEqual(shown(shop, allInlayHints), shown(shop, { ...everything, availability: false }));
  });

  it('stay in the range that is asked for', () => {
    const range = (from: string, to: string) => ({ start: shop.indexOf(from), end: shop.indexOf(to) });
    assert.deepEqual(shown(shop, everything, range('customer -> shop', 'shop -> stock')), ['customer ->[300/s] shop']);
    assert.deepEqual(shown(shop, everything, range('architecture', 'actor')), []);
    assert.deepEqual(shown(shop, everything, { start: shop.length, end: shop.length }), []);
  });

  it('say nothing where there are no figures', () => {
    assert.deepEqual(shown('actor a\nservice b\na -> b\n'), []);
    assert.deepEqual(shown(''), []);
    assert.deepEqual(shown('actor a {\n a -> \n flow {'), []);
  });

  it('are one for each arrow, also where it leads to several ends', () => {
    const text = 'actor a\nservice b\nservice c\na -> b, c\nflow f {\n  rate: 100 rps\n  a -> b\n  50%: a -> c\n}\n';
    assert.deepEqual(shown(text), ['a ->[100/s, 50/s] b, c']);
    const [hint] = inlayHint(scopeOf(text), { start: 0, end: text.length }, everything);
    assert.match((hint!.tooltip as { value: string }).value, /`a` to `b`[^]*100\/s[^]*`a` to `c`[^]*50\/s/u);
  });

  it('stand at each arrow of a chain', () => {
    const text = 'actor a\nservice b\nservice c\na -> b -> c\nflow f {\n  rate: 100 rps\n  a -> b -> c\n}\n';
    assert.deepEqual(shown(text), ['a ->[100/s] b -> c', 'a -> b ->[100/s] c']);
  });

  it('tell of this file alone', () => {
    const text = 'import "./n.arch"\nactor a\na -> far\nflow f {\n  rate: 100 rps\n  a -> far -> farther\n}\n';
    const others = { 'n.arch': 'service far { cost: $5/month }\nservice farther\nfar -> farther\n' };
    assert.deepEqual(shown(text, everything, { start: 0, end: text.length }, others), ['a ->[100/s] far']);
  });

  it('explain themselves', () => {
    const hints = inlayHint(scopeOf(shop), { start: 0, end: shop.length }, everything);
    const tooltips = hints.map(({ tooltip }) => (tooltip as { value: string }).value);
    assert.ok(tooltips.every((text) => text !== ''));
    assert.match(tooltips.join('\n'), /flow buy: 1 for each start \| 200\/s[^]*\*\*stated capacity\*\*: 300\/s of 400\/s/u);
  });
});

describe('server: settings of hints', () => {
  it('are those that the extension declares, with its defaults', () => {
    const { properties } = manifest.contributes.configuration;
    const declared = Object.entries(properties).flatMap(([key, { default: value }]) => (key.startsWith('lintel.inlayHints.') ? [[key.slice(18), value]] : []));
    assert.deepEqual(Object.fromEntries(declared), allInlayHints);
  });
});

describe('server: lenses', () => {
  const lenses = (text: string, others: Readonly<Record<string, string>> = {}, name = 'main.arch') =>
    codeLens(scopeOf(text, others, name)).map(({ range, command }) => ({
      line: range.start.line,
      title: command!.title,
      command: command!.command,
      arguments: command!.arguments,
    }));

  it('stand above the architecture and each flow, and open its figures', () => {
    const found = lenses(shop);
    assert.deepEqual(
      found.map(({ line, command, arguments: args }) => [line, command, args]),
      [
        [0, 'lintel.showReport', [uriOf('main.arch')]],
        [shop.split('\n').indexOf('flow buy "Buy things" {'), 'lintel.showReport', [uriOf('main.arch'), 'buy']],
        [shop.split('\n').indexOf('flow look {'), 'lintel.showReport', [uriOf('main.arch'), 'look']],
      ],
    );
    // Each flow takes what the other leaves of 400/s.
    assert.match(found[0]!.title, /^all flows 99\.\d+ % available · \$450\.00\/month$/u);
    assert.match(found[1]!.title, /available.*breaks at 300\/s/u);
    assert.match(found[2]!.title, /^99\.9 % available.*breaks at 200\/s/u);
  });

  it('tell of targets', () => {
    assert.match(lenses(`${shop}requirements { cost: $100/month }\n`)[0]!.title, /1 of 1 targets missed/u);
    assert.match(lenses(`${shop}requirements { cost: $10000/month }\n`)[0]!.title, /no target missed/u);
    const isOpen = 'compliance: [gdpr]';
    assert.match(lenses(`${shop}requirements { cost: $10000/month, ${isOpen} }\n`)[0]!.title, /1 of 2 targets cannot be told/u);
    assert.match(lenses(`${shop}requirements { cost: $100/month, ${isOpen} }\n`)[0]!.title, /1 of 2 targets missed/u);
  });

  it('tell that the others leave a flow nothing', () => {
    const title = lenses(shop.replace('rate: 200 rps', 'rate: 500 rps'))[2]!.title;
    assert.match(title, /breaks at any rate/u);
  });

  it('stand in the file that declares the flow', () => {
    const others = { 'n.arch': 'service far\nflow inner {\n  far -> far\n}\n' };
    assert.deepEqual(lenses('import "./n.arch"\nservice a\n', others), []);
    assert.deepEqual(
      lenses('', others, 'n.arch').map(({ line, arguments: args }) => [line, args]),
      [[1, [uriOf('n.arch'), 'inner']]],
    );
  });

  it('offer the figures also of a flow of which nothing is known yet', () => {
    assert.deepEqual(
      lenses('flow f { }\n').map(({ title }) => title),
      ['figures'],
    );
    assert.deepEqual(lenses('service a\n'), []);
  });
});

describe('server: the report', () => {
  const report = (flow?: string, text = shop): string => reportMarkdown(scopeOf(text).snapshot.architecture, flow);
  const headings = (markdown: string): string[] => markdown.split('\n').filter((line) => line.startsWith('#'));

  it('tells of the whole and of each flow', () => {
    assert.deepEqual(headings(report()), ['# Shop', '## The whole', '## Buy things', '## look']);
    assert.doesNotMatch(report(), /\n\n\n/u);
    assert.match(report(), /\*\*cost\*\*: \$450\.00 a month/u);
    assert.match(report(), /\n\n## Buy things\n\n- \*\*rate\*\*: 200\/s/u);
  });

  it('tells of one flow where one is asked for', () => {
    assert.deepEqual(headings(report('look')), ['# Shop', '## look']);
    assert.match(report('look'), /\*\*rate\*\*: 100\/s/u);
  });

  it('says what a flow has left where others use up a part', () => {
    assert.match(report('look', shop.replace('rate: 200 rps', 'rate: 500 rps')), /\*\*breaking point\*\*: at any rate: other flows use up shop/u);
  });

  it('calls an availability of the whole the most that it can be, where a part does not state its own', () => {
    assert.match(report(), /all flows at once, on every way\*\*: available 99\./u);
    assert.match(report(undefined, shop.replace(', availability: 99.5%', '')), /all flows at once, on every way\*\*: available at most 99\./u);
  });

  it('says so where a flow has gone', () => {
    assert.equal(report('gone'), '# Shop\n\nThere is no flow `gone`.\n');
  });
});
