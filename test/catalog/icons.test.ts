import assert from 'node:assert/strict';
import { categoryColors, hasIcon, icon, iconNames, lineIcon } from '../../catalog/icons/index.ts';
import { catalog } from '../../catalog/index.ts';

/** WCAG 2 relative luminance of `#rrggbb`. */
const luminance = (color: string): number => {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const c = Number.parseInt(color.slice(at, at + 2), 16) / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};
const contrast = (a: string, b: string): number => {
  const [high, low] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (high + 0.05) / (low + 0.05);
};

describe('icons', () => {
  for (const kind of catalog.kinds) it(`has one for ${kind.id}`, () => assert.ok(hasIcon(kind.icon), kind.icon));

  it('are static shapes that can stand side by side in one document', () => {
    for (const name of iconNames()) {
      for (const { body, viewBox } of [icon(name, 'compute'), lineIcon(name)]) {
        assert.doesNotMatch(body, /<script|<image|<style|<foreignObject|<a |\son\w+=|href|url\(|\bid=|class=/u, name);
        assert.match(body, /<(?:path|circle|rect)/u, name);
        assert.match(viewBox, /^0 0 \d+ \d+$/u, name);
        assert.equal((body.match(/<g\b/gu) ?? []).length, (body.match(/<\/g>/gu) ?? []).length, name);
      }
    }
  });

  it('draw more than the tile', () => {
    for (const name of iconNames()) assert.match(lineIcon(name).body, /\bd="[^"]{8,}"|<circle/u, name);
  });

  it('follow the ink of their surroundings in group headers', () => {
    for (const name of iconNames()) assert.match(lineIcon(name).body, /currentColor/u, name);
  });

  it('fall back to one glyph for names without one', () => {
    assert.equal(hasIcon('no-such-icon'), false);
    assert.deepEqual(icon('no-such-icon', 'external'), icon('unknown', 'external'));
    assert.deepEqual(icon('constructor', 'external'), icon('unknown', 'external'));
  });

  it('stand out white on their tile', () => {
    for (const [category, color] of Object.entries(categoryColors))
      assert.ok(contrast(color, '#ffffff') >= 3, `${category}: ${contrast(color, '#ffffff').toFixed(2)}`);
  });
});
