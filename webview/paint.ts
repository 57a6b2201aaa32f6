import { easeCubicInOut, select, type Selection } from 'd3';
import { edgeLabelShapes, edgeShapes, groupShapes, headingShapes, legendShapes, nodeShapes, type Shape } from '../core/diagram/shapes.ts';
import type { Scene, SceneGroup, SceneNode } from '../core/diagram/scene.ts';
import type { Theme } from '../core/diagram/theme.ts';
import { SVG } from './dom.ts';
import { nameOf, type SceneIndex } from './scene-index.ts';

/** One `<g>` of the picture: what it shows, and how the reader may take hold of it. */
interface Drawing {
  readonly id: string;
  readonly className: string;
  readonly shapes: readonly Shape[];
  /** What a screen reader says; present on what the keyboard reaches. */
  readonly label?: string;
  readonly expanded?: boolean;
}

export interface Painter {
  /** Paints a scene; what both scenes hold moves from the old to the new place in `duration` ms. */
  paint(scene: Scene, index: SceneIndex, theme: Theme, duration: number): void;
  /** Draws rings around items and lets others step back. */
  mark(index: SceneIndex, marks: Marks, theme: Theme, duration: number): void;
  /** The element that the keyboard reaches, of a node or group. */
  elementOf(id: string): SVGGElement | undefined;
}

export interface Marks {
  readonly selected: string | undefined;
  /** What the cursor stands on in the text. */
  readonly highlighted: readonly string[];
  /** What the search found. */
  readonly found: readonly string[];
  /** What stays in front; absent: everything. */
  readonly near: ReadonlySet<string> | undefined;
}

const LAYERS = ['groups', 'edges', 'marks', 'nodes', 'edge-labels', 'frame'] as const;
/** Above this many changes a picture is repainted at once: smooth motion needs a frame in 16 ms. */
const MOST_MOVING = 250;

export function createPainter(root: SVGGElement): Painter {
  const layers = Object.fromEntries(LAYERS.map((name) => [name, select(root).append('g').attr('class', `layer ${name}`)])) as Record<
    (typeof LAYERS)[number],
    Layer
  >;

  return {
    paint(scene, index, theme, duration) {
      paintLayer(
        layers.groups,
        scene.groups.map((group) => ({
          id: group.id,
          className: 'item group',
          shapes: [...groupShapes(group, theme), ...groupHandle(group, theme)],
          label: `${nameOf(index.items.get(group.id)!)}, ${group.kind}, group`,
          expanded: true,
        })),
        duration,
      );
      paintLayer(
        layers.edges,
        scene.edges.map((edge) => {
          const shapes = edgeShapes(edge, theme);
          return { id: edge.id, className: 'item edge', shapes: [...hitLine(shapes), ...shapes] };
        }),
        duration,
      );
      paintLayer(
        layers.nodes,
        scene.nodes.map((node) => ({
          id: node.id,
          className: node.collapsed ? 'item node closed' : 'item node',
          shapes: [...nodeShapes(node, theme), ...nodeHandle(node, theme)],
          label: describe(node, index),
          ...(node.collapsed ? { expanded: false } : {}),
        })),
        duration,
      );
      paintLayer(
        layers['edge-labels'],
        scene.edges
          .filter((edge) => edge.label || edge.steps.length > 0)
          .map((edge) => ({ id: edge.id, className: 'item edge-label', shapes: edgeLabelShapes(edge, theme) })),
        duration,
      );
      paintLayer(
        layers.frame,
        [
          { id: 'heading', className: 'heading', shapes: headingShapes(scene, theme) },
          { id: 'legend', className: 'legend', shapes: scene.legend.flatMap((entry) => legendShapes(entry, theme)) },
        ],
        duration,
      );
    },

    mark(index, { selected, highlighted, found, near }, theme, duration) {
      const rings = new Map<string, Drawing>();
      const ring = (kind: string, id: string): void => {
        const shapes = ringShapes(index, id, theme);
        if (shapes.length > 0) rings.set(id, { id, className: `mark ${kind}`, shapes });
      };
      for (const id of found) ring('found', id);
      for (const id of highlighted) ring('highlighted', id);
      if (selected !== undefined) ring('selected', selected);
      paintLayer(layers.marks, [...rings.values()], duration);
      select(root)
        .selectAll<SVGGElement, Drawing>('.layer > .item')
        .classed('far', ({ id }) => near !== undefined && !near.has(id));
    },

    elementOf: (id) =>
      [layers.nodes, layers.groups]
        .map((layer) =>
          children(layer)
            .filter((drawing) => drawing.id === id)
            .node(),
        )
        .find((element) => element !== null) ?? undefined,
  };
}

