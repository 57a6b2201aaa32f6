import assert from 'node:assert/strict';
import type { Scene } from '../../core/diagram/scene.ts';
import { anchored, broughtIntoView, fitted, MARGIN, scaled } from '../../webview/anchor.ts';
import { nextInDirection, nextInOrder } from '../../webview/keyboard.ts';
import { centreOf, indexScene, type SceneIndex } from '../../webview/scene-index.ts';
import { search } from '../../webview/search.ts';
import { sceneOf, shop } from './scenes.ts';

const window = { width: 800, height: 600 };
const sceneFrom = async (text: string, collapsed?: readonly string[]): Promise<Scene> => (await sceneOf(text, collapsed ? { collapsed } : {})).scene!;
const at = (index: SceneIndex, id: string, place: { x: number; y: number; k: number }): { x: number; y: number } => {
  const { x, y } = centreOf(index.items.get(id)!.box);
  return { x: x * place.k + place.x, y: y * place.k + place.y };
};

describe('the place of a picture in its window', () => {
  it('fits a large picture between the toolbars and never enlarges a small one', () => {
    const large = fitted({ width: 4000, height: 1000 }, window);
    assert.ok(large.x >= MARGIN.side - 1e-9 && large.x + 4000 * large.k <= window.width - MARGIN.side + 1e-9);
    assert.ok(large.y >= MARGIN.top && large.y + 1000 * large.k <= window.height - MARGIN.bottom);
    assert.equal(fitted({ width: 100, height: 50 }, window).k, 1);
  });

  it('survives a window or a picture without size', () => {
    for (const place of [fitted({ width: 0, height: 0 }, window), fitted({ width: 100, height: 100 }, { width: 0, height: 0 })]) {
      assert.ok(Number.isFinite(place.x) && Number.isFinite(place.y) && place.k > 0);
    }
  });

  it('zooms about the middle', () => {
    const place = { x: -30, y: 70, k: 0.8 };
    const next = scaled(place, 2, window);
    const middle = (p: typeof place): number[] => [(window.width / 2 - p.x) / p.k, (window.height / 2 - p.y) / p.k];
    assert.deepEqual(
      middle(next).map((n) => Math.round(n * 1e6)),
      middle(place).map((n) => Math.round(n * 1e6)),
    );
    assert.equal(next.k, 2);
  });

  it('holds the preferred item still when the picture changes', async () => {
    const before = indexScene(await sceneFrom(shop));
    const after = indexScene(
      await sceneFrom(
        shop.replace('actor user "User"', 'actor user "User"\nactor other "A second, much longer one"').replace('user -> front', 'user, other -> front'),
      ),
    );
    const place = { x: -300, y: 40, k: 1.7 };
    const id = 'eu-central-1.app.api';
    assert.notDeepEqual(centreOf(before.items.get(id)!.box), centreOf(after.items.get(id)!.box), 'the edit must move it, or this test shows nothing');
    const next = anchored(place, before, after, window, id);
    const [a, b] = [at(before, id, place), at(after, id, next)];
    assert.ok(Math.hypot(a.x - b.x, a.y - b.y) < 1e-6);
    assert.equal(next.k, place.k);
  });

  it('holds the survivor nearest to the middle when the preferred one is gone', async () => {
    const before = indexScene(await sceneFrom(shop));
    const after = indexScene(await sceneFrom(shop.replace('lambda mailer "Mailer"', '').replace(' ~> mailer', '')));
    const { x, y } = centreOf(before.items.get('eu-central-1.orders')!.box);
    const place = { k: 1, x: window.width / 2 - x, y: window.height / 2 - y };
    const next = anchored(place, before, after, window, 'eu-central-1.mailer');
    const [a, b] = [at(before, 'eu-central-1.orders', place), at(after, 'eu-central-1.orders', next)];
    assert.ok(Math.hypot(a.x - b.x, a.y - b.y) < 1e-6);
  });

  it('stays where it is when nothing survives', async () => {
    const place = { x: 5, y: 6, k: 2 };
    assert.deepEqual(anchored(place, indexScene(await sceneFrom(shop)), indexScene(await sceneFrom('service other')), window, undefined), place);
  });

  it('moves only to bring in what is out of sight', () => {
    const box = { x: 100, y: 100, width: 50, height: 40 };
    for (const whole of [false, true]) {
      assert.equal(broughtIntoView({ x: 0, y: 0, k: 1 }, box, window, whole), undefined);
      const moved = broughtIntoView({ x: -2000, y: 0, k: 1 }, box, window, whole)!;
      assert.equal(moved.x + 125, window.width / 2);
      assert.equal(broughtIntoView(moved, box, window, whole), undefined);
    }
    const cutOff = { x: -110, y: 0, k: 1 };
    assert.equal(broughtIntoView(cutOff, box, window, false), undefined, 'its middle shows');
    assert.ok(broughtIntoView(cutOff, box, window, true));
    const huge = { x: -1000, y: -1000, width: 3000, height: 3000 };
    assert.equal(broughtIntoView({ x: 0, y: 0, k: 1 }, huge, window, true), undefined, 'more of it cannot be shown');
  });
});

