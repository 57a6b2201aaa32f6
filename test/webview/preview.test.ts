import assert from 'node:assert/strict';
import type { Locator, Page } from 'playwright-core';
import { dark } from '../../core/diagram/theme.ts';
import type { SceneParams } from '../../server/protocol.ts';
import type { FromPreview, PreviewState } from '../../webview/messages.ts';
import { launch, type OpenOptions, type PreviewPage } from './preview-page.ts';
import { sceneOf, shop } from './scenes.ts';

const API = 'eu-central-1.app.api';
const ORDERS = 'eu-central-1.orders';

describe('the preview in Chromium', function () {
  this.timeout(30_000);
  let browser: Awaited<ReturnType<typeof launch>>;
  let params: SceneParams;
  let preview: PreviewPage;
  let page: Page;

  before(async () => {
    [browser, params] = await Promise.all([launch(), sceneOf(shop)]);
  });
  after(() => browser.close());
  afterEach(async () => {
    const complaints = await preview.complaints();
    await page.context().close();
    assert.deepEqual(complaints, [], 'nothing was stopped by the security policy, nothing threw');
  });

  async function open(options: OpenOptions = {}, scene: SceneParams | undefined = params): Promise<void> {
    preview = await browser.open(options);
    page = preview.page;
    await preview.send({ type: 'server', state: 'running' });
    if (scene) await preview.send({ type: 'scene', params: scene });
    await preview.settled();
  }
  const item = (id: string, type = 'node'): Locator => page.locator(`.layer > .item.${type}[data-id="${id}"]`);
  const middle = async (locator: Locator): Promise<{ x: number; y: number }> => {
    const { x, y, width, height } = (await locator.locator('rect').first().boundingBox())!;
    return { x: x + width / 2, y: y + height / 2 };
  };
  const scale = async (): Promise<number> => Number(/scale\(([\d.e-]+)\)/u.exec((await page.locator('.picture').getAttribute('transform'))!)![1]);
  const last = async (type: FromPreview['type']): Promise<FromPreview | undefined> => (await preview.sent()).findLast((message) => message.type === type);
  const placeOf = async (view = ''): Promise<unknown> => (await preview.state())?.views[view]?.place;

  it('asks for its document and draws all of it, named for screen readers', async () => {
    await open();
    assert.deepEqual((await preview.sent())[0], { type: 'open', view: undefined, collapsed: undefined });
    const { nodes, groups, edges } = params.scene!;
    assert.equal(await page.locator('.item.node').count(), nodes.length);
    assert.equal(await page.locator('.item.group').count(), groups.length);
    assert.equal(await page.locator('.item.edge').count(), edges.length);
    const label = (await item(API).getAttribute('aria-label'))!;
    for (const part of ['Orders API', 'Fargate', 'in private', 'to Sessions, Orders, Order events', 'from Entry'])
      assert.ok(label.includes(part), `${part} in: ${label}`);
    assert.equal(await page.locator('main').getAttribute('role'), 'application');
  });

  it('fits the whole picture into its window, and again when the window changes', async () => {
    await open();
    const inside = async (): Promise<void> => {
      const { width, height } = page.viewportSize()!;
      const box = (await page.locator('.picture').boundingBox())!;
      assert.ok(box.x >= 0 && box.y >= 40 && box.x + box.width <= width && box.y + box.height <= height, JSON.stringify(box));
    };
    await inside();
    await page.setViewportSize({ width: 520, height: 800 });
    await preview.settled();
    await inside();
  });

  it('pans by wheel and by dragging, zooms by pinching about the pointer, and remembers where', async () => {
    await open();
    const start = await middle(item(API));
    await page.mouse.move(start.x, start.y);
    await page.mouse.wheel(30, 50);
    await preview.settled();
    const panned = await middle(item(API));
    assert.ok(Math.abs(panned.x - start.x + 30) < 1 && Math.abs(panned.y - start.y + 50) < 1);
    const before = await scale();
    await page.mouse.move(panned.x, panned.y);
    await page.keyboard.down('Control');
    await page.mouse.wheel(0, -40);
    await page.keyboard.up('Control');
    await preview.settled();
    assert.ok((await scale()) > before * 1.2);
    const zoomed = await middle(item(API));
    assert.ok(Math.hypot(zoomed.x - panned.x, zoomed.y - panned.y) < 1.5, `what is under the pointer stays there: ${JSON.stringify([panned, zoomed])}`);
    await page.mouse.move(500, 620);
    await page.mouse.down();
    await page.mouse.move(540, 600, { steps: 4 });
    await page.mouse.up();
    await preview.settled();
    const dragged = await middle(item(API));
    assert.ok(Math.abs(dragged.x - zoomed.x - 40) < 1 && Math.abs(dragged.y - zoomed.y + 20) < 1);
    assert.equal(await last('reveal'), undefined, 'a drag is no click');
    assert.ok(await placeOf());
  });

  it('zooms, pans and fits by keys', async () => {
    await open();
    await page.locator('main').focus();
    const fit = await scale();
    await page.keyboard.press('+');
    await preview.settled();
    assert.ok(Math.abs((await scale()) - fit * 1.25) < 1e-3);
    await page.keyboard.press('1');
    await preview.settled();
    assert.equal(await scale(), 1);
    assert.equal(await page.locator('.scale').textContent(), '100 %');
    const before = await middle(item(API));
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowUp');
    await preview.settled();
    const after = await middle(item(API));
    assert.ok(after.x < before.x - 30 && after.y > before.y + 30);
    assert.ok(await placeOf());
    await page.keyboard.press('0');
    await preview.settled();
    assert.ok(Math.abs((await scale()) - fit) < 1e-3);
    assert.equal(await placeOf(), undefined, 'fitted again, the picture follows the window again');
  });

  it('takes keys when VS Code focuses the page as a whole, and leaves those of fields alone', async () => {
    await open();
    const fit = await scale();
    await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    await page.keyboard.press('1');
    await preview.settled();
    assert.equal(await scale(), 1);
    await page.keyboard.press('/');
    await page.keyboard.type('0+-');
    assert.equal(await page.locator('.search-input').inputValue(), '0+-');
    assert.equal(await scale(), 1);
    assert.notEqual(fit, 1);
  });

  it('goes from item to item by Tab and arrows, to the source by Enter', async () => {
    await open();
    await page.locator('main').focus();
    const seen: (string | null)[] = [];
    const total = params.scene!.nodes.length + params.scene!.groups.length;
    for (let i = 0; i < total; i++) {
      await page.keyboard.press('Tab');
      seen.push(await page.evaluate(() => document.activeElement!.getAttribute('data-id')));
    }
    assert.equal(new Set(seen).size, total, 'each once');
    assert.equal(seen[0], 'user');
    await page.keyboard.press('Tab');
    assert.equal(await page.evaluate(() => document.activeElement!.getAttribute('data-id')), null, 'and then out of the picture');
    await item('user').focus();
    await page.locator('main').focus();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowRight');
    assert.equal(await page.evaluate(() => document.activeElement!.getAttribute('data-id')), 'eu-central-1.app.front');
    await page.keyboard.press('Enter');
    assert.deepEqual(await last('reveal'), { type: 'reveal', id: 'eu-central-1.app.front', focus: true });
  });

  it('selects by click, shows the source without leaving, and lets what is not near step back', async () => {
    await open();
    const target = await middle(item(API));
    await page.mouse.click(target.x, target.y);
    assert.deepEqual(await last('reveal'), { type: 'reveal', id: API, focus: false });
    assert.equal(await page.locator(`.mark.selected[data-id="${API}"]`).count(), 1);
    const isFar = async (id: string): Promise<boolean> => (await item(id).getAttribute('class'))!.includes('far');
    assert.deepEqual([await isFar(ORDERS), await isFar('eu-central-1.mailer'), await isFar('user')], [false, true, true]);
    assert.ok(!(await item('eu-central-1', 'group').getAttribute('class'))!.includes('far'), 'the groups around stay');
    await page.keyboard.press('Escape');
    assert.equal(await page.locator('.mark').count(), 0);
    assert.equal(await page.locator('.far').count(), 0);
    await page.mouse.dblclick(target.x, target.y);
    assert.deepEqual(await last('reveal'), { type: 'reveal', id: API, focus: true });
  });

  it('selects a line by clicking near it', async () => {
    await open();
    const edge = params.scene!.edges.find((e) => e.to === ORDERS)!;
    const [a, b] = [edge.points.at(-2)!, edge.points.at(-1)!];
    const point = await page.locator('.picture').evaluate(
      (g, p) => {
        const at = new DOMPoint(p.x, p.y).matrixTransform((g as unknown as SVGGElement).getScreenCTM()!);
        return { x: at.x, y: at.y };
      },
      { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 },
    );
    await page.mouse.click(point.x, point.y + 3);
    assert.deepEqual(await last('reveal'), { type: 'reveal', id: edge.id, focus: false });
  });

  it('rings what the cursor stands on in the text, and brings it into sight', async () => {
    await open();
    await preview.send({ type: 'highlight', ids: [API, 'not.here'] });
    assert.equal(await page.locator('.mark.highlighted').count(), 1);
    assert.equal(await page.locator('.far').count(), 0);
    await page.mouse.move(500, 600);
    await page.mouse.wheel(5000, 0);
    await preview.send({ type: 'highlight', ids: [ORDERS] });
    await preview.settled();
    const { x, y } = await middle(item(ORDERS));
    assert.ok(x > 0 && x < 1000 && y > 0 && y < 700);
  });

  it('finds elements, steps through them and counts', async () => {
    await open();
    await page.locator('main').focus();
    await page.keyboard.press('/');
    await page.keyboard.type('order');
    const ids = await page.locator('.mark.found, .mark.selected').evaluateAll((marks) => marks.map((mark) => mark.getAttribute('data-id')));
    assert.deepEqual(new Set(ids), new Set([API, ORDERS, 'eu-central-1.events']));
    assert.ok((await item('user').getAttribute('class'))!.includes('far'));
    const steps = [];
    for (let i = 0; i < 4; i++) {
      await page.keyboard.press('Enter');
      steps.push(`${await page.locator('.mark.selected').getAttribute('data-id')} ${await page.locator('.search-count').textContent()}`);
    }
    assert.equal(new Set(steps).size, 3);
    assert.equal(steps[3], steps[0], 'round and round');
    assert.ok(steps[0]!.endsWith('1 of 3'));
    await page.keyboard.press('Shift+Enter');
    assert.equal(await page.locator('.search-count').textContent(), '3 of 3');
    await page.locator('.search-input').fill('nothing such');
    assert.equal(await page.locator('.search-count').textContent(), 'No results');
    await page.keyboard.press('Escape');
    assert.equal(await page.locator('.search').isVisible(), false);
    assert.equal(await page.locator('.mark.found').count(), 0);
    await page.keyboard.press('Control+f');
    assert.equal(await page.locator('.search').isVisible(), true);
  });

  it('brings what it found into sight, also while it still moves', async () => {
    await open({ reducedMotion: false, width: 500 });
    await page.locator('main').press('1');
    await page.keyboard.press('+');
    await page.keyboard.press('/');
    await page.keyboard.type('mailer');
    await page.keyboard.press('Enter');
    await preview.settled();
    const { x, y } = await middle(item('eu-central-1.mailer'));
    assert.ok(x > 50 && x < 450 && y > 60 && y < 660, JSON.stringify({ x, y }));
    assert.equal(await scale(), 1.25);
  });

  const grown = shop
    .replace('actor user "User"', 'actor user "User"\nactor staff "Staff of the warehouse"\nservice desk "Service desk"')
    .replace('user -> front', 'staff -> desk -> orders\nuser -> front');

  it('keeps what the reader looks at in its place when the text changes', async () => {
    await open({ reducedMotion: false });
    const target = await middle(item(API));
    await page.mouse.click(target.x, target.y);
    await page.mouse.move(target.x, target.y);
    await page.keyboard.down('Control');
    await page.mouse.wheel(0, -50);
    await page.keyboard.up('Control');
    await preview.settled();
    const before = await middle(item(API));
    const next = await sceneOf(grown, { version: 2 });
    const box = (scene: SceneParams): unknown => scene.scene!.nodes.find((node) => node.id === API)!.box;
    assert.notDeepEqual(box(next), box(params), 'the edit must move it');
    await preview.send({ type: 'scene', params: next });
    const during = await middle(item(API));
    await preview.settled();
    const after = await middle(item(API));
    assert.ok(Math.hypot(after.x - before.x, after.y - before.y) < 1.5, JSON.stringify([before, after]));
    assert.ok(Math.hypot(during.x - before.x, during.y - before.y) < 4, 'nor does it swing on the way');
    assert.equal(await page.locator(`.mark.selected[data-id="${API}"]`).count(), 1);
    assert.equal(await page.evaluate(() => document.activeElement!.getAttribute('data-id')), API, 'the keyboard stays there too');
  });

  it('goes where the reader sent it even when a new picture arrives on the way', async () => {
    await open({ reducedMotion: false });
    await page.locator('.scale').click();
    await preview.send({ type: 'scene', params: { ...params, version: 2 } });
    await preview.settled();
    assert.equal(await scale(), 1);
  });

  it('ends each motion with the very picture that a fresh page paints', async () => {
    const normal = (): Promise<string[]> =>
      page.locator('.layer:not(.marks) > g').evaluateAll((list) =>
        list.map((g) => {
          const parts = [...g.children].map(
            (child) =>
              `${child.tagName} ${[...child.attributes]
                .map((a) => {
                  const numbers = a.value.replace(/-?\d+\.\d+/gu, (n) => String(Math.round(Number(n) * 10) / 10));
                  return `${a.name}=${numbers}`;
                })
                .sort()
                .join(' ')} ${child.textContent}`,
          );
          return [g.getAttribute('data-id'), g.getAttribute('class'), g.getAttribute('opacity'), ...parts].join('|');
        }),
      );
    const end = await sceneOf(grown, { version: 4, collapsed: ['eu-central-1.app'] });
    await open({ reducedMotion: false });
    for (const between of [await sceneOf(grown, { version: 2 }), await sceneOf(shop, { version: 3, collapsed: ['eu-central-1.app'] }), end]) {
      await preview.send({ type: 'scene', params: between });
      await page.waitForTimeout(90); // The next one arrives amid the motion, as when someone types.
    }
    await preview.settled();
    await page.waitForFunction(() => document.querySelector('[data-gone]') === null);
    const moved = await normal();
    assert.deepEqual(await preview.complaints(), []);
    await page.context().close();
    await open({}, end);
    assert.deepEqual(moved, await normal());
  });

  it('keeps the last good picture while the text is broken, and says so', async () => {
    await open();
    const picture = await page.locator('.picture').innerHTML();
    await preview.send({ type: 'scene', params: { uri: params.uri, version: 2, state: 'stale', views: params.views, view: '' } });
    assert.match((await page.locator('.status').textContent())!, /last good picture/u);
    assert.equal(await page.locator('.picture').innerHTML(), picture);
    await preview.send({ type: 'scene', params: { ...params, version: 3 } });
    assert.equal(await page.locator('.status').isVisible(), false);
    await preview.send({
      type: 'scene',
      params: { uri: params.uri, version: 4, state: 'failed', message: 'The layout took longer than 5 s.', views: params.views, view: '' },
    });
    assert.match((await page.locator('.status').textContent())!, /longer than 5 s/u);
  });

  it('tells a quick layout from one that takes its time', async () => {
    await open();
    const busy: SceneParams = { uri: params.uri, version: 2, state: 'busy', views: params.views, view: '' };
    await preview.send({ type: 'scene', params: busy });
    assert.equal(await page.locator('.status').isVisible(), false);
    await page.locator('.status').filter({ hasText: 'Drawing' }).waitFor();
    await preview.send({ type: 'scene', params });
    assert.equal(await page.locator('.status').isVisible(), false);
    await preview.send({ type: 'scene', params: busy });
    await preview.send({ type: 'scene', params });
    await page.waitForTimeout(500);
    assert.equal(await page.locator('.status').isVisible(), false);
  });

  it('offers to restart a server that is gone', async () => {
    await open();
    await preview.send({ type: 'server', state: 'stopped' });
    await page.getByRole('button', { name: 'Restart' }).click();
    await page.getByRole('button', { name: 'Show log' }).click();
    assert.deepEqual((await preview.sent()).slice(-2), [{ type: 'restart' }, { type: 'log' }]);
    assert.equal(await item(API).count(), 1, 'the picture stays');
    await preview.send({ type: 'server', state: 'running' });
    assert.equal(await page.locator('.status').isVisible(), false);
  });

  it('closes and opens groups by double-click, chevron and key', async () => {
    await open();
    const box = (await page.locator('.item.group[data-id="eu-central-1.app"] > .hit').boundingBox())!;
    await page.mouse.dblclick(box.x + box.width / 2, box.y + box.height / 2);
    assert.deepEqual(await last('open'), { type: 'open', view: '', collapsed: ['eu-central-1.app'] });
    await preview.send({ type: 'scene', params: await sceneOf(shop, { version: 2, collapsed: ['eu-central-1.app'] }) });
    await preview.settled();
    assert.equal(await item('eu-central-1.app').getAttribute('aria-expanded'), 'false');
    await item('eu-central-1.app').locator('.chevron').click();
    assert.deepEqual(await last('open'), { type: 'open', view: '', collapsed: [] });
    assert.deepEqual((await preview.state())?.views['']?.collapsed, []);
    await item('eu-central-1.app').focus();
    await page.locator('main').press('Escape');
    const card = await middle(item('eu-central-1.app'));
    await page.mouse.click(card.x, card.y);
    await page.keyboard.press('Space');
    assert.deepEqual(await last('open'), { type: 'open', view: '', collapsed: ['eu-central-1.app'] });
  });

  it('closes the innermost groups first, and opens all at once', async () => {
    await open();
    await page.getByRole('button', { name: /Close.*groups/u }).click();
    assert.deepEqual(await last('open'), { type: 'open', view: '', collapsed: ['eu-central-1.app.public', 'eu-central-1.app.private'] });
    await page.getByRole('button', { name: 'Open all groups' }).click();
    assert.deepEqual(await last('open'), { type: 'open', view: '', collapsed: [] });
  });

  it('shows and hides figures by button and key, and remembers it', async () => {
    await open();
    const button = page.getByRole('button', { name: 'Figures (f)' });
    const foot = item('eu-central-1.orders').getByText('99.99 %');
    await preview.send({ type: 'figures', shown: true });
    assert.equal(await button.getAttribute('aria-pressed'), 'true');
    assert.equal(await foot.count(), 1);
    await button.click();
    assert.deepEqual(await last('open'), { type: 'open', view: '', collapsed: undefined, figures: false });
    assert.equal(await button.getAttribute('aria-pressed'), 'false');
    await preview.send({ type: 'scene', params: await sceneOf(shop, { version: 2, figures: false }) });
    await preview.settled();
    assert.equal(await foot.count(), 0);
    assert.equal((await preview.state())?.figures, false);
    await page.locator('main').press('f');
    assert.deepEqual(await last('open'), { type: 'open', view: '', collapsed: undefined, figures: true });
    assert.equal(await button.getAttribute('aria-pressed'), 'true');
  });

  it('shows the views of a file and keeps a place for each', async () => {
    await open();
    assert.deepEqual(await page.locator('.views option').allTextContents(), ['Everything', 'Placing an order']);
    await page.keyboard.press('Tab');
    await page.locator('main').press('1');
    await preview.settled();
    await page.locator('.views').selectOption('placing');
    assert.deepEqual(await last('open'), { type: 'open', view: 'placing', collapsed: undefined });
    await preview.send({ type: 'scene', params: await sceneOf(shop, { view: 'placing', version: 1 }) });
    await preview.settled();
    assert.ok((await page.locator('.item.edge-label circle').count()) >= 4, 'steps are numbered');
    assert.equal(await placeOf('placing'), undefined);
    assert.ok(await placeOf(''));
    assert.equal((await preview.state())?.view, 'placing');
  });

  it('comes back after a reload as it was', async () => {
    const state: PreviewState = {
      uri: 'file:///old-name.arch',
      view: 'placing',
      views: { placing: { collapsed: ['eu-central-1.app'], place: { x: 12, y: 34, k: 1.5 } } },
    };
    await open({ state }, await sceneOf(shop, { view: 'placing', collapsed: ['eu-central-1.app'] }));
    assert.deepEqual((await preview.sent())[0], { type: 'open', view: 'placing', collapsed: ['eu-central-1.app'] });
    assert.equal(await page.locator('.picture').getAttribute('transform'), 'translate(12 34) scale(1.5)');
    assert.equal((await preview.state())?.uri, 'file:///shop.arch', 'under the name that the page was given');
  });

  it('takes its colours from VS Code, unless the setting says otherwise', async () => {
    await open({ theme: 'light' });
    const paper = (): Promise<string> => page.locator('main').evaluate((main) => getComputedStyle(main).backgroundColor);
    const rgb = (hex: string): string => `rgb(${[1, 3, 5].map((i) => parseInt(hex.slice(i, i + 2), 16)).join(', ')})`;
    assert.equal(await paper(), 'rgb(255, 255, 255)');
    await page.evaluate(() => {
      document.body.className = 'vscode-dark';
    });
    await page.waitForFunction(() => document.body.dataset['theme'] === 'dark');
    assert.equal(await paper(), rgb(dark.paper));
    await page.evaluate(() => {
      document.body.className = 'vscode-high-contrast';
    });
    await page.waitForFunction(() => getComputedStyle(document.querySelector('main')!).backgroundColor === 'rgb(0, 0, 0)');
    await preview.send({ type: 'theme', theme: 'light' });
    assert.equal(await paper(), 'rgb(255, 255, 255)');
  });

  it('shows kind and documentation on hover', async () => {
    await open();
    const { x, y } = await middle(item(API));
    await page.mouse.move(x, y);
    await page.locator('.tooltip').filter({ hasText: 'Answers orders.' }).waitFor();
    await page.mouse.move(5, 600);
    assert.equal(await page.locator('.tooltip').isVisible(), false);
  });

  it('has a minimap when the picture is larger than the window', async () => {
    await open();
    assert.equal(await page.locator('.minimap').isVisible(), false);
    await page.locator('main').press('1');
    for (let i = 0; i < 3; i++) await page.locator('main').press('+');
    await preview.settled();
    assert.equal(await page.locator('.minimap').isVisible(), true);
    const map = (await page.locator('.minimap').boundingBox())!;
    const before = await middle(item(API));
    await page.mouse.click(map.x + map.width - 6, map.y + map.height / 2);
    await preview.settled();
    assert.ok((await middle(item(API))).x < before.x - 100);
    await page.locator('main').press('0');
    await preview.settled();
    assert.equal(await page.locator('.minimap').isVisible(), false);
  });

  it('shows how to begin where there is nothing to draw', async () => {
    await open({}, await sceneOf(''));
    assert.equal(await page.locator('.empty').isVisible(), true);
    const text = (await page.locator('.example').textContent())!;
    assert.equal(text.split('\n').length, 3);
    const drawn = await sceneOf(text);
    assert.equal(drawn.scene!.nodes.length, 2, 'what it shows works');
    assert.equal(drawn.scene!.edges.length, 1);
    await preview.send({ type: 'scene', params: drawn });
    assert.equal(await page.locator('.empty').isVisible(), false);
  });

  it('takes text for text, whatever it looks like', async () => {
    const hostile = '<img src=x onerror=alert(1)></text><script>alert(2)</script>';
    const quoted = JSON.stringify(hostile);
    await open(
      {},
      await sceneOf(
        `architecture ${quoted}\n/// ${hostile}\nservice a ${quoted}\ngroup g ${quoted} { service b }\na -> g.b ${quoted}\nview v ${quoted} { include: [a] }\n`,
      ),
    );
    assert.equal(await page.locator('img, .picture script, .picture foreignObject').count(), 0);
    assert.match((await item('a').textContent())!, /<img/u);
    const { x, y } = await middle(item('a'));
    await page.mouse.move(x, y);
    await page.locator('.tooltip').waitFor();
    await page.locator('main').press('/');
    await page.keyboard.type('<img');
    assert.match((await page.locator('.search-count').textContent())!, / of /u);
    assert.equal(await page.locator('img').count(), 0);
    assert.equal(await page.locator('script').count(), 1, "the page's own");
  });

  it('stops scripts that are not its own', async () => {
    await open();
    const ran = await page.evaluate(
      () =>
        new Promise<string[]>((resolve) => {
          document.addEventListener('securitypolicyviolation', (event) => resolve([event.effectiveDirective]));
          const script = document.createElement('script');
          script.textContent = 'window.wasRun = true';
          document.body.append(script);
        }),
    );
    assert.match(ran[0]!, /^script-src/u);
    assert.equal(await page.evaluate(() => 'wasRun' in window), false);
    assert.equal((await preview.complaints()).length, 1, 'and the harness sees what the policy stops');
    await page.evaluate(() => {
      (window as unknown as { lintelTest: { complaints: string[] } }).lintelTest.complaints = [];
    });
  });
});
