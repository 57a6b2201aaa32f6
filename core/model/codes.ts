import type { Severity } from '../text/diagnostic.ts';

/**
 * Findings of the model that a file may silence or weigh otherwise (`lint { … }`, `lintel-ignore`). All others are
 * errors of the language: without them mended the design is not what the author meant.
 */
export const configurableCodes: Readonly<Record<string, { readonly severity: Severity; readonly doc: string }>> = {
  'misplaced-element': { severity: 'warning', doc: 'An element stands in a group that its kind cannot be in.' },
  'duplicate-edge': { severity: 'warning', doc: 'The same edge is declared twice.' },
  'arrow-differs': { severity: 'warning', doc: 'A step uses another arrow than the edge that it goes over.' },
  'missing-attribute': { severity: 'warning', doc: 'An element lacks an attribute that its kind requires.' },
  'malformed-suppression': { severity: 'warning', doc: 'A `lintel-ignore` comment lacks a rule or a reason.' },
  'unused-suppression': { severity: 'warning', doc: 'A `lintel-ignore` comment silences nothing.' },
};
