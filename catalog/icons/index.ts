import type { Category } from '../schema.ts';
import { categoryColors } from './colors.ts';
import { glyphs } from './glyphs.ts';

export { categoryColors } from './colors.ts';

/** Static SVG markup made from the catalog's own shapes; no text of a user's file ever enters it. */
export interface Icon {
  readonly viewBox: string;
  readonly body: string;
}

const TILE = 48;
const known = (name: string) => glyphs[Object.hasOwn(glyphs, name) ? name : 'unknown']!;

/** True where there is a glyph of that name; others are drawn as a question mark. */
export const hasIcon = (name: string): boolean => Object.hasOwn(glyphs, name);
export const iconNames = (): readonly string[] => Object.keys(glyphs);

/** The icon of an element: a white glyph on a rounded tile in the colour of its category, 48 × 48. */
export function icon(name: string, category: Category): Icon {
  const { size, body } = known(name);
  // Logos fill their square up to a margin of their own; line glyphs get one here. Both are brought to lines of about 2 px.
  const logo = size > 64;
  const margin = logo ? 4 : 9;
  const scale = (TILE - 2 * margin) / size;
  return {
    viewBox: `0 0 ${TILE} ${TILE}`,
    body: `<rect width="${TILE}" height="${TILE}" rx="10" fill="${categoryColors[category]}"/><g color="#fff" transform="translate(${margin} ${margin}) scale(${round(scale)})"${logo ? ' stroke="#fff" stroke-width="4.5"' : ''}>${logo ? body : body.replaceAll('stroke-width="2"', 'stroke-width="1.7"')}</g>`,
  };
}

/** The bare glyph in `currentColor`, for the header of a group. */
export function lineIcon(name: string): Icon {
  const { size, body } = known(name);
  return { viewBox: `0 0 ${size} ${size}`, body: body.replaceAll(/#fff(?:fff)?/giu, 'currentColor') };
}

const round = (value: number): number => Math.round(value * 1e4) / 1e4;
