import type { Location } from 'vscode-languageserver-types';
import { contains } from '../../core/text/range.ts';
import type { Scope } from '../document.ts';
import { importLinks } from '../import-links.ts';
import { symbolAt, toLocations } from '../occurrences.ts';

const fileStart = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

/** Where the thing under the cursor is declared, an alias's own thing included; on an import's path, the file. */
export function definition(scope: Scope, offset: number): Location[] | undefined {
  const link = importLinks(scope).find(({ range }) => contains(range, offset));
  if (link) return [{ uri: link.target, range: fileStart }];
  const symbol = symbolAt(scope, offset);
  if (!symbol) return undefined;
  const meant = symbol.kind === 'alias' ? (scope.snapshot.symbols.symbols.get(`element:${symbol.element!}`) ?? symbol) : symbol;
  return toLocations(scope, meant.declaration);
}
