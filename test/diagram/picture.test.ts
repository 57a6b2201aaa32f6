import assert from 'node:assert/strict';
import { draw, type DrawOptions } from '../../core/diagram/draw.ts';
import { textWidth, wrap } from '../../core/diagram/font/text.ts';
import { elkEngine } from '../../core/diagram/layout/elk-engine.ts';
import type { Scene } from '../../core/diagram/scene.ts';
import { svg } from '../../core/diagram/svg.ts';
import { dark, light, type Theme } from '../../core/diagram/theme.ts';
import { analysisOf, near } from '../analysis/harness.ts';
import { compileText } from '../model/harness.ts';

const engine = elkEngine();
const sceneOf = (text: string, options: Omit<DrawOptions, 'engine'> = {}): Promise<Scene> => draw(compileText(text).architecture, { engine, ...options });
const ids = (items: readonly { readonly id: string }[]): string[] => items.map(({ id }) => id);

describe('diagram: what a picture shows', () => {
  const text = 'service a { tags: [web] }\ngroup g { service b\n group h { service c } }\nqueue q\na -> b\nb -> c\nc ~> q\nflow f { a -> b -> c\n b -> c }\n';

  it('includes, excludes and numbers as a view says', async () => {
    assert.deepEqual(ids((await sceneOf(`${text}view v { include: [g] }`, { view: 'v' })).nodes), ['g.b', 'g.h.c']);
    assert.deepEqual(ids((await sceneOf(`${text}view v { include: [tag web, kind queue] }`, { view: 'v' })).nodes), ['a', 'q']);
    assert.deepEqual(ids((await sceneOf(`${text}view v { exclude: [h] }`, { view: 'v' })).nodes), ['a', 'g.b', 'q']);
    const flow = await sceneOf(`${text}view v { flow: f }`, { view: 'v' });
    assert.deepEqual(
      flow.edges.map((edge) => [edge.id, edge.steps.map((step) => step.lines[0])]),
      [
        ['a->g.b', ['1']],
        ['g.b->g.h.c', ['2', '3']],
      ],
    );
    assert.deepEqual(ids(flow.nodes), ['a', 'g.b', 'g.h.c']);
  });

  it('connects what is included beside a flow, whether or not the flow goes there', async () => {
    const scene = await sceneOf(`${text}view v { flow: f, include: [a, g, q] }`, { view: 'v' });
    assert.deepEqual(
      scene.edges.map((edge) => [edge.id, edge.steps.map((step) => step.lines[0])]),
      [
        ['a->g.b', ['1']],
        ['g.b->g.h.c', ['2', '3']],
        ['g.h.c~>q', []],
      ],
    );
  });

  it('selects by kind what is of a kind of its own, and what a template makes', async () => {
    const own =
      'kind job extends queue\ntemplate copy extends group { service s }\ntemplate more extends copy { service t }\njob j\ncopy one\nmore two\nservice a\n';
    assert.deepEqual(ids((await sceneOf(`${own}view v { include: [kind queue] }`, { view: 'v' })).nodes), ['j']);
    assert.deepEqual(ids((await sceneOf(`${own}view v { include: [kind copy] }`, { view: 'v' })).nodes), ['one.s', 'two.s', 'two.t']);
    assert.deepEqual(ids((await sceneOf(`${own}view v { exclude: [kind more] }`, { view: 'v' })).nodes), ['j', 'one.s', 'a']);
  });

  it('closes groups and bundles what leads into them', async () => {
    const closed = await sceneOf(`${text}a -> c`, { collapsed: ['g'] });
    assert.deepEqual(ids(closed.nodes), ['a', 'g', 'q']);
    assert.deepEqual(
      closed.edges.map((edge) => [edge.from, edge.to, edge.bundles.length]),
      [
        ['a', 'g', 2],
        ['g', 'q', 1],
      ],
    );
    assert.equal(closed.nodes[1]!.collapsed, true);
    assert.deepEqual(closed.nodes[1]!.caption!.lines, ['2 elements']);
  });

  it('hangs what is attached on its hosts, unless it carries traffic', async () => {
    const badges = await sceneOf('service a\nservice guard { attached-to: [a] }');
    assert.deepEqual(
      badges.nodes.map(({ id, badges: b }) => [id, ids(b)]),
      [['a', ['guard']]],
    );
    assert.deepEqual(ids((await sceneOf('service a\nservice guard { attached-to: [a] }\nguard -> a')).nodes), ['a', 'guard']);
  });

  it('shows copies and dead letters', async () => {
    const scene = await sceneOf('service a { tasks: 2..20, dlq: q }\nqueue q');
    assert.deepEqual(scene.nodes[0]!.count!.lines, ['× 2–20']);
    assert.deepEqual(
      scene.edges.map(({ from, to, muted, kind }) => [from, to, muted, kind]),
      [['a', 'q', true, 'message']],
    );
  });

  it('shows where the outcome of a function goes', async () => {
    const { architecture } = analysisOf('lambda a { destination: [q, r] }\nsqs q\nsqs r\na ~> r "failed"');
    const scene = await draw(architecture, { engine });
    assert.deepEqual(
      scene.edges.map(({ from, to, label }) => [from, to, label?.lines]),
      [
        ['a', 'r', ['failed']],
        ['a', 'q', ['outcome']],
      ],
    );
  });

  it('explains only the kinds of edge that it has', async () => {
    assert.deepEqual((await sceneOf('service a\nservice b\na -> b')).legend, []);
    assert.deepEqual(
      (await sceneOf('service a\nservice b\na -> b\na ~> b "x"')).legend.map(({ sample }) => sample.type === 'edge' && sample.kind),
      ['request', 'message'],
    );
  });
});

