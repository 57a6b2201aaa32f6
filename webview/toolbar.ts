import { glyphs, h, iconButton } from './dom.ts';

export interface Toolbar {
  readonly element: HTMLElement;
  showViews(views: readonly { readonly id: string; readonly label: string }[], current: string): void;
  showScale(scale: number): void;
  showFigures(shown: boolean): void;
}

export interface ToolbarEvents {
  readonly pickView: (id: string) => void;
  readonly toggleFigures: () => void;
  readonly search: () => void;
  readonly collapseAll: () => void;
  readonly expandAll: () => void;
  readonly zoom: (factor: number) => void;
  readonly actualSize: () => void;
  readonly fit: () => void;
  readonly exportSvg: () => void;
}

export function createToolbar(events: ToolbarEvents): Toolbar {
  const views = h('select', { class: 'views', title: 'View', 'aria-label': 'View' });
  views.addEventListener('change', () => events.pickView(views.value));
  const scale = h('button', { type: 'button', class: 'scale', title: 'Actual size (1)' }, '100 %');
  scale.addEventListener('click', events.actualSize);
  const figures = iconButton('Figures (f)', glyphs.figures, events.toggleFigures);
  const group = (...children: HTMLElement[]): HTMLElement => h('div', { class: 'panel tools' }, ...children);
  const element = h(
    'div',
    { class: 'toolbar', role: 'toolbar', 'aria-label': 'Diagram' },
    h('div', { class: 'panel views-panel', hidden: true }, views),
    h('div', { class: 'spring' }),
    group(
      iconButton('Find (/)', glyphs.search, events.search),
      figures,
      iconButton('Close all groups', glyphs.collapse, events.collapseAll),
      iconButton('Open all groups', glyphs.expand, events.expandAll),
    ),
    group(
      iconButton('Zoom out (-)', glyphs.minus, () => events.zoom(1 / 1.25)),
      scale,
      iconButton('Zoom in (+)', glyphs.plus, () => events.zoom(1.25)),
      iconButton('Fit into window (0)', glyphs.fit, events.fit),
    ),
    group(iconButton('Export SVG…', glyphs.export, events.exportSvg)),
  );
  return {
    element,
    showViews(list, current) {
      views.parentElement!.hidden = list.length < 2;
      views.replaceChildren(...list.map(({ id, label }) => h('option', { value: id, selected: id === current }, label)));
      views.value = current;
    },
    showFigures(shown) {
      figures.setAttribute('aria-pressed', String(shown));
    },
    showScale(k) {
      const percent = `${Math.round(k * 100)} %`;
      scale.textContent = percent;
      scale.setAttribute('aria-label', `Zoom ${percent}; press for actual size`);
    },
  };
}
