import { nearest } from '../text/suggest.ts';
import type { Diagnostic, Fix, Severity } from '../text/diagnostic.ts';
import type { Location, Range } from '../text/range.ts';

/** Collects what is to be said of the files while they are resolved. */
export interface Reporter {
  readonly diagnostics: Diagnostic[];
  report(uri: string, range: Range, code: string, message: string, extra?: Partial<Pick<Diagnostic, 'severity' | 'related' | 'fixes' | 'tags'>>): void;
}

export function reporter(): Reporter {
  const diagnostics: Diagnostic[] = [];
  return {
    diagnostics,
    report(uri, range, code, message, extra = {}) {
      const severity: Severity = extra.severity ?? 'error';
      diagnostics.push({ code, message, location: { uri, range }, ...extra, severity });
    },
  };
}

/** "…; did you mean `x`?" and the edit that makes it so, or nothing where no candidate is near. */
export function didYouMean(word: string, candidates: Iterable<string>, at: Location): { readonly hint: string; readonly fixes: readonly Fix[] } {
  const suggestion = nearest(word, candidates);
  if (suggestion === undefined) return { hint: '', fixes: [] };
  return { hint: `; did you mean \`${suggestion}\`?`, fixes: [replacement(at, suggestion)] };
}

export const replacement = (at: Location, newText: string): Fix => ({
  title: `Change to \`${newText}\``,
  edits: [{ uri: at.uri, range: at.range, newText }],
  preferred: true,
});

/** `a`, `a or b`, `a, b or c`, cut to `limit` with "…". */
export function alternatives(words: readonly string[], limit = 8): string {
  const shown = words.slice(0, limit).map((word) => `\`${word}\``);
  if (words.length > limit) return `${shown.join(', ')} …`;
  return shown.length < 2 ? (shown[0] ?? '') : `${shown.slice(0, -1).join(', ')} or ${shown.at(-1)!}`;
}