describe('diagram: figures', () => {
  const text = [
    'architecture "Shop"',
    'actor user',
    'group g {',
    '  lambda api { memory: 1 GB, latency: 500 ms, concurrency: 500, availability: 99.9% }',
    '  sqs queue',
    '}',
    'user -> api "order"',
    'api ~> queue',
    'flow order { rate: 900 rps; user -> api ~> queue }',
    'view order { flow: order }',
  ].join('\n');
  const drawn = (source: string, options: Omit<DrawOptions, 'engine'> = {}): Promise<Scene> => draw(analysisOf(source).architecture, { engine, ...options });
  const figures = (scene: Scene): Record<string, string[]> =>
    Object.fromEntries(scene.nodes.map((node) => [node.id, node.figures.map((f) => f.text.lines[0]!)]));

  it('stand at the feet of cards: utilisation of the tightest limit, cost, availability', async () => {
    const scene = await drawn(text);
    const { user, 'g.api': api } = figures(scene);
    assert.deepEqual(user, []);
    // 900/s x (0.5 s + 7.5 ms until the queue has taken the message) = 457 of 500 at once.
    assert.equal(api![0], '91 %');
    assert.match(api![1]!, /^(?:≥ )?\$/u);
    assert.equal(api![2], '99.9 %');
    const [gauge] = scene.nodes.find(({ id }) => id === 'g.api')!.figures;
    assert.equal(gauge!.level, 'near');
    near(gauge!.filled, 0.914, 0.001);
    for (const { box, figures: own } of scene.nodes)
      for (const { text: t } of own) assert.ok(t.box.x >= box.x && t.box.x + t.box.width <= box.x + box.width && t.box.y + t.box.height <= box.y + box.height);
  });

  it('are summed up for a closed group', async () => {
    const closed = (await drawn(text, { collapsed: ['g'] })).nodes.find(({ id }) => id === 'g')!;
    assert.deepEqual(
      closed.figures.map(({ kind }) => kind),
      ['utilisation', 'cost'],
    );
    assert.equal(closed.figures[0]!.text.lines[0], '91 %');
  });

  it('widen lines by half a pixel for each tenfold of the load, and say how much it is', async () => {
    const widthAt = async (rate: string): Promise<number> => (await drawn(text.replace('900 rps', rate))).edges[0]!.width;
    assert.equal(await widthAt('1 rps'), 1.5);
    assert.equal(await widthAt('100 rps'), 2.5);
    assert.equal(await widthAt('10k rps'), 3.5);
    assert.equal(await widthAt('900M rps'), 5);
    assert.match((await drawn(text)).edges[0]!.tooltip!, /^900\/s$/mu);
  });

  it('are explained by the legend, and summed up under the title', async () => {
    const scene = await drawn(text);
    const words = scene.legend.map(({ label }) => label.lines.join(' '));
    // All lines carry 900/s.
    assert.ok(!words.some((word) => word.startsWith('1/s') || word.startsWith('10 k/s')));
    for (const word of ['100/s at the peak', 'used of the tightest limit at the peak', 'a month at list price', 'available by itself'])
      assert.ok(words.includes(word), `${word}: ${words.join(', ')}`);
    assert.match(scene.heading.at(-1)!.lines[0]!, /^all flows .* available/u);
    assert.match((await drawn(text, { view: 'order' })).heading.at(-1)!.lines[0]!, /^900\/s {2}· {2}.* available {2}· {2}p99 .* {2}· {2}breaks at 984\/s/u);
  });

  it('are left out when not wanted', async () => {
    const scene = await drawn(text, { figures: false });
    assert.ok(scene.nodes.every((node) => node.figures.length === 0));
    assert.ok(scene.edges.every(({ width, tooltip }) => width === 1.5 && tooltip === undefined));
    assert.deepEqual(
      scene.legend.map(({ label }) => label.lines.join(' ')),
      ['request and response', 'asynchronous message'],
    );
    assert.equal(scene.heading.length, 1);
  });
});

