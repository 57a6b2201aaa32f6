import { type Diagnostic as LspDiagnostic, DiagnosticSeverity, DiagnosticTag } from 'vscode-languageserver-types';
import type { Diagnostic, Severity } from '../../core/text/diagnostic.ts';
import { rules } from '../../core/lint/lint.ts';
import { toRange, type Scope } from '../document.ts';

const ruleIds = new Set(rules.map(({ id }) => id));

const severities: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** What is to be said of one file, for the problems pane; findings of rules link to their pages, in the folder `rulePages`. */
export function diagnostics(scope: Scope, rulePages?: string): LspDiagnostic[] {
  return (scope.snapshot.diagnostics.get(scope.document.uri) ?? []).map((diagnostic) => toLsp(diagnostic, scope, rulePages));
}

function toLsp({ code, severity, message, location, related, tags }: Diagnostic, scope: Scope, rulePages: string | undefined): LspDiagnostic {
  const relatedInformation = (related ?? []).flatMap((r) => {
    const document = scope.documentOf(r.location.uri);
    return document ? [{ location: { uri: r.location.uri, range: toRange(document, r.location.range) }, message: r.message }] : [];
  });
  return {
    range: toRange(scope.document, location.range),
    severity: severities[severity],
    code,
    source: 'lintel',
    ...(rulePages !== undefined && ruleIds.has(code) ? { codeDescription: { href: `${rulePages}/${code}.md` } } : {}),
    message,
    ...(relatedInformation.length > 0 ? { relatedInformation } : {}),
    ...(tags ? { tags: tags.map((tag) => (tag === 'deprecated' ? DiagnosticTag.Deprecated : DiagnosticTag.Unnecessary)) } : {}),
  };
}
