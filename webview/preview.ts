import type { Scene } from '../core/diagram/scene.ts';
import type { Theme } from '../core/diagram/theme.ts';
import type { SceneParams } from '../server/protocol.ts';
import { anchored, broughtIntoView, fitted, scaled } from './anchor.ts';
import { h } from './dom.ts';
import type { Host } from './host.ts';
import { nextInDirection, nextInOrder, type Direction } from './keyboard.ts';
import type { Place, ServerState, ThemeChoice, ToPreview, ViewState } from './messages.ts';
import { createMinimap } from './minimap.ts';
import { createPainter } from './paint.ts';
import { holds, indexScene, type Item, type SceneIndex } from './scene-index.ts';
import { createSearchBox } from './search-box.ts';
import { search } from './search.ts';
import { createStage, SCALES } from './stage.ts';
import { createEmptyState, createStatus } from './status.ts';
import { themeFor } from './themes.ts';
import { createToolbar } from './toolbar.ts';
import { createTooltip } from './tooltip.ts';

/** The picture that stands, and what it says about itself. */
interface Shown {
  readonly scene: Scene;
  readonly index: SceneIndex;
}

const STEP = 60;
const reducedMotion = window.matchMedia('(prefers-reduced-motion: reduce)');
const motion = (duration: number): number => (reducedMotion.matches || document.body.classList.contains('vscode-reduce-motion') ? 0 : duration);

