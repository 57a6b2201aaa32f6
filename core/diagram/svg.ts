import { fontData } from './font/data.ts';
import type { Scene } from './scene.ts';
import { backgroundShapes, edgeLabelShapes, edgeShapes, groupShapes, headingShapes, legendShapes, nodeShapes, type Shape } from './shapes.ts';
import type { Theme } from './theme.ts';

export interface SvgOptions {
  /** Puts the font into the file, so that it looks the same everywhere; without it, readers need Inter or get a look-alike. Default true. */
  readonly embedFont?: boolean;
}

/**
 * Prints a scene as a standalone SVG document: no script, no outside reference, every text escaped. The same scene
 * and theme give the same bytes.
 */
export function svg(scene: Scene, theme: Theme, { embedFont = true }: SvgOptions = {}): string {
  const item = (className: string, id: string, tooltip: string | undefined, shapes: readonly Shape[]): string =>
    `<g class="${className}" data-id="${escape(id)}">${tooltip ? `<title>${escape(tooltip)}</title>` : ''}${print(shapes)}</g>\n`;
  const title = scene.title ?? 'Architecture';
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${scene.width}" height="${scene.height}" viewBox="0 0 ${scene.width} ${scene.height}" role="img" aria-labelledby="lintel-title">\n`,
    `<title id="lintel-title">${escape(title)}</title>\n`,
    `<desc>${escape(`${scene.nodes.length} elements, ${scene.edges.length} connections`)}</desc>\n`,
    embedFont ? `<style>${fontFaces}</style>\n` : '',
    print(backgroundShapes(scene, theme)),
    '\n',
    ...scene.groups.map((group) => item('group', group.id, group.tooltip, groupShapes(group, theme))),
    ...scene.edges.map((edge) => item('edge', edge.id, edge.tooltip, edgeShapes(edge, theme))),
    ...scene.nodes.map((node) => item('node', node.id, node.tooltip, nodeShapes(node, theme))),
    ...scene.edges.filter((edge) => edge.label || edge.steps.length > 0).map((edge) => item('edge-label', edge.id, edge.tooltip, edgeLabelShapes(edge, theme))),
    `<g class="heading">${print(headingShapes(scene, theme))}</g>\n`,
    `<g class="legend">${print(scene.legend.flatMap((entry) => legendShapes(entry, theme)))}</g>\n`,
    '</svg>\n',
  ].join('');
}

const fontFaces = ([400, 600] as const)
  .map((weight) => `@font-face{font-family:Inter;font-weight:${weight};src:url(data:font/woff2;base64,${fontData[weight]}) format("woff2")}`)
  .join('');

const print = (shapes: readonly Shape[]): string => shapes.map(printShape).join('');

function printShape({ tag, attributes, text, icon }: Shape): string {
  const list = Object.entries({ ...attributes, ...(icon ? { viewBox: icon.viewBox } : {}) })
    .map(([name, value]) => ` ${name}="${escape(String(typeof value === 'number' ? Math.round(value * 100) / 100 : value))}"`)
    .join('');
  if (icon) return `<${tag}${list}>${icon.body}</${tag}>`;
  return text === undefined ? `<${tag}${list}/>` : `<${tag}${list}>${escape(text)}</${tag}>`;
}

/** For text and attribute values; characters that XML 1.0 forbids become U+FFFD. */
export function escape(text: string): string {
  return text
    .replace(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, '\u{fffd}')
    .replace(/[&<>"']/gu, (character) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' })[character]!);
}
