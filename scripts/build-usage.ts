// Counts what the examples type again and again, so that completion can offer it first: server/completion/usage.json.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { catalog } from '../catalog/index.ts';
import { parse } from '../core/syntax/parse.ts';
import type { Statement } from '../core/syntax/tree.ts';

const root = path.join(import.meta.dirname, '..');
const target = path.join(root, 'server/completion/usage.json');

interface Count {
  times: number;
  /** How many have a text behind their name. */
  labelled: number;
  readonly keys: Record<string, number>;
}

const kinds: Record<string, Count> = {};
const blocks: Record<string, Count> = {};
/** What no block that is told of here holds. */
const rest: Count = { times: 0, labelled: 0, keys: {} };

const countOf = (table: Record<string, Count>, name: string): Count => (table[name] ??= { times: 0, labelled: 0, keys: {} });

/** Counts one block and what is written in it. */
function count(into: Count, statements: readonly Statement[] | undefined, inFlow = false): void {
  into.times++;
  for (const statement of statements ?? []) countStatement(statement, into, inFlow);
}

function countStatement(statement: Statement, block: Count, inFlow: boolean): void {
  switch (statement.type) {
    case 'attribute':
      block.keys[statement.key.text] = (block.keys[statement.key.text] ?? 0) + 1;
      break;
    case 'edge':
      for (const hop of statement.hops) count(countOf(blocks, inFlow ? 'step' : 'edge'), hop.body?.statements);
      break;
    case 'element': {
      // A kind of the design's own tells nothing of others.
      const id = catalog.find(statement.keyword.text)?.id;
      const into = id === undefined ? rest : countOf(kinds, id);
      if (statement.label) into.labelled++;
      count(into, statement.body?.statements);
      break;
    }
    case 'flow':
    case 'view':
    case 'requirements':
    case 'architecture':
    case 'kind':
      count(countOf(blocks, statement.type), statement.body?.statements, statement.type === 'flow');
      break;
    case 'template':
      for (const inner of statement.body?.statements ?? []) countStatement(inner, rest, false);
      break;
    default:
  }
}

const byUse = (keys: Record<string, number>): Record<string, number> =>
  Object.fromEntries(Object.entries(keys).sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)));
const rows = (table: Record<string, Count>): string =>
  Object.entries(table)
    .sort(([a, { times: m }], [b, { times: n }]) => n - m || (a < b ? -1 : 1))
    .map(([name, { keys, ...times }]) => `    ${JSON.stringify(name)}: ${JSON.stringify({ ...times, keys: byUse(keys) })}`)
    .join(',\n');

const examples = path.join(root, 'examples');
const files = readdirSync(examples, { recursive: true })
  .map(String)
  .filter((file) => file.endsWith('.arch'));
for (const file of files) {
  for (const statement of parse(readFileSync(path.join(examples, file), 'utf8'), file).tree.statements) countStatement(statement, rest, false);
}
writeFileSync(target, `{\n  "kinds": {\n${rows(kinds)}\n  },\n  "blocks": {\n${rows(blocks)}\n  }\n}\n`);
console.log(`${files.length} designs counted`);
