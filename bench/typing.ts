// `npm run bench:typing`: how long an editor waits for the server while somebody types in a large design. After each key
// it asks for completion, as an editor does, and where typing rests a moment, for hints and lenses, which need every analysis.
import { cells } from './cells.ts';
import { start } from '../test/server/session.ts';

/** ms between two keys of a fast typist (about 100 words a minute). */
const KEY_MS = 120;
/** ms after which an editor asks for hints and lenses anew. */
const REST_MS = 250;
const KEYS = 30;

const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
function row(name: string, times: readonly number[]): string {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number): string => sorted[Math.ceil(sorted.length * share) - 1]!.toFixed(0).padStart(8);
  return `${name.padEnd(36)}${String(times.length).padStart(6)}${at(0.5)}${at(0.95)}${at(1)}`;
}

for (const size of [100, 1000]) {
  const text = cells(size);
  const lines = text.split('\n');
  const line = lines.findIndex((one) => one.trimStart().startsWith('lambda '));
  const session = await start({});
  session.open('large.arch', text);
  await session.diagnostics('large.arch', () => true);
  const document = { uri: session.uri('large.arch') };
  const range = { start: { line: 0, character: 0 }, end: { line: 60, character: 0 } };
  let version = 1;
  const type = (count: number): number => {
    const changed = lines.with(line, lines[line]!.replace(' }', `, ${'descri'.slice(0, count % 7)} }`));
    session.change('large.arch', ++version, changed.join('\n'));
    return changed[line]!.length - 2;
  };
  const timed = async (action: () => Promise<unknown>): Promise<number> => {
    const started = performance.now();
    await action();
    return performance.now() - started;
  };
  const [keys, rests]: [number[], number[]] = [[], []];
  for (let key = 0; key < KEYS; key++) {
    const character = type(key);
    const position = { line, character };
    const asked = timed(() => session.ask('textDocument/completion', { textDocument: document, position })).then((ms) => keys.push(ms));
    await Promise.all([asked, wait(KEY_MS)]);
    if (key % 5 !== 4) continue;
    await wait(REST_MS);
    rests.push(
      await timed(() =>
        Promise.all([
          session.ask('textDocument/inlayHint', { textDocument: document, range }),
          session.ask('textDocument/codeLens', { textDocument: document }),
        ]),
      ),
    );
  }
  console.log(`${size} elements                              times  median     p95     max   (ms)`);
  console.log(row('  completion after a key', keys));
  console.log(row('  hints and lenses after a rest', rests));
  await session.end();
}
