// `npm run demo`: checks and renders an example, from a fresh clone.
import path from 'node:path';
import { installPackages, node, root, script } from './bootstrap.mjs';

const lintel = path.join(root, 'dist/lintel.mjs');
const themes = ['light', 'dark'];

/** Shows a command as a user would type it, and runs it. */
async function show(why, args, expected = 0) {
  console.log(`\n${why}\n\n  $ lintel ${args.join(' ')}\n`);
  const code = await node(lintel, ...args);
  if (code !== expected) {
    console.error(`\nThis should have ended with ${expected}, not with ${code}.`);
    process.exit(1);
  }
}

await installPackages();
console.log('Building Lintel …');
const built = await script('build');
if (built !== 0) process.exit(built);

await show('A URL shortener for 20 000 visits a second is described in examples/url-shortener/day-n.arch. Is anything wrong with it?', [
  'check',
  'examples/url-shortener/day-n.arch',
]);
await show('What does a visit take, how available is it, where does it break, what does it cost?', [
  'analyze',
  'examples/url-shortener/day-n.arch',
  ...['--flow', 'follow'],
]);
await show('In this file, a kind is misspelt and a unit is missing:', ['check', 'test/cli/fixtures/misspelt.arch'], 1);
for (const theme of themes) {
  await show(`Drawn, with every view, for readers with a ${theme} screen:`, [
    'render',
    'examples/url-shortener',
    ...['-o', `out/demo/${theme}`, '--theme', theme, '--all-views'],
  ]);
}

console.log('\nThe pictures are here; open one in a browser:\n');
for (const theme of themes) console.log(`  ${path.join(root, 'out/demo', theme, 'day-n.svg')}`);
console.log('\nNext: `npm run demo:editor` opens the examples in a real VS Code in your browser.\n');