/** Builds the preview into `body` and connects it to the extension. */
export function startPreview(body: HTMLElement, host: Host): void {
  let params: SceneParams | undefined;
  let shown: Shown | undefined;
  let server: ServerState = 'starting';
  let choice: ThemeChoice = 'auto';
  let theme: Theme = themeFor(choice, body.classList);
  let selected: string | undefined;
  let highlighted: readonly string[] = [];
  let figures = true;
  let query = '';
  let found: readonly string[] = [];
  let foundAt = -1;

  const container = h('main', {
    class: 'stage',
    tabindex: 0,
    role: 'application',
    'aria-roledescription': 'diagram',
    'aria-label':
      'Architecture diagram. Tab or arrow keys go from element to element, Enter opens the source, Space closes and opens a group, plus and minus zoom, 0 fits, F shows or hides figures, slash finds.',
  });
  const stage = createStage(container);
  const painter = createPainter(stage.picture);
  const toolbar = createToolbar({
    pickView,
    toggleFigures,
    search: () => searchBox.open(),
    collapseAll: closeInnermost,
    expandAll: () => setClosed([]),
    zoom: zoomBy,
    actualSize: () => zoomTo(1),
    fit,
    exportSvg: () => host.post({ type: 'export' }),
  });
  const searchBox = createSearchBox({ change: find, step: stepFound, closed: endSearch });
  const status = createStatus({ restart: () => host.post({ type: 'restart' }), showLog: () => host.post({ type: 'log' }) });
  const empty = createEmptyState();
  const tooltip = createTooltip(body);
  body.append(toolbar.element, searchBox.element, container, empty, status.element);
  const minimap = createMinimap(body, ({ x, y }) => {
    const { k } = stage.place();
    const { width, height } = stage.size();
    takePlace({ k, x: width / 2 - x * k, y: height / 2 - y * k }, 0);
  });

  // --- what is shown ---------------------------------------------------------------------------------------------

  const viewId = (): string => params?.view ?? host.state.view ?? '';
  const viewState = (): ViewState => host.state.views[viewId()] ?? {};

  function receive(message: ToPreview): void {
    switch (message.type) {
      case 'scene':
        params = message.params;
        toolbar.showViews(params.views, params.view);
        if (params.scene) showScene(params.scene);
        break;
      case 'highlight':
        highlight(message.ids);
        break;
      case 'theme':
        choice = message.theme;
        applyTheme();
        break;
      case 'figures':
        figures = message.shown;
        toolbar.showFigures(figures);
        break;
      case 'server':
        server = message.state;
        break;
    }
    status.show(params, server, shown !== undefined);
  }

  function showScene(scene: Scene): void {
    const before = shown;
    const now: Shown = { scene, index: indexScene(scene) };
    shown = now;
    const isSameView = before?.scene.view === scene.view;
    const duration = before ? motion(260) : 0;
    painter.paint(scene, now.index, theme, duration);
    minimap.paint(scene, theme);

    const { place } = viewState();
    if (!place) stage.moveTo(fitted(scene, stage.size()), duration);
    else if (!before || !isSameView) stage.moveTo(place, duration);
    else takePlace(anchored(place, before.index, now.index, stage.size(), selected ?? highlighted[0]), duration);

    empty.hidden = scene.nodes.length + scene.groups.length > 0;
    if (selected !== undefined && !now.index.items.has(selected)) selected = undefined;
    if (searchBox.isOpen) find(query);
    else mark(duration);
  }

  function applyTheme(): void {
    const next = themeFor(choice, body.classList);
    theme = next;
    body.dataset['theme'] = next.name;
    container.style.setProperty('background', next.paper);
    if (!shown) return;
    painter.paint(shown.scene, shown.index, next, 0);
    minimap.paint(shown.scene, next);
    mark(0);
  }

  function mark(duration = motion(120)): void {
    if (!shown) return;
    const { index } = shown;
    const isFiltering = searchBox.isOpen && found.length > 0;
    const centre = isFiltering ? new Set(found) : selected === undefined ? undefined : index.around(selected);
    painter.mark(
      index,
      {
        selected,
        found: isFiltering ? found : [],
        highlighted: highlighted.flatMap((id) => index.shownAs(id)).map((item) => item.id),
        near: centre && withSurroundings(centre, index),
      },
      theme,
      duration,
    );
  }

  // --- place -----------------------------------------------------------------------------------------------------

  /** Goes to a place and stays there: from now on the picture is not fitted by itself. */
  function takePlace(place: Place, duration: number): void {
    stage.moveTo(place, duration);
    host.remember(viewId(), (state) => ({ ...state, place }));
  }

  function fit(): void {
    host.remember(viewId(), ({ place: _, ...rest }) => rest);
    if (shown) stage.moveTo(fitted(shown.scene, stage.size()), motion(200));
  }

  /** Where the picture stands, or is on its way to. */
  const destination = (): Place => viewState().place ?? (shown ? fitted(shown.scene, stage.size()) : stage.place());

  function zoomTo(scale: number): void {
    const [least, most] = SCALES;
    takePlace(scaled(destination(), Math.max(least, Math.min(most, scale)), stage.size()), motion(160));
  }

  function zoomBy(factor: number): void {
    zoomTo(destination().k * factor);
  }

  function bringIntoView(item: Item): void {
    const place = broughtIntoView(destination(), item.box, stage.size(), true);
    if (place) takePlace(place, motion(260));
  }

  stage.onMove((place, byReader) => {
    toolbar.showScale(place.k);
    minimap.follow(place, stage.size());
    if (byReader) host.remember(viewId(), (state) => ({ ...state, place }));
    tooltip.hide();
  });
  new ResizeObserver(() => {
    if (shown && !viewState().place) stage.moveTo(fitted(shown.scene, stage.size()), 0);
    minimap.follow(stage.place(), stage.size());
  }).observe(container);

  // --- views and groups ------------------------------------------------------------------------------------------

  function pickView(id: string): void {
    host.setView(id);
    open(id, host.state.views[id]?.collapsed);
  }

  function open(view: string | undefined, collapsed: readonly string[] | undefined): void {
    const { figures: chosen } = host.state;
    host.post({ type: 'open', view, collapsed, ...(chosen === undefined ? {} : { figures: chosen }) });
  }

  function toggleFigures(): void {
    figures = !figures;
    host.setFigures(figures);
    toolbar.showFigures(figures);
    open(viewId(), viewState().collapsed);
  }

  const closedGroups = (): readonly string[] => viewState().collapsed ?? shown?.scene.nodes.filter((node) => node.collapsed).map((node) => node.id) ?? [];

  function setClosed(collapsed: readonly string[]): void {
    host.remember(viewId(), (state) => ({ ...state, collapsed }));
    open(viewId(), collapsed);
  }

  function toggle(id: string): void {
    const closed = closedGroups();
    setClosed(closed.includes(id) ? closed.filter((other) => other !== id) : [...closed, id]);
  }

  /** Closes the deepest open groups: pressed again and again it ends with the outermost. */
  function closeInnermost(): void {
    const groups = shown?.scene.groups ?? [];
    const deepest = Math.max(...groups.map((group) => group.depth));
    if (groups.length > 0) setClosed([...closedGroups(), ...groups.filter((group) => group.depth === deepest).map((group) => group.id)]);
  }

  const isGroup = (item: Item | undefined): boolean => item?.type === 'group' || (item?.type === 'node' && item.value.collapsed);

  // --- selection -------------------------------------------------------------------------------------------------

  function choose(id: string | undefined, focus: boolean): void {
    selected = id;
    mark();
    if (!focus) return;
    const element = id === undefined ? container : painter.elementOf(id);
    element?.focus({ preventScroll: true });
  }

  function highlight(ids: readonly string[]): void {
    highlighted = ids;
    mark();
    const items = ids.flatMap((id) => shown?.index.shownAs(id) ?? []);
    if (items.length > 0 && items.every((item) => broughtIntoView(destination(), item.box, stage.size(), false))) bringIntoView(items[0]!);
  }

  function itemUnder(event: MouseEvent): Item | undefined {
    const element = event.target instanceof Element ? event.target.closest<SVGGElement>('.item') : null;
    const item = shown?.index.items.get(element?.dataset['id'] ?? '');
    if (!item || !shown || (item.type !== 'node' && item.type !== 'group')) return item;
    const { left, top } = container.getBoundingClientRect();
    const { x, y, k } = stage.place();
    const point = { x: (event.clientX - left - x) / k, y: (event.clientY - top - y) / k };
    const badge = item.value.badges.find(({ box }) => holds(box, point));
    return (badge && shown.index.items.get(badge.id)) ?? item;
  }

  const isChevron = (event: MouseEvent): boolean => event.target instanceof Element && event.target.closest('.chevron') !== null;

  stage.svg.addEventListener('click', (event) => {
    tooltip.hide();
    const item = itemUnder(event);
    if (item && isChevron(event)) return toggle(item.id);
    choose(item?.id, true);
    if (item && event.detail === 1) host.post({ type: 'reveal', id: item.id, focus: false });
  });
  stage.svg.addEventListener('dblclick', (event) => {
    const item = itemUnder(event);
    if (!item || isChevron(event)) return;
    if (isGroup(item)) toggle(item.id);
    else host.post({ type: 'reveal', id: item.id, focus: true });
  });
  stage.svg.addEventListener('pointermove', (event) => {
    const item = event.buttons === 0 ? itemUnder(event) : undefined;
    if (item?.value.tooltip) tooltip.show(item.value.tooltip, event.clientX, event.clientY);
    else tooltip.hide();
  });
  stage.svg.addEventListener('pointerleave', () => tooltip.hide());

  // --- search ----------------------------------------------------------------------------------------------------

  function find(text: string): void {
    query = text;
    found = shown ? search(shown.index, text) : [];
    foundAt = selected === undefined ? -1 : found.indexOf(selected);
    searchBox.showCount(foundAt, found.length);
    mark();
  }

  function stepFound(by: 1 | -1): void {
    if (found.length === 0) return;
    foundAt = foundAt < 0 ? (by === 1 ? 0 : found.length - 1) : (foundAt + by + found.length) % found.length;
    const item = shown?.index.items.get(found[foundAt]!);
    if (!item) return;
    selected = item.id;
    bringIntoView(item);
    searchBox.showCount(foundAt, found.length);
    mark();
  }

  function endSearch(): void {
    found = [];
    choose(selected, true);
  }

  // --- keyboard --------------------------------------------------------------------------------------------------

  const arrows: Readonly<Record<string, Direction>> = { ArrowLeft: 'left', ArrowRight: 'right', ArrowUp: 'up', ArrowDown: 'down' };
  const pan: Readonly<Record<Direction, readonly [number, number]>> = { left: [STEP, 0], right: [-STEP, 0], up: [0, STEP], down: [0, -STEP] };

  function goTo(id: string | undefined): boolean {
    const item = id === undefined ? undefined : shown?.index.items.get(id);
    if (!item) return false;
    choose(item.id, true);
    bringIntoView(item);
    return true;
  }

  /** True where the key meant something. */
  function press(event: KeyboardEvent): boolean {
    const direction = arrows[event.key];
    if (direction) {
      if (shown && selected !== undefined && !event.shiftKey) goTo(nextInDirection(shown.index, selected, direction));
      else stage.panBy(...pan[direction]);
      return true;
    }
    if (event.key === 'Tab') return shown !== undefined && goTo(nextInOrder(shown.index, selected, event.shiftKey ? -1 : 1));
    switch (event.key) {
      case '+':
      case '=':
        zoomBy(1.25);
        return true;
      case '-':
        zoomBy(1 / 1.25);
        return true;
      case '0':
        fit();
        return true;
      case '1':
        zoomTo(1);
        return true;
      case 'f':
        toggleFigures();
        return true;
      case '/':
        searchBox.open();
        return true;
      case 'Enter':
        if (selected !== undefined) host.post({ type: 'reveal', id: selected, focus: true });
        return true;
      case ' ':
        if (selected !== undefined && isGroup(shown?.index.items.get(selected))) toggle(selected);
        return true;
      case 'Escape':
        if (selected === undefined) return false;
        choose(undefined, true);
        return true;
      default:
        return false;
    }
  }

  body.addEventListener('keydown', (event) => {
    // Buttons and fields keep their keys. The body counts as the picture: it is what VS Code focuses with the panel.
    const isControl = event.target instanceof Element && event.target.closest('.toolbar, .search, .status') !== null;
    if ((event.ctrlKey || event.metaKey) && event.key === 'f') searchBox.open();
    else if (event.ctrlKey || event.metaKey || event.altKey || isControl || !press(event)) return;
    event.preventDefault();
    event.stopPropagation();
  });

  // --- start -----------------------------------------------------------------------------------------------------

  new MutationObserver(() => {
    if (themeFor(choice, body.classList).paper !== theme.paper || themeFor(choice, body.classList).text !== theme.text) applyTheme();
  }).observe(body, { attributes: true, attributeFilter: ['class'] });
  applyTheme();
  host.listen(receive);
  open(host.state.view, viewState().collapsed);
}

/** With the groups around each item, so that what stays in front also stays where it is. */
function withSurroundings(ids: ReadonlySet<string>, index: SceneIndex): ReadonlySet<string> {
  const result = new Set(ids);
  for (const id of ids) {
    for (let item = index.items.get(id); item;) {
      result.add(item.id);
      const outer: string | undefined = item.type === 'badge' ? item.host : item.type === 'edge' ? undefined : item.value.parent;
      item = outer === undefined ? undefined : index.items.get(outer);
    }
  }
  return result;
}