describe('a scene, asked', () => {
  it('orders groups before their content and along the reading direction', async () => {
    const { order } = indexScene(await sceneFrom(shop));
    const place = (id: string): number => order.indexOf(id);
    assert.equal(new Set(order).size, order.length);
    assert.equal(order[0], 'user');
    assert.ok(place('eu-central-1') < place('eu-central-1.app') && place('eu-central-1.app') < place('eu-central-1.app.front'));
    assert.ok(place('eu-central-1.app.front') < place('eu-central-1.app.api'));
  });

  it('finds what an element touches, and the inside of a group', async () => {
    const index = indexScene(await sceneFrom(shop));
    const around = index.around('eu-central-1.app.api');
    for (const id of ['eu-central-1.app.front', 'eu-central-1.orders', 'eu-central-1.events', 'eu-central-1.app.hot']) assert.ok(around.has(id), id);
    assert.ok(!around.has('user') && !around.has('eu-central-1.mailer'));
    assert.ok(index.around('eu-central-1.app').has('eu-central-1.app.hot'));
    const edge = [...index.items.values()].find((item) => item.type === 'edge' && item.value.to === 'eu-central-1.orders')!;
    assert.deepEqual([...index.around(edge.id)].sort(), [edge.id, 'eu-central-1.app.api', 'eu-central-1.orders'].sort());
    assert.equal(index.around('no-such-thing').size, 0);
  });

  it('shows an element inside a closed group as that group, and an edge as the line that carries it', async () => {
    const open = await sceneFrom(shop);
    const index = indexScene(await sceneFrom(shop, ['eu-central-1.app']));
    assert.deepEqual(
      index.shownAs('eu-central-1.app.api').map((item) => item.id),
      ['eu-central-1.app'],
    );
    const model = open.edges.find((edge) => edge.to === 'eu-central-1.orders')!.id;
    const [line] = index.shownAs(model);
    assert.ok(line?.type === 'edge' && line.value.from === 'eu-central-1.app' && line.value.to === 'eu-central-1.orders');
    assert.deepEqual(index.shownAs('eu-central-1.nothing'), []);
  });

  it('is searched by label, id, kind and the words on a line, all words at once', async () => {
    const index = indexScene(await sceneFrom(shop));
    assert.deepEqual(search(index, 'orders api'), ['eu-central-1.app.api']);
    assert.deepEqual(search(index, 'FARGATE'), ['eu-central-1.app.api']);
    assert.ok(search(index, 'session').length >= 2, 'the cache and the line to it');
    assert.deepEqual(search(index, '  '), []);
    assert.deepEqual(search(index, 'no such'), []);
  });

  it('is walked by arrow keys and in order, to the ends and no further', async () => {
    const index = indexScene(await sceneFrom(shop));
    assert.equal(nextInDirection(index, 'user', 'right'), 'eu-central-1.app.front');
    assert.equal(nextInDirection(index, 'eu-central-1.app.front', 'left'), 'user');
    assert.equal(nextInDirection(index, 'user', 'left'), undefined);
    assert.equal(nextInOrder(index, undefined, 1), index.order[0]);
    assert.equal(nextInOrder(index, undefined, -1), index.order.at(-1));
    assert.equal(nextInOrder(index, index.order.at(-1), 1), undefined);
    assert.equal(nextInOrder(index, index.order[0], -1), undefined);
  });
});

describe('closed groups', () => {
  const text = `${shop}view plain "Plain" { collapse: [app] }\n`;
  const shownIn = async (collapsed?: readonly string[]): Promise<boolean> =>
    (await sceneOf(text, { view: 'plain', ...(collapsed ? { collapsed } : {}) })).scene!.nodes.some((node) => node.id === 'eu-central-1.app.api');

  it('are those of the view until the reader says otherwise, also to open one', async () => {
    assert.equal(await shownIn(), false);
    assert.equal(await shownIn([]), true);
    assert.equal(await shownIn(['eu-central-1.app.private']), false);
  });
});
