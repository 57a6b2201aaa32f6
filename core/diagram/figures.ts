import { analyze } from '../analysis/analyze.ts';
import { formatBytes, formatRate, formatRatio } from '../analysis/format.ts';
import { flowHeadline, formatCost, formatUtilisation, headline, wholeHeadline } from '../analysis/headline.ts';
import type { Architecture, EdgeId, ElementId, View } from '../model/architecture.ts';

/** Figures that a picture shows at its elements and edges, beside their names. */
export interface Figures {
  /** Of one element, or of all that a closed group holds: the fullest limit, the sum of the costs. Absent where there is nothing to show. */
  node(elements: readonly ElementId[]): NodeFigures | undefined;
  /** Of the edges that one line stands for; absent where no flow with a rate uses them. */
  edge(edges: readonly EdgeId[]): EdgeFigures | undefined;
  /** The whole design, or the flow that a view shows, in one line; absent where nothing is known. */
  summary(view: View): string | undefined;
}

export interface NodeFigures {
  /** `ratio` of the limit that is used most at the peak, 1 where it is used up. */
  readonly utilisation?: { readonly text: string; readonly ratio: number; readonly limit: string };
  readonly cost?: string;
  readonly availability?: string;
}

export interface EdgeFigures {
  /** Calls a second at the peak. */
  readonly rate: number;
  readonly text: string;
}

const SEPARATOR = '  ·  ';

export function figuresOf(architecture: Architecture): Figures {
  const analysis = analyze(architecture);
  const { load } = analysis;
  /** The availability of an element says something where a flow depends on it. */
  const used = new Set([...load.flows.values()].flatMap(({ calls }) => calls.map(({ call }) => call.to.element.id)));

  return {
    node(elements) {
      const all = elements.map((id) => headline(analysis, id));
      const [fullest] = all.flatMap(({ utilisation }) => utilisation ?? []).sort((a, b) => b.ratio - a.ratio);
      const costs = all.flatMap(({ cost: own }) => own ?? []);
      const only = elements.length === 1 && used.has(elements[0]!) ? all[0]!.availability : undefined;
      if (!fullest && costs.length === 0 && only === undefined) return undefined;
      return {
        ...(fullest ? { utilisation: { text: formatUtilisation(fullest.ratio), ratio: fullest.ratio, limit: fullest.name } } : {}),
        ...(costs.length > 0
          ? { cost: formatCost({ known: costs.reduce((sum, { known }) => sum + known, 0), incomplete: costs.some(({ incomplete }) => incomplete) }) }
          : {}),
        ...(only === undefined ? {} : { availability: formatRatio(only) }),
      };
    },
    edge(edges) {
      const loads = edges.flatMap((id) => load.edges.get(id) ?? []);
      const sum = (of: (edge: (typeof loads)[number]) => number): number => loads.reduce((total, edge) => total + of(edge), 0);
      const peak = sum(({ calls }) => calls.peak);
      if (peak === 0) return undefined;
      const [mean, bytes] = [sum(({ calls }) => calls.avg), sum((edge) => edge.bytes.avg)];
      return {
        rate: peak,
        text: [inWords(mean, peak), ...(bytes > 0 ? [`${formatBytes(bytes)}/s both ways`] : [])].join('\n'),
      };
    },
    summary({ flow }) {
      if (flow === undefined) return wholeHeadline(analysis).join(SEPARATOR) || undefined;
      const rate = load.flows.get(flow)?.rate;
      const parts = [...(rate ? [inWords(rate.avg, rate.peak)] : []), ...flowHeadline(analysis, flow)];
      return parts.length > 0 ? parts.join(SEPARATOR) : undefined;
    },
  };
}

const inWords = (mean: number, peak: number): string => (mean === peak ? formatRate(mean) : `${formatRate(mean)} on average, ${formatRate(peak)} at the peak`);
