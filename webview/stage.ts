import { easeCubicInOut, interpolate, select, zoom, zoomIdentity, zoomTransform } from 'd3';
import type { Size } from './anchor.ts';
import type { Place } from './messages.ts';

/** The window onto the picture: pans and zooms by mouse, trackpad and call. */
export interface Stage {
  readonly svg: SVGSVGElement;
  /** What moves: the picture is painted into it. */
  readonly picture: SVGGElement;
  place(): Place;
  size(): Size;
  moveTo(place: Place, duration: number): void;
  panBy(dx: number, dy: number): void;
  /** Called on each move; `byReader` is false for moves that `moveTo` makes. */
  onMove(listener: (place: Place, byReader: boolean) => void): void;
}

/** Smallest and largest scale. */
export const SCALES = [0.05, 4] as const;

export function createStage(container: HTMLElement): Stage {
  const svg = select(container).append('svg').attr('class', 'stage-svg');
  const picture = svg.append('g').attr('class', 'picture');
  const listeners: ((place: Place, byReader: boolean) => void)[] = [];
  const node = svg.node()!;

  const behaviour = zoom<SVGSVGElement, unknown>()
    .scaleExtent([...SCALES])
    // Constant-speed motion of the middle: an anchored item stays where it is while everything else moves.
    .interpolate(interpolate)
    .clickDistance(4)
    // A wheel without Ctrl pans (see below); pinching on a trackpad arrives as a wheel with Ctrl.
    .filter((event: Event) => (!(event instanceof WheelEvent) ? !(event instanceof MouseEvent) || event.button <= 1 : event.ctrlKey || event.metaKey))
    // Pinching comes in many small steps, a mouse's wheel in few large ones: neither may jump.
    .wheelDelta((event) => -Math.max(-50, Math.min(50, event.deltaY * pixels(event))) * 0.01)
    .on('zoom', (event: { transform: Place; sourceEvent: unknown }) => {
      const { x, y, k } = event.transform;
      picture.attr('transform', `translate(${x} ${y}) scale(${k})`);
      for (const listener of listeners) listener({ x, y, k }, event.sourceEvent !== null);
    })
    .on('start', (event: { sourceEvent: unknown }) =>
      node.classList.toggle('dragging', event.sourceEvent instanceof MouseEvent && event.sourceEvent.type === 'mousedown'),
    )
    .on('end', () => node.classList.remove('dragging'));
  svg.call(behaviour).on('dblclick.zoom', null);

  /** In a unit of the wheel's own: pixels, lines or pages. */
  function pixels({ deltaMode }: WheelEvent): number {
    return deltaMode === WheelEvent.DOM_DELTA_LINE ? 20 : deltaMode === WheelEvent.DOM_DELTA_PAGE ? size().height : 1;
  }

  const told = (): void => {
    for (const listener of listeners) listener(place(), true);
  };
  node.addEventListener(
    'wheel',
    (event) => {
      if (event.ctrlKey || event.metaKey) return;
      event.preventDefault();
      const unit = pixels(event);
      const [dx, dy] = event.shiftKey && event.deltaX === 0 ? [event.deltaY, 0] : [event.deltaX, event.deltaY];
      panBy(-dx * unit, -dy * unit);
    },
    { passive: false },
  );

  const place = (): Place => {
    const { x, y, k } = zoomTransform(node);
    return { x, y, k };
  };
  const size = (): Size => ({ width: container.clientWidth, height: container.clientHeight });
  const panBy = (dx: number, dy: number): void => {
    const { x, y, k } = place();
    svg.interrupt().call(behaviour.transform, zoomIdentity.translate(x + dx, y + dy).scale(k));
    told();
  };
  return {
    svg: node,
    picture: picture.node()!,
    place,
    size,
    moveTo({ x, y, k }, duration) {
      const target = zoomIdentity.translate(x, y).scale(k);
      svg.interrupt();
      if (duration > 0) svg.transition().duration(duration).ease(easeCubicInOut).call(behaviour.transform, target);
      else svg.call(behaviour.transform, target);
    },
    panBy,
    onMove(listener) {
      listeners.push(listener);
    },
  };
}
