import { accessOf as accessOfCall } from '../analysis/load.ts';
import type { Edge } from '../model/architecture.ts';

/** What an edge does to the store at its end: as it says, else as its arrow or label tells. */
export const accessOf = (edge: Edge): 'read' | 'write' =>
  accessOfCall({ step: { attributes: edge.attributes, ...(edge.label === undefined ? {} : { label: edge.label }) } }, { edge });
