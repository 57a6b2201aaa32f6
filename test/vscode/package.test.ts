import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { listFiles, PackageManager } from '@vscode/vsce';

const root = path.resolve(import.meta.dirname, '../..');
const read = (file: string): unknown => JSON.parse(readFileSync(path.join(root, file), 'utf8'));

interface Manifest {
  readonly main: string;
  readonly icon: string;
  readonly contributes: {
    readonly commands: readonly { readonly command: string; readonly title: string; readonly category?: string }[];
    readonly menus: Readonly<Record<string, readonly { readonly command: string }[]>>;
    readonly keybindings: readonly { readonly command: string }[];
    readonly configuration: { readonly properties: Readonly<Record<string, { readonly description?: string; readonly default?: unknown }>> };
  };
}
const manifest = read('package.json') as Manifest;
const sources = ['client/commands.ts', 'client/export.ts', 'client/preview-panel.ts', 'client/previews.ts', 'client/server.ts', 'server/server.ts']
  .map((file) => readFileSync(path.join(root, file), 'utf8'))
  .join('\n');

describe('the package', function () {
  this.timeout(30_000);

  it('holds what the extension needs and nothing else', async () => {
    const files = await listFiles({ cwd: root, packageManager: PackageManager.None });
    const allowed =
      /^(package\.json|README\.md|CHANGELOG\.md|LICENSE|language-configuration\.json|grammars\/[\w.-]+\.json|snippets\/arch\.json|images\/(arch-(light|dark)\.svg|lintel\.png)|docs\/images\/[\w-]+\.png|docs\/rules\/[\w-]+\.md|docs\/lintel\.schema\.json|examples\/[\w/-]+\.arch|dist\/(client\.cjs|server\.cjs|layout-worker\.cjs|webview\.(js|css)|THIRD-PARTY-NOTICES\.txt))$/u;
    assert.deepEqual(
      files.filter((file) => !allowed.test(file)),
      [],
    );
    for (const needed of ['language-configuration.json', 'grammars/arch.tmLanguage.json', 'snippets/arch.json', manifest.icon])
      assert.ok(files.includes(needed), needed);
  });

  it('points to files that are there', () => {
    const paths = [...JSON.stringify(manifest).matchAll(/"\.\/([^"]+)"/gu)].map((match) => match[1]!).filter((file) => !file.startsWith('dist/'));
    assert.ok(paths.length > 5);
    assert.deepEqual(
      paths.filter((file) => !existsSync(path.join(root, file))),
      [],
    );
  });

  it('registers each command that it contributes, and uses no other in menus and keys', () => {
    const { commands, menus, keybindings } = manifest.contributes;
    const contributed = commands.map((command) => command.command);
    const registered = [...sources.matchAll(/registerCommand\('([^']+)'/gu)].map((match) => match[1]);
    assert.deepEqual([...contributed].sort(), [...registered].sort());
    for (const { command } of [...Object.values(menus).flat(), ...keybindings]) assert.ok(contributed.includes(command), command);
    for (const command of commands) assert.equal(command.category, 'Lintel', command.command);
  });

  it('describes each setting, and reads it somewhere', () => {
    for (const [name, setting] of Object.entries(manifest.contributes.configuration.properties)) {
      assert.ok((setting.description?.length ?? 0) > 20 && setting.default !== undefined, name);
      if (name === 'lintel.trace.server') continue; // The client library reads it, by its own id.
      const parts = name.split('.').slice(1);
      assert.ok(
        sources.includes(`'${parts.join('.')}'`) || sources.includes(parts.join('?.')) || sources.includes(`shown?.${parts.at(-1)!}`),
        `${name} does nothing`,
      );
    }
  });
});

describe('the editing rules', () => {
  const configuration = read('language-configuration.json') as {
    readonly wordPattern: string;
    readonly indentationRules: { readonly increaseIndentPattern: string; readonly decreaseIndentPattern: string };
    readonly onEnterRules: readonly { readonly beforeText: string; readonly action: { readonly appendText?: string } }[];
  };
  const words = (text: string): string[] => [...text.matchAll(new RegExp(configuration.wordPattern, 'gu'))].map((match) => match[0]);

  it('take kebab-case names, numbers and the parts of a path as words', () => {
    assert.deepEqual(words('clicks-dead -> app.url-reader'), ['clicks-dead', 'app', 'url-reader']);
    assert.deepEqual(words('memory: 512 MB, peak: 2.5x'), ['memory', '512', 'MB', 'peak', '2.5x']);
    assert.deepEqual(words('a->b'), ['a', 'b']);
  });

  it('indent inside blocks, not behind closed ones nor comments', () => {
    const deeper = new RegExp(configuration.indentationRules.increaseIndentPattern, 'u');
    for (const line of ['region a {', 'azs: [', 'service x "y" {', 'a -> any of (']) assert.ok(deeper.test(line), line);
    for (const line of ['subnet a { access: public }', '// like this {', 'a -> b', 'x: "{"']) assert.ok(!deeper.test(line), line);
    assert.ok(new RegExp(configuration.indentationRules.decreaseIndentPattern, 'u').test('  }'));
  });

  it('go on with a documentation comment, and let an empty one end', () => {
    const goesOn = (line: string): boolean =>
      configuration.onEnterRules.some((rule) => rule.action.appendText === '/// ' && new RegExp(rule.beforeText, 'u').test(line));
    assert.ok(goesOn('  /// Answers.') && !goesOn('  /// ') && !goesOn('  // no'));
  });
});
