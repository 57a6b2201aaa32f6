import type { Range } from '../core/text/range.ts';
import type { Scope } from './document.ts';

/** The paths of a file's imports that lead to a file, with where they lead. */
export function importLinks({ snapshot, document }: Scope): { readonly range: Range; readonly target: string }[] {
  return snapshot.imports(document.uri).flatMap(({ statement, uri }) => (statement.from ? [{ range: statement.from.range, target: uri }] : []));
}
