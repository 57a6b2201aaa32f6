import type { TextEdit, WorkspaceEdit } from 'vscode-languageserver-types';
import type { Snapshot } from '../../core/model/snapshot.ts';
import { statementKeywords } from '../../core/syntax/tokens.ts';
import type { Location, Range } from '../../core/text/range.ts';
import { toPosition, toRange, type Scope } from '../document.ts';
import { occurrencesOf } from '../occurrences.ts';
import { renamable, RenameRefused } from './prepare-rename.ts';

/**
 * Renames what is under the cursor in this file and in `readers`: the files that read the one which declares it. Only
 * places that are written with the old name change, so that an alias stays what it is.
 *
 * Throws `RenameRefused` where the new name is no name, or where any name in any of these files would come to mean
 * something else: the files are read once more with the edits in them, by `snapshotsWith`, and compared.
 */
export function rename(
  scope: Scope,
  offset: number,
  newName: string,
  readers: readonly Scope[],
  snapshotsWith: (texts: ReadonlyMap<string, string>) => (uri: string) => Snapshot,
): WorkspaceEdit {
  const { symbol } = renamable(scope, offset);
  if (!/^[A-Za-z_]\w*(?:-\w+)*$/u.test(newName))
    throw new RenameRefused(`\`${newName}\` is no name: write words of letters and digits joined by hyphens, such as \`order-store\``);
  if ((statementKeywords as readonly string[]).includes(newName)) throw new RenameRefused(`\`${newName}\` is a word of the language`);

  const all = [scope, ...readers];
  const places = new Map<string, Map<number, Range>>();
  for (const { snapshot } of all) {
    for (const { location } of occurrencesOf(symbol.declaration, snapshot)) {
      const { uri, range } = location;
      if (snapshot.files.get(uri)?.text.slice(range.start, range.end) !== symbol.name) continue;
      const ofFile = places.get(uri) ?? new Map<number, Range>();
      places.set(uri, ofFile.set(range.start, range));
    }
  }

  const changes: Record<string, TextEdit[]> = {};
  const texts = new Map<string, string>();
  for (const [uri, ofFile] of places) {
    const document = scope.documentOf(uri);
    if (!document) continue;
    const ranges = [...ofFile.values()].sort((a, b) => a.start - b.start);
    changes[uri] = ranges.map((range) => ({ range: toRange(document, range), newText: newName }));
    texts.set(
      uri,
      ranges.reduceRight((text, { start, end }) => text.slice(0, start) + newName + text.slice(end), document.text),
    );
  }

  const snapshotWith = snapshotsWith(texts);
  for (const reader of all) {
    const after = snapshotWith(reader.document.uri);
    const clash = after.problems.find(({ code, message }) => clashes.has(code) && !reader.snapshot.problems.some((before) => before.message === message));
    if (clash) throw new RenameRefused(`\`${newName}\` is taken: ${clash.message}`);
    const changed = firstChange(reader.snapshot, after);
    if (changed) throw new RenameRefused(`\`${newName}\` is taken: ${placeOf(changed, reader)} would mean something else`);
  }
  return { changes };
}

/** What the language says where two things have one name. */
const clashes = new Set(['duplicate-name', 'name-clash', 'ambiguous-name']);

/** The first name that means something else in the second snapshot; a rename keeps the number and order of names. */
function firstChange(before: Snapshot, after: Snapshot): Location | undefined {
  const [meaningBefore, meaningAfter] = [meanings(before), meanings(after)];
  for (const uri of before.files.keys()) {
    const now = after.symbols.in(uri);
    const changed = before.symbols.in(uri).find(({ symbol }, i) => meaningBefore.get(symbol) !== meaningAfter.get(now[i]?.symbol ?? ''));
    if (changed) return changed.location;
    if (now.length !== before.symbols.in(uri).length) return now.at(-1)?.location;
  }
  return undefined;
}

/** Each symbol by where it is declared, counted in names, since offsets move. */
function meanings({ files, symbols }: Snapshot): Map<string, string> {
  const result = new Map<string, string>();
  for (const uri of files.keys()) {
    symbols.in(uri).forEach(({ symbol, role }, i) => {
      if (role === 'declaration') result.set(symbol, `${uri}#${i}`);
    });
  }
  return result;
}

function placeOf({ uri, range }: Location, scope: Scope): string {
  const document = scope.documentOf(uri);
  const line = document ? ` in line ${toPosition(document, range.start).line + 1}` : '';
  const text = scope.snapshot.files.get(uri)?.text.slice(range.start, range.end) ?? '';
  return `\`${text}\`${line} of ${decodeURIComponent(uri.slice(uri.lastIndexOf('/') + 1))}`;
}
