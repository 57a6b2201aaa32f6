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

/** Services one after the other, some of them in a group, with further edges among them and with what stands around it. */
const chain = fc
  .record({
    services: fc.array(fc.string({ maxLength: 20 }), { minLength: 5, maxLength: 14 }),
    grouped: fc.tuple(fc.nat(13), fc.nat(13)),
    around: fc.boolean(),
    edges: fc.array(fc.tuple(fc.nat(14), fc.nat(14), fc.constantFrom('->', '~>', '=>', '<->'), fc.option(fc.string({ maxLength: 20 }))), { maxLength: 6 }),
    outside: fc.array(fc.tuple(fc.nat(14), fc.boolean()), { maxLength: 4 }),
  })
  .map(({ services, grouped, around, edges, outside }) => {
    const plain = (label: string): string => JSON.stringify(label.replace(/["\\\p{C}]/gu, ''));
    const names = services.map((_, i) => (i === services.length - 1 ? 'end' : `s${i}`));
    const name = (i: number): string => names[i % names.length]!;
    const [start, stop] = [Math.min(...grouped), Math.max(...grouped)];
    const inside = services.map(
      (label, i) =>
        `${i === start ? 'group g {\n' : ''}service ${names[i]!} ${plain(label)}\n${i === Math.min(stop, names.length - 1) && i >= start ? '}\n' : ''}`,
    );
    const lines = [
      ...names.slice(1).map((to, i) => `${names[i]!} -> ${to} "call ${i}"`),
      ...edges.map(([a, b, arrow, label]) => `${name(a)} ${arrow} ${name(b)}${label === null ? '' : ` ${plain(label)}`}`),
      ...outside.map(([i, isInwards]) => (isInwards ? `user -> ${name(i)} "asks"` : `${name(i)} ~> partner "tells"`)),
    ];
    return `actor user\nservice partner\n${around ? `region r {\n${inside.join('')}}\n` : inside.join('')}${lines.join('\n')}`;
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

  it('does so for long chains, which it puts in rows: any chain', async function chains() {
    this.timeout(240_000);
    let folded = 0;
    await fc.assert(
      fc.asyncProperty(chain, async (text) => {
        const scene = await sceneOf(text);
        assert.deepEqual(faults(scene), []);
        const [first, last] = [scene.nodes[0]!, scene.nodes.find(({ id }) => id.endsWith('end'))!];
        if (last.box.y > first.box.y + first.box.height) folded++;
      }),
      { numRuns: 80 },
    );
    assert.ok(folded > 20, `${folded} in rows`);
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

  const row = (scene: Scene): string[][] => {
    const rows: { bottom: number; ids: string[] }[] = [];
    for (const { id, box } of [...scene.nodes].sort((a, b) => a.box.y - b.box.y)) {
      const last = rows.at(-1);
      if (last && box.y < last.bottom) last.ids.push(id);
      else rows.push({ bottom: box.y + box.height, ids: [id] });
    }
    const x = (id: string): number => scene.nodes.find((node) => node.id === id)!.box.x;
    return rows.map(({ ids }) => ids.sort((a, b) => x(a) - x(b)));
  };
  const steps = Array.from({ length: 12 }, (_, i) => `s${i}`);
  const line = `${steps.map((id) => `service ${id}\n`).join('')}${steps
    .slice(1)
    .map((id, i) => `${steps[i]!} -> ${id} "step ${i}"\n`)
    .join('')}`;

  it('puts a long chain in rows, each read from left to right, whatever a label says', async () => {
    const rows = row(await sceneOf(line));
    assert.ok(rows.length > 1 && rows.length <= 4);
    assert.deepEqual(rows.flat(), steps);
    assert.deepEqual(row(await sceneOf(line.replace('"step 4"', '"another step"'))), rows);
  });

  it('leads from row to row beside and between them, with the label', async () => {
    const scene = await sceneOf(line);
    const [first, second] = row(scene);
    const { points, label } = scene.edges.find(({ from, to }) => from === first!.at(-1) && to === second![0])!;
    const box = (id: string) => scene.nodes.find((node) => node.id === id)!.box;
    const between = [box(first![0]!).y + box(first![0]!).height, box(second![0]!).y] as const;
    assert.ok(label && label.box.y > between[0] && label.box.y + label.box.height < between[1]);
    assert.ok(points.some(({ x }) => x > box(first!.at(-1)!).x + box(first!.at(-1)!).width) && points.some(({ x }) => x < box(second![0]!).x));
  });

  it('leaves short chains, and those that a view sends downwards, as they are', async () => {
    assert.equal(row(await sceneOf('service a\nservice b\nservice c\na -> b\nb -> c')).length, 1);
    assert.equal(row(await sceneOf(`${line}view d { direction: down }`, 'd')).length, steps.length);
  });

  it('puts groups that are alike in rows of one width, or none of them', async () => {
    const region = (id: string, tail: string): string =>
      `region ${id} {\n  group front { ${['a', 'b', 'c', 'd'].map((name) => `service ${name}${id} "${name.repeat(12)}"`).join('\n')} }\n  service e${id} "${tail}"\n}\n` +
      `a${id} -> b${id} "x"\nb${id} -> c${id} "y"\nc${id} -> d${id} "z"\nd${id} -> e${id} "end"\n`;
    const { groups } = await sceneOf(`${region('one', 'short')}${region('two', 'a longer name of it')}eone -> atwo "on"`);
    const [one, two] = ['one', 'two'].map((id) => groups.find((group) => group.id === id)!.box);
    assert.ok(one!.y + one!.height <= two!.y, 'above each other');
    assert.deepEqual([one!.x, one!.width, one!.height], [two!.x, two!.width, two!.height]);
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
