import { type CodeAction, CodeActionKind, type Range as LspRange, type TextEdit } from 'vscode-languageserver-types';
import { configurableCodes } from '../../core/model/codes.ts';
import type { Diagnostic, Fix } from '../../core/text/diagnostic.ts';
import { rules } from '../../core/lint/lint.ts';
import type { Range } from '../../core/text/range.ts';
import { toOffset, toRange, type Scope } from '../document.ts';
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
      edit: { changes: changesOf(fix, scope) },
      ...(fix.preferred ? { isPreferred: true } : {}),
    });
    return [...(diagnostic.fixes ?? []).map(action), ...suppression(diagnostic, scope).map(action)];
  });
}

/** The kind of the action that mends all at once. */
export const FIX_ALL = `${CodeActionKind.SourceFixAll}.lintel`;

/** Every fix of the file that changes nothing of the design's meaning, those that touch each other aside. */
export function fixAll(scope: Scope): CodeAction[] {
  const fixes = (scope.snapshot.diagnostics.get(scope.document.uri) ?? []).flatMap((diagnostic) => diagnostic.fixes?.find(({ safe }) => safe === true) ?? []);
  const taken: Range[] = [];
  const apart = fixes.filter(({ edits }) => {
    const free = edits.every(({ uri, range }) => uri === scope.document.uri && !taken.some((other) => range.start <= other.end && other.start <= range.end));
    if (free) taken.push(...edits.map(({ range }) => range));
    return free;
  });
  if (apart.length === 0) return [];
  const edits = apart.flatMap((fix) => fix.edits);
  return [{ title: `Fix all that is safe to fix (${apart.length})`, kind: FIX_ALL, edit: { changes: changesOf({ title: '', edits }, scope) } }];
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
  if ((!Object.hasOwn(configurableCodes, code) && !ruleIds.has(code)) || code === 'unused-suppression') return [];
  const lineStart = document.text.lastIndexOf('\n', location.range.start - 1) + 1;
  const indent = /^[ \t]*/u.exec(document.text.slice(lineStart))![0];
  return [
    {
      title: `Ignore \`${code}\` here, with a reason`,
      edits: [{ uri: document.uri, range: { start: lineStart, end: lineStart }, newText: `${indent}// lintel-ignore ${code}: reason\n` }],
    },
  ];
}
