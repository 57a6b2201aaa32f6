import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { ArtifactLocation, Fix, Log, PhysicalLocation, Region, ReportingDescriptor, Result } from 'sarif';
import { rules } from '../../core/lint/lint.ts';
import type { Rule } from '../../core/lint/rule.ts';
import { configurableCodes } from '../../core/model/codes.ts';
import type { Diagnostic, Fix as Mend, Severity } from '../../core/text/diagnostic.ts';
import { placeOf, type Place, type Report } from './report.ts';

const levels: Readonly<Record<Severity, Result.level>> = { error: 'error', warning: 'warning', info: 'note', hint: 'note' };

/** What relative addresses are relative to; the name that code scanning services look for. */
const ROOT = '%SRCROOT%';

/** SARIF 2.1.0 (OASIS standard), for code scanning. Addresses are relative to where the command runs, or absolute outside of it. */
export function sarif(report: Report, version: string): string {
  const codes = [...new Set(report.findings.map(({ code }) => code))].sort();
  const log: Log = {
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'lintel', version, semanticVersion: version, rules: codes.map(rule) } },
        columnKind: 'utf16CodeUnits',
        originalUriBaseIds: { [ROOT]: { description: { text: 'The folder that lintel was run in.' } } },
        results: report.findings.map((finding) => result(finding, codes, report)),
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

const ruleById = new Map(rules.map((one) => [one.id, one]));

const ofRule = ({ id, finds, why, mend, severity, area }: Rule): ReportingDescriptor => ({
  id,
  shortDescription: { text: finds },
  fullDescription: { text: why },
  help: { text: mend },
  defaultConfiguration: { level: levels[severity] },
  properties: { tags: [area] },
});

/** Codes that no file can weigh otherwise are errors of the language; their name says what they mean. */
function rule(id: string): ReportingDescriptor {
  const one = ruleById.get(id);
  if (one) return ofRule(one);
  const known = configurableCodes[id];
  const sentence = `${id.charAt(0).toUpperCase()}${id.slice(1).replaceAll('-', ' ')}.`;
  return {
    id,
    shortDescription: { text: known?.doc ?? sentence },
    defaultConfiguration: { level: levels[known?.severity ?? 'error'] },
  };
}

function result(finding: Diagnostic, codes: readonly string[], report: Report): Result {
  const { code, severity, message, location, related = [], fixes = [] } = finding;
  // The standard knows no fix without a change.
  const mends = fixes.filter(({ edits }) => edits.length > 0);
  return {
    ruleId: code,
    ruleIndex: codes.indexOf(code),
    level: levels[severity],
    message: { text: message },
    locations: [{ physicalLocation: physical(placeOf(report, location)) }],
    ...(related.length > 0 && {
      relatedLocations: related.map((other, id) => ({
        id,
        message: { text: other.message },
        physicalLocation: physical(placeOf(report, other.location)),
      })),
    }),
    ...(mends.length > 0 && { fixes: mends.map((one) => fix(one, report)) }),
  };
}

/** A change for each file: an artifact change holds every replacement in its file. */
function fix({ title, edits }: Mend, report: Report): Fix {
  const uris = [...new Set(edits.map(({ uri }) => uri))];
  return {
    description: { text: title },
    artifactChanges: uris.map((uri) => {
      const places = edits.filter((edit) => edit.uri === uri).map(({ range, newText }) => ({ place: placeOf(report, { uri, range }), newText }));
      return {
        artifactLocation: artifact(places[0]!.place),
        replacements: places.map(({ place, newText }) => ({ deletedRegion: region(place), insertedContent: { text: newText } })),
      };
    }),
  };
}

const physical = (place: Place): PhysicalLocation => ({ artifactLocation: artifact(place), region: region(place) });

const region = ({ start, end }: Place): Region => ({
  startLine: start.line,
  startColumn: start.column,
  endLine: end.line,
  endColumn: end.column,
});

function artifact({ source }: Place): ArtifactLocation {
  const isOutside = source.name.startsWith('../') || path.isAbsolute(source.name);
  if (isOutside) return { uri: pathToFileURL(source.path).href };
  return { uri: source.name.split('/').map(encodeURIComponent).join('/'), uriBaseId: ROOT };
}
