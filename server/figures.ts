import { analyze } from '../core/analysis/analyze.ts';
import { explainEdge, explainElement, explainFlow, explainVerdict, explainWhole } from '../core/analysis/explain.ts';
import { printMarkdown } from '../core/analysis/print.ts';
import type { Architecture, EdgeId, ElementId } from '../core/model/architecture.ts';
import type { Range } from '../core/text/range.ts';

/** Figures as Markdown, for hover and reports; empty where there are none. */
export const elementFigures = (architecture: Architecture, id: ElementId): string => printMarkdown(explainElement(analyze(architecture), id));
export const edgeFigures = (architecture: Architecture, id: EdgeId): string => printMarkdown(explainEdge(analyze(architecture), id));
export const flowFigures = (architecture: Architecture, id: string): string => printMarkdown(explainFlow(analyze(architecture), id));

/** Verdicts on the requirement that is written at a place. */
export function requirementFigures(architecture: Architecture, uri: string, at: Range): string {
  const verdicts = analyze(architecture).verdicts.filter(
    ({ requirement: { source } }) => source.uri === uri && source.range.start <= at.start && at.end <= source.range.end,
  );
  return printMarkdown(verdicts.map(explainVerdict));
}

/** The report that a lens opens: of one flow, or of the whole design. */
export function reportMarkdown(architecture: Architecture, flow?: string): string {
  const analysis = analyze(architecture);
  const flows = architecture.flows.filter(({ id }) => flow === undefined || id === flow);
  const parts = [
    `# ${architecture.title ?? 'Figures'}`,
    ...(flow === undefined ? ['## The whole', printMarkdown(explainWhole(analysis))] : []),
    // A lens may be older than the text.
    ...(flow !== undefined && flows.length === 0 ? [`There is no flow \`${flow}\`.`] : []),
    ...flows.flatMap(({ id, label }) => [
      `## ${label}`,
      printMarkdown(explainFlow(analysis, id)) || 'No figures: the flow has no rate, and nothing is known of what it passes.',
    ]),
  ];
  return `${parts.map((part) => part.trimEnd()).join('\n\n')}\n`;
}
