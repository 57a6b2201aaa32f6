import type { DocumentLink } from 'vscode-languageserver-types';
import { toRange, type Scope } from '../document.ts';
import { importLinks } from '../import-links.ts';

/** The paths of imports, to be opened. */
export function documentLink(scope: Scope): DocumentLink[] {
  return importLinks(scope).map(({ range, target }) => ({ range: toRange(scope.document, range), target, tooltip: 'Open the imported file' }));
}
