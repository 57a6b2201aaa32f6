import assert from 'node:assert/strict';
import fc from 'fast-check';
import { draw } from '../../core/diagram/draw.ts';
import { cachedEngine } from '../../core/diagram/layout/cache.ts';
import { elkEngine } from '../../core/diagram/layout/elk-engine.ts';
import type { LayoutEngine } from '../../core/diagram/layout/engine.ts';
import type { Scene } from '../../core/diagram/scene.ts';
import { compileExample, examples } from '../examples/examples.ts';
import { compileText } from '../model/harness.ts';
import { faults } from './geometry.ts';

const engine = elkEngine();
const sceneOf = (text: string, view?: string): Promise<Scene> => draw(compileText(text).architecture, { engine, ...(view === undefined ? {} : { view }) });

/** A random design: groups in groups, services in them, edges among all. */
const design = fc
  .record({
    groups: fc.array(fc.nat(4), { maxLength: 5 }),
    services: fc.array(fc.record({ group: fc.nat(5), label: fc.string({ maxLength: 40 }) }), { minLength: 1, maxLength: 12 }),
    edges: fc.array(fc.tuple(fc.nat(16), fc.nat(16), fc.constantFrom('->', '~>', '=>', '<->'), fc.option(fc.string({ maxLength: 30 }))), { maxLength: 14 }),
    down: fc.boolean(),
  })
  .map(({ groups, services, edges, down }) => {
    const inside = (owner: number, depth: number): string =>
      groups
        .map((parent, i) =>
          Math.min(parent, i) === owner && i !== owner - 1 && i >= owner ? `group g${i} {\n${depth < 4 ? inside(i + 1, depth + 1) : ''}}\n` : '',
        )
        .join('') +
      services
        .map(({ group, label }, i) => (Math.min(group, groups.length) === owner ? `service s${i} ${JSON.stringify(label.replace(/["\\\p{C}]/gu, ''))}\n` : ''))
        .join('');
    const lines = edges.map(
      ([a, b, arrow, label]) =>
        `s${a % services.length} ${arrow} s${b % services.length}${label === null ? '' : ` ${JSON.stringify(label.replace(/["\\\p{C}]/gu, ''))}`}\n`,
    );
    return `${inside(0, 0)}${lines.join('')}view d { direction: ${down ? 'down' : 'right'} }`;
  });

describe('diagram: layout', () => {
  it('keeps children in their groups, siblings and labels apart, lines at their ends: any design', async function any() {
    this.timeout(120_000);
    await fc.assert(
      fc.asyncProperty(design, async (text) => {
        assert.deepEqual(faults(await sceneOf(text, 'd')), []);
      }),
      { numRuns: 60 },
    );
  });

  it('does so for every example', async function every() {
    this.timeout(60_000);
    for (const name of examples) assert.deepEqual(faults(await draw(compileExample(name).architecture, { engine })), [], name);
  });

  it('gives the same picture each time', async () => {
    const text = 'region r { vpc v { service a\n service b } }\nservice c\nc -> a "x"\na -> b\nb ~> c';
    assert.equal(JSON.stringify(await sceneOf(text)), JSON.stringify(await sceneOf(text)));
  });

  it('draws nothing as a friendly empty sheet', async () => {
    const scene = await sceneOf('');
    assert.deepEqual([scene.nodes.length, scene.groups.length, scene.edges.length], [0, 0, 0]);
    assert.ok(scene.width > 0 && scene.height > 0);
  });

  it('keeps the order of the source where lines allow any', async () => {
    const { nodes } = await sceneOf('service hub\nservice a\nservice b\nservice c\nhub -> a, b, c');
    const y = (id: string): number => nodes.find((node) => node.id === id)!.box.y;
    assert.ok(y('a') < y('b') && y('b') < y('c'));
  });

  it('reads in the direction of the flows, and turns what leads back', async () => {
    // The ring could be cut anywhere; the flow says where it begins.
    const ring = 'service c\nservice b\nservice a\nc -> a\na -> b\nb -> c\n';
    const order = async (text: string): Promise<string[]> => [...(await sceneOf(text)).nodes].sort((p, q) => p.box.x - q.box.x).map(({ id }) => id);
    assert.deepEqual(await order(`${ring}flow f {\n  a -> b -> c -> a\n}`), ['a', 'b', 'c']);
    assert.deepEqual(await order(`${ring}flow f {\n  b -> c -> a -> b\n}`), ['b', 'c', 'a']);
    // A callback begins nothing, whatever stands first.
    assert.deepEqual(await order('service b\nservice a\nb ~> a "result" { role: callback }\na -> b "call"'), ['a', 'b']);
  });

  it('lets what leads back out of a group leave on the side that it goes to', async () => {
    const { nodes, groups, edges } = await sceneOf('actor user\ngroup g {\n  service a\n  service b\n}\nuser -> a\na -> b\nb ~> user "news"');
    const { box } = groups.find(({ id }) => id === 'g')!;
    const user = nodes.find(({ id }) => id === 'user')!;
    const back = edges.find(({ to }) => to === 'user')!;
    assert.ok(user.box.x + user.box.width <= box.x);
    assert.ok(
      back.points.every(({ x }) => x <= box.x + box.width),
      'it goes around the group',
    );
    assert.equal(back.points.at(-1)!.x, user.box.x + user.box.width);
  });

  it('puts a loop below its card, clear of how many copies there are', async () => {
    const { nodes, edges } = await sceneOf('service a { instances: 3 }\na -> a "to another copy"');
    const { box } = nodes[0]!;
    assert.ok(edges[0]!.points.every(({ y }) => y >= box.y + box.height - 0.5));
  });

  it('moves nothing in other groups when a group changes', async () => {
    const text = (label: string): string =>
      `region one { service a "${label}"\n service b\n a -> b }\nregion two { service c\n service d\n service e\n c -> d, e }\nb -> c`;
    const inside = async (label: string): Promise<unknown> => {
      const scene = await sceneOf(text(label));
      const { box } = scene.groups.find(({ id }) => id === 'two')!;
      return scene.nodes.filter(({ parent }) => parent === 'two').map((node) => [node.id, node.box.x - box.x, node.box.y - box.y]);
    };
    assert.deepEqual(await inside('A'), await inside('A much longer name than before'));
  });

  it('does not lay out again what did not change', async () => {
    let runs = 0;
    const counting: LayoutEngine = { layout: (graph, signal) => (runs++, engine.layout(graph, signal)) };
    const cached = cachedEngine(counting);
    const text = (name: string): string => `group one { service a\n service b }\ngroup two { service c }\nservice ${name}\na -> c`;
    await draw(compileText(text('x')).architecture, { engine: cached });
    assert.equal(runs, 3);
    await draw(compileText(text('x')).architecture, { engine: cached });
    assert.equal(runs, 3);
    await draw(compileText(text('something-else')).architecture, { engine: cached });
    assert.equal(runs, 4, 'only the top level holds the new name');
  });
});
