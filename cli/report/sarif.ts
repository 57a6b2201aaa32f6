import type { LineMap } from '../../core/text/lines.ts';
import type { Fix, Severity } from '../../core/text/diagnostic.ts';
import type { Range } from '../../core/text/range.ts';
import { configurableCodes } from '../../core/model/codes.ts';
import type { Finding, Report } from './finding.ts';

const levels: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'note', hint: 'note' };

/** SARIF 2.1.0 (OASIS), for code scanning. File URIs are relative to where the command runs. */
export function sarif({ findings }: Report, version: string): string {
  const rules = [...new Set(findings.map(({ diagnostic }) => diagnostic.code))].sort();
  return `${JSON.stringify({
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [{
      tool: { driver: { name: 'lintel', version, rules: rules.map((id) => ({ id, shortDescription: { text: configurableCodes[id]?.doc ?? id.replaceAll('-', ' ') } })) } },
      columnKind: 'utf16CodeUnits',
      originalUriBaseIds: { ROOT: { description: { text: 'The folder that lintel was run in' } } },
      results: findings.map((finding) => result(finding, rules)),
    }],
  }, null, 2)}\n`;
}

function result({ file, lines, diagnostic, nameOf }: Finding, rules: readonly string[]) {
  const related = (diagnostic.related ?? []).flatMap(({ location, message }, id) => {
    const place = nameOf(location.uri);
    return place ? [{ id, message: { text: message }, physicalLocation: physical(place.file, place.lines, location.range) }] : [];
  });
  const fixes = (diagnostic.fixes ?? []).flatMap((fix) => fixOf(fix, nameOf));
  return {
    ruleId: diagnostic.code, ruleIndex: rules.indexOf(diagnostic.code), level: levels[diagnostic.severity], message: { text: diagnostic.message },
    locations: [{ physicalLocation: physical(file, lines, diagnostic.location.range) }],
    ...(related.length > 0 ? { relatedLocations: related } : {}),
    ...(fixes.length > 0 ? { fixes } : {}),
  };
}

const physical = (file: string, lines: LineMap, range: Range) => ({ artifactLocation: { uri: encodeURI(file), uriBaseId: 'ROOT' }, region: region(lines, range) });

function region(lines: LineMap, range: Range) {
  const start = lines.positionAt(range.start);
  const end = lines.positionAt(range.end);
  return { startLine: start.line + 1, startColumn: start.column + 1, endLine: end.line + 1, endColumn: end.column + 1 };
}

function fixOf({ title, edits }: Fix, nameOf: Finding['nameOf']) {
  const artifactChanges = edits.flatMap(({ uri, range, newText }) => {
    const place = nameOf(uri);
    return place ? [{ artifactLocation: { uri: encodeURI(place.file), uriBaseId: 'ROOT' }, replacements: [{ deletedRegion: region(place.lines, range), insertedContent: { text: newText } }] }] : [];
  });
  return artifactChanges.length > 0 ? [{ description: { text: title }, artifactChanges }] : [];
}