describe('diagram: text', () => {
  it('is measured by the font', () => {
    assert.ok(Math.abs(textWidth('Hello', 13, 400) - 32.6) < 1.5);
    assert.ok(textWidth('Hello', 13, 600) > textWidth('Hello', 13, 400));
    assert.ok(textWidth('漢字', 10, 400) >= 20);
  });

  it('wraps at spaces, hyphens, then anywhere, and ends in an ellipsis', () => {
    const widest = (lines: string[]): number => Math.max(...lines.map((line) => textWidth(line, 13, 600)));
    for (const text of [
      'A name of several words that needs room',
      'a-very-long-kebab-case-identifier-without-end',
      'Donaudampfschifffahrtsgesellschaftskapitän',
      '',
    ]) {
      const lines = wrap(text, 13, 600, 100, 3);
      assert.ok(lines.length >= 1 && lines.length <= 3);
      assert.ok(widest(lines) <= 100, `${text}: ${widest(lines)}`);
    }
    assert.match(wrap('one two three four five six seven eight nine ten', 13, 600, 60, 2).at(-1)!, /…$/u);
  });
});

describe('diagram: SVG', () => {
  it('is one document without script or outside reference, whatever labels say', async () => {
    const hostile =
      'architecture "</svg><script>alert(1)</script>"\nservice a "<img src=x onerror=alert(1)> & \' \u0007"\nservice b "]]>"\na -> b "<a href=\\"javascript:x\\">"';
    const text = svg(await sceneOf(hostile), light, { embedFont: false });
    assert.doesNotMatch(text, /<script|<img|<a |<foreignObject|onerror=(?!alert\(1\)&gt;)/u);
    assert.ok(!text.includes('\u0007'));
    assert.doesNotMatch(text, /<[^>]*\s(?:href|src)\s*=|url\(/u);
    assert.match(text, /&lt;img src=x onerror=alert\(1\)&gt;/u);
    assert.equal(text.match(/<svg /gu)!.length, text.match(/<\/svg>/gu)!.length);
  });

  it('says in words what it shows, and carries the font only if asked', async () => {
    const scene = await sceneOf('architecture "Shop"\nservice a\nservice b\na -> b');
    assert.match(svg(scene, light), /<title id="lintel-title">Shop<\/title>\n<desc>2 elements, 1 connections<\/desc>/u);
    assert.match(svg(scene, light), /@font-face/u);
    assert.doesNotMatch(svg(scene, light, { embedFont: false }), /@font-face/u);
  });
});

describe('diagram: colours', () => {
  const luminance = (hex: string): number => {
    const [r, g, b] = [1, 3, 5].map((i) => parseInt(hex.slice(i, i + 2), 16) / 255).map((c) => (c <= 0.03928 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4)) as [
      number,
      number,
      number,
    ];
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const contrast = (a: string, b: string): number => {
    const [high, low] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
    return (high + 0.05) / (low + 0.05);
  };

  for (const theme of [light, dark] as Theme[]) {
    it(`reach WCAG AA in the ${theme.name} theme`, () => {
      const text: [string, string][] = [
        [theme.text, theme.paper],
        [theme.softText, theme.paper],
        [theme.text, theme.card],
        [theme.softText, theme.card],
        [theme.edgeText, theme.paper],
        [theme.discText, theme.disc],
        [theme.pillText, theme.pill],
        ...Object.values(theme.levels).map(({ text: level }): [string, string] => [level, theme.card]),
      ];
      for (const [a, b] of text) assert.ok(contrast(a, b) >= 4.5, `${a} on ${b}: ${contrast(a, b).toFixed(2)}`);
      const lines: [string, string][] = [
        [theme.edge, theme.paper],
        [theme.disc, theme.paper],
        ...Object.values(theme.levels).map(({ mark }): [string, string] => [mark, theme.card]),
        ...Object.values(theme.groups).map((color): [string, string] => [color, theme.paper]),
      ];
      for (const [a, b] of lines) assert.ok(contrast(a, b) >= 3, `${a} on ${b}: ${contrast(a, b).toFixed(2)}`);
      for (const color of Object.values(theme.groups))
        assert.ok(contrast(color, theme.paper) >= 4.5, `group label ${color}: ${contrast(color, theme.paper).toFixed(2)}`);
    });
  }
});