type Layer = Selection<SVGGElement, unknown, null, undefined>;

const children = (layer: Layer): Selection<SVGGElement, Drawing, SVGGElement, unknown> => layer.selectAll<SVGGElement, Drawing>(':scope > g');

const drawn = new WeakMap<SVGGElement, readonly Shape[]>();

function paintLayer(layer: Layer, drawings: readonly Drawing[], wanted: number): void {
  const joined = children(layer).data(drawings, (drawing) => drawing.id);
  const duration = drawings.length > MOST_MOVING && changes(joined) > MOST_MOVING ? 0 : wanted;
  if (duration > 0)
    joined
      .exit()
      .attr('data-gone', '')
      .transition('life')
      .duration(duration / 2)
      .attr('opacity', 0)
      .remove();
  else joined.exit().remove();

  const entered = joined
    .enter()
    .append('g')
    .attr('data-id', (drawing) => drawing.id);
  if (duration > 0)
    entered
      .attr('opacity', 0)
      .transition('life')
      .duration(duration)
      .attr('opacity', 1)
      .on('end', function () {
        this.removeAttribute('opacity');
      });
  // What comes back while it fades away is simply there again.
  joined.filter('[data-gone]').interrupt('life').attr('data-gone', null).attr('opacity', null);

  entered
    .merge(joined)
    .order()
    .each(function (drawing) {
      // Marks from before stay until they are set anew.
      const far = this.classList.contains('far');
      this.setAttribute('class', drawing.className);
      this.classList.toggle('far', far);
      if (drawing.label !== undefined) {
        this.setAttribute('role', 'button');
        this.setAttribute('tabindex', '-1');
        this.setAttribute('aria-label', drawing.label);
      }
      if (drawing.expanded === undefined) this.removeAttribute('aria-expanded');
      else this.setAttribute('aria-expanded', String(drawing.expanded));
      redraw(this, drawing.shapes, duration);
    });
}

function changes(joined: Selection<SVGGElement, Drawing, SVGGElement, unknown>): number {
  let count = 0;
  joined.each(function (drawing) {
    if (!sameShapes(drawn.get(this) ?? [], drawing.shapes)) count++;
  });
  return count;
}

function redraw(element: SVGGElement, shapes: readonly Shape[], duration: number): void {
  const before = drawn.get(element);
  if (before && sameShapes(before, shapes)) return;
  drawn.set(element, shapes);
  if (!before || !sameForm(before, shapes)) {
    element.replaceChildren(...shapes.map(create));
    return;
  }
  shapes.forEach((shape, i) => {
    const child = select(element.children[i] as SVGElement);
    const old = before[i]!.attributes;
    for (const name of Object.keys(old)) if (!(name in shape.attributes)) child.interrupt(name).attr(name, null);
    for (const [name, value] of Object.entries(shape.attributes)) {
      if (old[name] === value) continue;
      const isMotion = typeof value === 'number' && typeof old[name] === 'number';
      const isMorph = name === 'd' && typeof value === 'string' && commands(value) === commands(String(old[name]));
      if (duration > 0 && (isMotion || isMorph)) child.transition(name).duration(duration).ease(easeCubicInOut).attr(name, value);
      else child.interrupt(name).attr(name, value);
    }
  });
}

/** The letters of a path: two paths with the same ones can be drawn as one that moves. */
const commands = (d: string): string => d.replace(/[^A-Z]/gu, '');

const sameForm = (a: readonly Shape[], b: readonly Shape[]): boolean =>
  a.length === b.length && a.every((shape, i) => shape.tag === b[i]!.tag && shape.text === b[i]!.text && shape.icon?.body === b[i]!.icon?.body);

