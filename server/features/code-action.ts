import { type CodeAction, CodeActionKind, type Range as LspRange, type TextEdit } from 'vscode-languageserver-types';
import { configurableCodes } from '../../core/model/codes.ts';
import type { Diagnostic, Fix, TextEdit as Edit } from '../../core/text/diagnostic.ts';
import { rules } from '../../core/lint/lint.ts';
import { toOffset, toRange, type Scope } from '../document.ts';
import { mendAll } from '../fix-all.ts';
import { suppressionEdit } from '../suppression.ts';
import type { Workspace } from '../workspace.ts';
import { diagnostics as toLspDiagnostics } from './diagnostics.ts';

const ruleIds = new Set(rules.map(({ id }) => id));

/** Quick fixes for the findings in a range: what mends them, and for those that may be weighed, leaving them out with a reason. */
export function codeAction(scope: Scope, range: LspRange, rulePages?: string): CodeAction[] {
  const { snapshot, document } = scope;
  const [start, end] = [toOffset(document, range.start), toOffset(document, range.end)];
  const lsp = toLspDiagnostics(scope, rulePages);
  return (snapshot.diagnostics.get(document.uri) ?? []).flatMap((diagnostic, i) => {
    const at = diagnostic.location.range;
    if (at.end < start || end < at.start) return [];
    const action = (fix: Fix): CodeAction => ({
      title: fix.title,
      kind: CodeActionKind.QuickFix,
      diagnostics: [lsp[i]!],
      edit: { changes: changesOf(fix.edits, scope) },
      ...(fix.preferred ? { isPreferred: true } : {}),
    });
    return [...(diagnostic.fixes ?? []).map(action), ...suppression(diagnostic, scope).map(action)];
  });
}

/** The kind of the action that mends all at once. */
export const FIX_ALL = `${CodeActionKind.SourceFixAll}.lintel`;

/** Mends all of a file that can be mended without a change of what the design means; `snapshotsWith` reads it as it would be then. */
export function fixAll(scope: Scope, snapshotsWith: Workspace['snapshotsWith']): CodeAction[] {
  const { uri } = scope.document;
  const { count, edits } = mendAll(uri, scope.snapshot, (text) => snapshotsWith(new Map([[uri, text]]))(uri));
  if (count === 0) return [];
  return [{ title: `Fix all that is safe to fix (${count})`, kind: FIX_ALL, edit: { changes: changesOf(edits, scope) } }];
}

function changesOf(edits: readonly Edit[], scope: Scope): Record<string, TextEdit[]> {
  const changes: Record<string, TextEdit[]> = {};
  for (const { uri, range, newText } of edits) {
    const document = scope.documentOf(uri);
    if (document) (changes[uri] ??= []).push({ range: toRange(document, range), newText });
  }
  return changes;
}

/** No comment leaves out what is said of comments. */
const aboutComments = new Set(['unused-suppression', 'malformed-suppression']);

function suppression({ code, location }: Diagnostic, { snapshot, document }: Scope): Fix[] {
  if ((!Object.hasOwn(configurableCodes, code) && !ruleIds.has(code)) || aboutComments.has(code)) return [];
  const file = snapshot.files.get(document.uri);
  const edit = file && suppressionEdit(file, code, location.range.start);
  return edit ? [{ title: `Ignore \`${code}\` here, with a reason`, edits: [edit] }] : [];
}
