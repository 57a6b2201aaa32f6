import { themes, type Theme } from '../core/diagram/theme.ts';
import type { ThemeChoice } from './messages.ts';

/** The look of the preview: one of the diagram's themes, with more contrast where VS Code asks for it. */
export function themeFor(choice: ThemeChoice, bodyClasses: DOMTokenList): Theme {
  const isDark = bodyClasses.contains('vscode-dark') || (bodyClasses.contains('vscode-high-contrast') && !bodyClasses.contains('vscode-high-contrast-light'));
  const name = choice === 'auto' ? (isDark ? 'dark' : 'light') : choice;
  const theme = themes[name];
  return choice === 'auto' && isHighContrast(bodyClasses) ? highContrast(theme) : theme;
}

const isHighContrast = (classes: DOMTokenList): boolean => classes.contains('vscode-high-contrast') || classes.contains('vscode-high-contrast-light');

function highContrast(theme: Theme): Theme {
  const [paper, ink] = theme.name === 'dark' ? ['#000000', '#ffffff'] : ['#ffffff', '#000000'];
  return {
    ...theme,
    paper,
    card: paper,
    text: ink,
    softText: ink,
    cardBorder: ink,
    edge: ink,
    mutedEdge: ink,
    edgeText: ink,
    pill: paper,
    pillText: ink,
    disc: ink,
    discText: paper,
  };
}
