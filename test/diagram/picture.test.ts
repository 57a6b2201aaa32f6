import assert from 'node:assert/strict';
import { draw, type DrawOptions } from '../../core/diagram/draw.ts';
import { textWidth, wrap } from '../../core/diagram/font/text.ts';
import { elkEngine } from '../../core/diagram/layout/elk-engine.ts';
import type { Scene } from '../../core/diagram/scene.ts';
import { svg } from '../../core/diagram/svg.ts';
import { dark, light, type Theme } from '../../core/diagram/theme.ts';
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

  it('explains only the kinds of edge that it has', async () => {
    assert.deepEqual((await sceneOf('service a\nservice b\na -> b')).legend, []);
    assert.deepEqual(
      (await sceneOf('service a\nservice b\na -> b\na ~> b "x"')).legend.map(({ kind }) => kind),
      ['request', 'message'],
    );
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
      ];
      for (const [a, b] of text) assert.ok(contrast(a, b) >= 4.5, `${a} on ${b}: ${contrast(a, b).toFixed(2)}`);
      const lines: [string, string][] = [
        [theme.edge, theme.paper],
        [theme.disc, theme.paper],
        ...Object.values(theme.groups).map((color): [string, string] => [color, theme.paper]),
      ];
      for (const [a, b] of lines) assert.ok(contrast(a, b) >= 3, `${a} on ${b}: ${contrast(a, b).toFixed(2)}`);
      for (const color of Object.values(theme.groups))
        assert.ok(contrast(color, theme.paper) >= 4.5, `group label ${color}: ${contrast(color, theme.paper).toFixed(2)}`);
    });
  }
});
