import { readdirSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { catalog } from '../../catalog/index.ts';
import { compile } from '../../core/model/compile.ts';
import type { Snapshot } from '../../core/model/snapshot.ts';
import type { RuleCases } from '../../core/lint/rule.ts';
import { review } from '../../core/lint/lint.ts';

const folder = path.join(import.meta.dirname, '../../core/lint/rules');

/** Where a rule's cases stand, and what they hold. */
export async function casesOf(area: string, id: string): Promise<RuleCases> {
  const module = (await import(pathToFileURL(path.join(folder, area, `${id}.cases.ts`)).href)) as { readonly cases: RuleCases };
  return module.cases;
}

/** Ids of the rules that have cases, by area. */
export const filesOf = (area: string): string[] => readdirSync(path.join(folder, area));

export const URI = 'case.arch';

/** A case as it is checked: with all rules. */
export function checked(text: string): Snapshot {
  return compile(URI, { read: (uri) => (uri === URI ? text : undefined), resolve: () => undefined }, catalog, new Map(), review());
}
