import { contains, type Range } from '../text/range.ts';
import type { Occurrence, SymbolId, SymbolIndex, SymbolInfo } from './snapshot.ts';
import { isInside, isOfStandIn, outermost, shortestName, type Declared, type FileScope, type Frame, type Template } from './scope.ts';
import { templateParts } from './templates.ts';

/** Gathers symbols and where they are named while the files are resolved. */
export interface SymbolCollector {
  declare(symbol: SymbolInfo): void;
  refer(symbol: SymbolId, uri: string, range: Range): void;
}

export interface SymbolTable extends SymbolCollector {
  index(scopes: ReadonlyMap<string, FileScope>): SymbolIndex;
}

/** What stands in a template is one thing to be named, however often the template is used. */
export const elementSymbol = (declared: Declared): SymbolId =>
  declared.frame ? `element:${declared.frame.template.uri}#${pathInTemplate(declared, declared.frame)}` : `element:${declared.id}`;

const pathInTemplate = ({ parent, name }: Declared, frame: Frame): string =>
  `${parent?.frame === frame ? pathInTemplate(parent, frame) : frame.template.kind.id}.${name}`;

/** `template`: the one that brings it in. */
export const flowSymbol = (id: string, name: string, template?: Template): SymbolId =>
  template ? `flow:${template.uri}#${template.kind.id}.${name}` : `flow:${id}`;
export const viewSymbol = (id: string): SymbolId => `view:${id}`;
export const kindSymbol = (id: string): SymbolId => `kind:${id}`;
export const aliasSymbol = (uri: string, name: string): SymbolId => `alias:${uri}#${name}`;

export function symbolTable(): SymbolTable {
  const symbols = new Map<SymbolId, SymbolInfo>();
  const occurrences: Occurrence[] = [];
  return {
    declare(symbol) {
      if (!symbols.has(symbol.id)) symbols.set(symbol.id, symbol);
      occurrences.push({ location: symbol.declaration, symbol: symbol.id, role: 'declaration' });
    },
    refer(symbol, uri, range) {
      occurrences.push({ location: { uri, range }, symbol, role: 'reference' });
    },
    index: (scopes) => symbolIndex(symbols, occurrences, scopes),
  };
}

function symbolIndex(symbols: ReadonlyMap<SymbolId, SymbolInfo>, occurrences: readonly Occurrence[], scopes: ReadonlyMap<string, FileScope>): SymbolIndex {
  const byFile = new Map<string, Occurrence[]>();
  const bySymbol = new Map<SymbolId, Occurrence[]>();
  const sorted = [...occurrences].sort((a, b) => a.location.range.start - b.location.range.start);
  for (const occurrence of sorted) {
    // Each use of a template names what its statements name.
    if (isRepeated(occurrence, bySymbol.get(occurrence.symbol) ?? [])) continue;
    append(byFile, occurrence.location.uri, occurrence);
    append(bySymbol, occurrence.symbol, occurrence);
  }
  for (const list of bySymbol.values()) list.sort((a, b) => Number(a.role === 'reference') - Number(b.role === 'reference'));

  return {
    symbols,
    in: (uri) => byFile.get(uri) ?? [],
    of: (symbol) => bySymbol.get(symbol) ?? [],
    at: (uri, offset) => {
      const hits = (byFile.get(uri) ?? []).filter((occurrence) => contains(occurrence.location.range, offset));
      return hits.find((hit) => offset < hit.location.range.end) ?? hits[0];
    },
    visibleFrom: (uri, offset) => {
      const file = scopes.get(uri);
      if (!file) return [];
      const from = innermost([...file.names.values(), ...file.standIns], uri, offset);
      return nearestFirst(from, file).flatMap((declared) => {
        const symbol = symbols.get(elementSymbol(declared));
        return symbol ? [{ name: shortestName(declared, from, file), symbol }] : [];
      });
    },
  };
}

/** `before`: of the same symbol, in the order of their places. */
function isRepeated({ location: { uri, range }, role }: Occurrence, before: readonly Occurrence[]): boolean {
  for (let i = before.length - 1; i >= 0 && before[i]!.location.range.start === range.start; i--)
    if (before[i]!.location.uri === uri && before[i]!.role === role) return true;
  return false;
}

function append<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

/** The declaration whose braces an offset is in. */
function innermost(candidates: readonly Declared[], uri: string, offset: number): Declared | undefined {
  for (const declared of candidates) {
    const children = [...declared.inner.names.values()];
    const isAround = (file: string, body: Range | undefined): boolean => file === uri && body !== undefined && offset > body.start && offset < body.end;
    const templates = templateParts(declared).map(({ frame }) => frame.template);
    if (isAround(declared.uri, declared.statement.body?.range) || templates.some(({ uri: file, statement }) => isAround(file, statement.body?.range)))
      return innermost(children, uri, offset) ?? declared;
    // A template is used wherever it is; what it holds is not written inside of what is around its use.
    const inUse = innermost(children, uri, offset);
    if (inUse) return inUse;
  }
  return undefined;
}

function nearestFirst(from: Declared | undefined, file: FileScope): readonly Declared[] {
  const result = new Set<Declared>();
  for (let scope = from; scope; scope = scope.parent) for (const child of scope.inner.names.values()) result.add(child);
  for (const top of file.names.values()) result.add(top);
  for (const list of file.everywhere.values())
    for (const declared of list) if (!isOfStandIn(declared) || (from && isInside(declared, outermost(from)))) result.add(declared);
  return [...result];
}
