import { accessOf as accessOfCall } from '../analysis/load.ts';
import type { Edge } from '../model/architecture.ts';

/** What an edge does to the store at its end: as it says, else as all steps over it agree, else as its arrow tells. */
export function accessAlong(edge: Edge, steps: readonly ('read' | 'write')[]): 'read' | 'write' {
  const own = accessOf(edge);
  const [first] = steps;
  const says = edge.attributes.has('access') || edge.attributes.has('method') || own === 'write';
  return !says && first !== undefined && steps.every((step) => step === first) ? first : own;
}

/** What an edge does to the store at its end: as it says, else as its arrow or label tells. */
export const accessOf = (edge: Edge): 'read' | 'write' =>
  accessOfCall({ step: { attributes: edge.attributes, ...(edge.label === undefined ? {} : { label: edge.label }) } }, { edge });
