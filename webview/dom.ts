type Attributes = Readonly<Record<string, string | number | boolean | undefined>>;

/** An HTML element; a string among the children becomes text, never markup. False and undefined attributes are left out. */
export function h<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || value === false) continue;
    element.setAttribute(name, value === true ? '' : String(value));
  }
  element.append(...children);
  return element;
}

export const SVG = 'http://www.w3.org/2000/svg';

/** A 16 px icon in `currentColor`, drawn as lines. */
export function glyph(d: string): SVGSVGElement {
  const svg = document.createElementNS(SVG, 'svg');
  for (const [name, value] of Object.entries({
    viewBox: '0 0 16 16',
    width: '16',
    height: '16',
    'aria-hidden': 'true',
    fill: 'none',
    stroke: 'currentColor',
    'stroke-width': '1.25',
    'stroke-linecap': 'round',
    'stroke-linejoin': 'round',
  })) {
    svg.setAttribute(name, value);
  }
  const path = document.createElementNS(SVG, 'path');
  path.setAttribute('d', d);
  svg.append(path);
  return svg;
}

export const glyphs = {
  search: 'M11 7A4 4 0 1 1 3 7a4 4 0 0 1 8 0zM10 10l3.5 3.5',
  plus: 'M8 3.5v9M3.5 8h9',
  minus: 'M3.5 8h9',
  fit: 'M2.5 6V2.5H6M10 2.5h3.5V6M13.5 10v3.5H10M6 13.5H2.5V10',
  collapse: 'M3 2.5h10M3 13.5h10M8 4.5V7M6.3 5.7L8 7.2l1.7-1.5M8 11.5V9M6.3 10.3L8 8.8l1.7 1.5',
  expand: 'M3 8h10M8 6V2.5M6.3 4L8 2.3 9.7 4M8 10v3.5M6.3 12L8 13.7 9.7 12',
  export: 'M8 9.5v-7M5.3 5L8 2.3 10.7 5M3 9v4h10V9',
  figures: 'M2.5 13.5h11M4.5 13.5V9M8 13.5v-11M11.5 13.5V6',
  up: 'M4 10l4-4 4 4',
  down: 'M4 6l4 4 4-4',
  close: 'M4 4l8 8M12 4l-8 8',
} as const;

/** An icon button; `label` names it to everybody, as tooltip and to screen readers. */
export function iconButton(label: string, d: string, press: () => void): HTMLButtonElement {
  const button = h('button', { type: 'button', class: 'icon-button', title: label, 'aria-label': label }, glyph(d));
  button.addEventListener('click', press);
  return button;
}
