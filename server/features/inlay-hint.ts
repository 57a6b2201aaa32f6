import { type InlayHint, InlayHintKind } from 'vscode-languageserver-types';
import { analyze } from '../../core/analysis/analyze.ts';
import { explainEdge, explainElement } from '../../core/analysis/explain.ts';
import { formatRate, formatRatio } from '../../core/analysis/format.ts';
import { formatCost, formatUtilisation, headline } from '../../core/analysis/headline.ts';
import { printMarkdown } from '../../core/analysis/print.ts';
import type { Edge, Source } from '../../core/model/architecture.ts';
import type { Range } from '../../core/text/range.ts';
import { toPosition, type Scope } from '../document.ts';

/** Which hints to show; each kind has a setting of its own. */
export interface InlayHintSettings {
  readonly load: boolean;
  readonly utilisation: boolean;
  readonly cost: boolean;
  readonly availability: boolean;
}

export const allInlayHints: InlayHintSettings = { load: true, utilisation: true, cost: true, availability: false };

const placeOf = ({ uri, name }: Source): string => `${name.start} ${uri}`;

/** Load at the end of edges; utilisation, cost and availability behind the names of elements. Figures that are nothing are left out. */
export function inlayHint({ snapshot, document }: Scope, within: Range, settings: InlayHintSettings): InlayHint[] {
  const analysis = analyze(snapshot.architecture);
  const isHere = ({ uri, name }: { readonly uri: string; readonly name: Range }): boolean =>
    uri === document.uri && name.start >= within.start && name.end <= within.end;
  const hint = (offset: number, parts: readonly string[], markdown: () => string): InlayHint[] =>
    parts.length === 0
      ? []
      : [
          {
            position: toPosition(document, offset),
            label: parts.join(' · '),
            kind: InlayHintKind.Type,
            paddingLeft: true,
            tooltip: { kind: 'markdown', value: markdown() },
          },
        ];

  const edges = settings.load ? loadHints() : [];
  const all = [...snapshot.architecture.elements.values()];
  // What a template holds is several elements, each with figures of its own.
  const uses = new Map<string, number>();
  for (const { source } of all) uses.set(placeOf(source), (uses.get(placeOf(source)) ?? 0) + 1);
  const elements = all.flatMap((element) => {
    if (element.isGroup || !isHere(element.source) || uses.get(placeOf(element.source))! > 1) return [];
    const { utilisation, cost, availability } = headline(analysis, element.id);
    const parts = [
      ...(settings.utilisation && utilisation ? [formatUtilisation(utilisation.ratio)] : []),
      ...(settings.cost && cost ? [`${formatCost(cost)}/month`] : []),
      ...(settings.availability && availability !== undefined ? [formatRatio(availability)] : []),
    ];
    return hint(element.source.name.end, parts, () => printMarkdown(explainElement(analysis, element.id)));
  });
  return [...edges, ...elements];

  /** One for each arrow: `a -> b, c` is two edges there. */
  function loadHints(): InlayHint[] {
    const loaded = snapshot.architecture.edges.flatMap((edge) => {
      const rate = analysis.load.edges.get(edge.id)?.calls.peak ?? 0;
      return rate > 0 && isHere(edge.source) ? [{ edge, rate, end: edge.source.name.end }] : [];
    });
    return [...new Set(loaded.map(({ end }) => end))].flatMap((end) => {
      const here = loaded.filter((one) => one.end === end);
      const label = here.map(({ rate }) => formatRate(rate)).join(', ');
      return hint(end, [label], () => here.map(({ edge }) => edgeTooltip(edge, here.length > 1)).join('\n\n'));
    });
  }

  function edgeTooltip({ id, from, to }: Edge, isOneOfSeveral: boolean): string {
    const figures = printMarkdown(explainEdge(analysis, id));
    return isOneOfSeveral ? `\`${from.element}\` to \`${to.element}\`\n\n${figures}` : figures;
  }
}
