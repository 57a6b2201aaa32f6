import { type CodeAction, CodeActionKind, type Range as LspRange, type TextEdit } from 'vscode-languageserver-types';
import { configurableCodes } from '../../core/model/codes.ts';
import type { Diagnostic, Fix } from '../../core/text/diagnostic.ts';
import { toOffset, toRange, type Scope } from '../document.ts';
import { diagnostics as toLspDiagnostics } from './diagnostics.ts';

/** Quick fixes for the findings in a range: what mends them, and for those that may be weighed, leaving them out with a reason. */
export function codeAction(scope: Scope, range: LspRange): CodeAction[] {
  const { snapshot, document } = scope;
  const [start, end] = [toOffset(document, range.start), toOffset(document, range.end)];
  const lsp = toLspDiagnostics(scope);
  return (snapshot.diagnostics.get(document.uri) ?? []).flatMap((diagnostic, i) => {
    const at = diagnostic.location.range;
    if (at.end < start || end < at.start) return [];
    const action = (fix: Fix): CodeAction => ({
      title: fix.title,
      kind: CodeActionKind.QuickFix,
      diagnostics: [lsp[i]!],
      edit: { changes: changesOf(fix, scope) },
      ...(fix.preferred ? { isPreferred: true } : {}),
    });
    return [...(diagnostic.fixes ?? []).map(action), ...suppression(diagnostic, scope).map(action)];
  });
}

function changesOf(fix: Fix, scope: Scope): Record<string, TextEdit[]> {
  const changes: Record<string, TextEdit[]> = {};
  for (const { uri, range, newText } of fix.edits) {
    const document = scope.documentOf(uri);
    if (document) (changes[uri] ??= []).push({ range: toRange(document, range), newText });
  }
  return changes;
}

function suppression({ code, location }: Diagnostic, { document }: Scope): Fix[] {
  if (!Object.hasOwn(configurableCodes, code) || code === 'unused-suppression') return [];
  const lineStart = document.text.lastIndexOf('\n', location.range.start - 1) + 1;
  const indent = /^[ \t]*/u.exec(document.text.slice(lineStart))![0];
  return [
    {
      title: `Ignore \`${code}\` here, with a reason`,
      edits: [{ uri: document.uri, range: { start: lineStart, end: lineStart }, newText: `${indent}// lintel-ignore ${code}: reason\n` }],
    },
  ];
}
