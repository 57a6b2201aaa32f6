// `npm run demo`: checks and renders an example, from a fresh clone.
import path from 'node:path';
import { installPackages, node, root, tsx } from './bootstrap.mjs';

const say = (text) => console.log(`\n\u2500\u2500 ${text}`);
const lintel = path.join(root, 'dist/lintel.mjs');
const done = async (code) => {
  const result = await code;
  if (result !== 0) process.exit(result);
};

await installPackages();
say('Building Lintel');
await done(tsx('scripts/build.ts'));

say('lintel check examples/url-shortener');
await done(node(lintel, 'check', 'examples/url-shortener'));

say('The same with a misspelt kind: what was expected, and where');
const broken = await node(lintel, 'check', 'test/cli/fixtures/misspelt.arch');
if (broken !== 1) throw new Error(`a file with an error should make the exit code 1, not ${broken}`);

for (const theme of ['light', 'dark']) {
  say(`lintel render examples/url-shortener -o out/demo/${theme} --theme ${theme} --all-views`);
  await done(node(lintel, 'render', 'examples/url-shortener', '-o', `out/demo/${theme}`, '--theme', theme, '--all-views'));
}

say('The pictures are here; open one in a browser:');
for (const theme of ['light', 'dark']) console.log(`   ${path.join(root, 'out/demo', theme, 'day-n.svg')}`);
console.log('\n   Next: `npm run demo:editor` opens the examples in a real VS Code in your browser.\n');
