import type { Category } from '../schema.ts';

/**
 * Tile colours by category, near those that AWS uses in its own diagrams, so that readers know them. Each has a
 * contrast of at least 3 : 1 with the white glyph on it (WCAG 2.2, 1.4.11) and stands on light and dark paper alike.
 */
export const categoryColors: Readonly<Record<Category, string>> = {
  actor: '#475569',
  compute: '#d86613',
  containers: '#d86613',
  storage: '#5a8a12',
  database: '#a326b8',
  cache: '#c2255c',
  network: '#7c4ddb',
  edge: '#7c4ddb',
  integration: '#d6246e',
  streaming: '#6a45c9',
  analytics: '#6a45c9',
  'machine-learning': '#0a8f78',
  security: '#cf2f45',
  identity: '#cf2f45',
  operations: '#c4357f',
  developer: '#3b62d9',
  media: '#c2571a',
  place: '#475569',
  external: '#64748b',
  generic: '#3f6d8f',
};