const sameShapes = (a: readonly Shape[], b: readonly Shape[]): boolean =>
  sameForm(a, b) &&
  a.every((shape, i) => {
    const [left, right] = [shape.attributes, b[i]!.attributes];
    const names = Object.keys(left);
    return names.length === Object.keys(right).length && names.every((name) => left[name] === right[name]);
  });

function create({ tag, attributes, text, icon }: Shape): SVGElement {
  const element = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value));
  if (icon) {
    element.setAttribute('viewBox', icon.viewBox);
    // The catalog's own static markup: nothing of the author's text is ever in it.
    element.innerHTML = icon.body;
  }
  if (text !== undefined) element.textContent = text;
  return element;
}

const HEADER = 36;

/** A group is taken by its header, so that its inside stays free for dragging the picture. */
function groupHandle(group: SceneGroup, theme: Theme): Shape[] {
  const { x, y, width } = group.box;
  const { box } = group.label;
  return [
    { tag: 'rect', attributes: { class: 'hit', x, y, width, height: HEADER, fill: 'transparent' } },
    chevron(Math.min(box.x + box.width + 4, x + width - 22), y + 10, 'M5 7l4 4 4-4', theme),
  ];
}

const nodeHandle = (node: SceneNode, theme: Theme): Shape[] =>
  node.collapsed ? [chevron(node.box.x + node.box.width - 21, node.box.y + 3, 'M7 5l4 4-4 4', theme)] : [];

const chevron = (x: number, y: number, d: string, theme: Theme): Shape => ({
  tag: 'svg',
  attributes: { class: 'chevron', x, y, width: 18, height: 18, color: theme.softText },
  icon: {
    viewBox: '0 0 18 18',
    body: `<rect width="18" height="18" rx="4" fill="${theme.card}"/><path d="${d}" fill="none" stroke="currentColor" stroke-width="1.6" stroke-linecap="round" stroke-linejoin="round"/>`,
  },
});

/** A line is thin; the mouse gets a wider one that does not show. */
const hitLine = (shapes: readonly Shape[]): Shape[] =>
  shapes[0] ? [{ tag: 'path', attributes: { class: 'hit', d: shapes[0].attributes['d'] ?? '', fill: 'none', stroke: 'transparent', 'stroke-width': 14 } }] : [];

function ringShapes(index: SceneIndex, id: string, theme: Theme): Shape[] {
  const item = index.items.get(id);
  if (!item) return [];
  if (item.type === 'edge') {
    const line = edgeShapes(item.value, theme)[0];
    return line ? [{ tag: 'path', attributes: { d: line.attributes['d'] ?? '', fill: 'none', 'stroke-linecap': 'round' } }] : [];
  }
  const gap = item.type === 'group' ? 1 : 3.5;
  const { x, y, width, height } = item.box;
  const isPill = item.type === 'node' && item.value.category === 'actor';
  return [
    {
      tag: 'rect',
      attributes: {
        x: x - gap,
        y: y - gap,
        width: width + 2 * gap,
        height: height + 2 * gap,
        rx: isPill ? height / 2 + gap : item.type === 'badge' ? 8 : 11,
        fill: 'none',
      },
    },
  ];
}

function describe(node: SceneNode, index: SceneIndex): string {
  const name = (id: string): string => {
    const item = index.items.get(id);
    return item ? nameOf(item) : id;
  };
  const out = index
    .edgesOf(node.id)
    .filter((edge) => edge.from === node.id)
    .map((edge) => name(edge.to));
  const into = index
    .edgesOf(node.id)
    .filter((edge) => edge.to === node.id)
    .map((edge) => name(edge.from));
  return [
    name(node.id),
    node.collapsed ? `${node.kind}, closed group` : (node.caption?.lines.join(' ') ?? node.kind),
    ...(node.count ? [node.count.lines.join(' ')] : []),
    ...(node.parent === undefined ? [] : [`in ${name(node.parent)}`]),
    ...(out.length > 0 ? [`to ${[...new Set(out)].join(', ')}`] : []),
    ...(into.length > 0 ? [`from ${[...new Set(into)].join(', ')}`] : []),
  ].join('; ');
}
