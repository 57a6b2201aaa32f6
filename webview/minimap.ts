import { select } from 'd3';
import type { Scene } from '../core/diagram/scene.ts';
import { groupStyle, type Theme } from '../core/diagram/theme.ts';
import type { Size } from './anchor.ts';
import type { Place } from './messages.ts';

export interface Minimap {
  readonly element: SVGSVGElement;
  paint(scene: Scene, theme: Theme): void;
  /** Shows which part of the picture the window shows; hidden while that is all of it. */
  follow(place: Place, window: Size): void;
}

const LARGEST: Size = { width: 180, height: 130 };

/** `go` gets the point of the picture that the reader wants in the window's middle. */
export function createMinimap(container: HTMLElement, go: (point: { x: number; y: number }) => void): Minimap {
  const svg = select(container).append('svg').attr('class', 'minimap panel').attr('aria-hidden', 'true');
  const items = svg.append('g');
  const frame = svg.append('rect').attr('class', 'minimap-frame').attr('rx', 2);
  const node = svg.node()!;
  let picture: Size = { width: 1, height: 1 };
  let scale = 1;

  const goTo = (event: PointerEvent): void => {
    const { left, top } = node.getBoundingClientRect();
    go({ x: (event.clientX - left) / scale, y: (event.clientY - top) / scale });
  };
  node.addEventListener('pointerdown', (event) => {
    node.setPointerCapture(event.pointerId);
    goTo(event);
  });
  node.addEventListener('pointermove', (event) => {
    if (node.hasPointerCapture(event.pointerId)) goTo(event);
  });

  return {
    element: node,
    paint(scene, theme) {
      picture = { width: scene.width, height: scene.height };
      scale = Math.min(LARGEST.width / Math.max(1, picture.width), LARGEST.height / Math.max(1, picture.height));
      svg
        .attr('width', picture.width * scale)
        .attr('height', picture.height * scale)
        .style('background', theme.paper);
      const boxes = [
        ...scene.groups.map(({ box, kind, variant }) => ({ box, fill: theme.groups[groupStyle(kind, variant)], opacity: 0.16 })),
        ...scene.nodes.map(({ box }) => ({ box, fill: theme.mutedEdge, opacity: 0.9 })),
      ];
      items
        .selectAll('rect')
        .data(boxes)
        .join('rect')
        .attr('x', ({ box }) => box.x * scale)
        .attr('y', ({ box }) => box.y * scale)
        .attr('width', ({ box }) => box.width * scale)
        .attr('height', ({ box }) => box.height * scale)
        .attr('rx', 1.5)
        .attr('fill', ({ fill }) => fill)
        .attr('opacity', ({ opacity }) => opacity);
    },
    follow({ x, y, k }, window) {
      const slack = 2;
      const isWhole = x >= -slack && y >= -slack && x + picture.width * k <= window.width + slack && y + picture.height * k <= window.height + slack;
      node.classList.toggle('hidden', isWhole);
      frame
        .attr('x', (-x / k) * scale)
        .attr('y', (-y / k) * scale)
        .attr('width', (window.width / k) * scale)
        .attr('height', (window.height / k) * scale);
    },
  };
}
