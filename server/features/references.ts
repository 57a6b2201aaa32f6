import type { Location } from 'vscode-languageserver-types';
import type { Scope } from '../document.ts';
import { occurrencesOf, symbolAt, toLocations } from '../occurrences.ts';

/** Every place that names what is under the cursor, in this file and in `readers`: the files that read the one which declares it. */
export function references(scope: Scope, offset: number, withDeclaration: boolean, readers: readonly Scope[]): Location[] | undefined {
  const symbol = symbolAt(scope, offset);
  if (!symbol) return undefined;
  const found = new Map<string, Location>();
  for (const reader of [scope, ...readers]) {
    for (const { location, role } of occurrencesOf(symbol.declaration, reader.snapshot)) {
      if (role === 'declaration' && !withDeclaration) continue;
      for (const place of toLocations(reader, location)) found.set(`${location.uri}#${location.range.start}`, place);
    }
  }
  return [...found.values()];
}
