import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { analyze } from '../../cli/commands/analyze.ts';
import { catalog } from '../../cli/commands/catalog.ts';
import { check } from '../../cli/commands/check.ts';
import { explain } from '../../cli/commands/explain.ts';
import { fmt } from '../../cli/commands/fmt.ts';
import { lsp } from '../../cli/commands/lsp.ts';
import { newFile } from '../../cli/commands/new.ts';
import { render } from '../../cli/commands/render.ts';
import { rules } from '../../cli/commands/rules.ts';
import { cleanUp, folder } from './harness.ts';

const page = (name: string): string => readFileSync(path.resolve(import.meta.dirname, '../..', name), 'utf8');
const blocks = (text: string, language: string): string[] =>
  [...text.matchAll(/^```(\w+)\n([^]*?)^```$/gmu)].flatMap(([, named, body]) => (named === language ? [body!] : []));
const commands = [newFile, check, analyze, explain, render, fmt, rules, catalog, lsp];

describe('cli: documentation', function suite() {
  this.timeout(30_000);
  afterEach(cleanUp);

  it('has examples in the README without findings, in standard form', () => {
    const examples = blocks(page('README.md'), 'arch');
    assert.ok(examples.length >= 2);
    for (const input of examples) {
      assert.deepEqual(folder().run(['check', '--fail-on', 'info', '-'], { input }), { code: 0, out: '1 file checked, nothing to report\n', err: '' });
      assert.equal(folder().run(['fmt', '-'], { input }).out, input);
    }
  });

  it('shows in the README what analyze prints of its example', () => {
    const here = folder();
    here.write('orders.arch', blocks(page('README.md'), 'arch')[1]!);
    const shown = /^```\n\$ lintel (analyze orders\.arch --flow order)\n([^]*?)^```$/mu.exec(page('README.md'))!;
    assert.equal(here.run(shown[1]!.split(' ')).out, shown[2]);
  });

  it('names only options that exist', () => {
    for (const name of ['README.md', 'docs/cli.md']) {
      for (const [line, commandName] of page(name).matchAll(/\blintel (new|check|analyze|explain|render|fmt|rules|catalog|lsp)\b[^#`\n]*/gu)) {
        const known = commands.find((command) => command.name === commandName)!.options.map((option) => option.name);
        for (const [, option] of line.matchAll(/ --([a-z-]+)/gu)) assert.ok(known.includes(option!) || option === 'help', `${name}: ${line}`);
      }
    }
  });

  for (const { name, options } of commands) {
    it(`describes each option of ${name} in docs/cli.md`, () => {
      const section = new RegExp(`^## ${name}$([^]*?)(?=^## |$(?![^]))`, 'mu').exec(page('docs/cli.md'))?.[1] ?? '';
      for (const option of options) {
        assert.ok(section.includes(`--${option.name}`), `--${option.name}`);
        for (const choice of option.choices ?? []) assert.ok(section.includes(`\`${choice}\``), `${option.name}: ${choice}`);
      }
    });
  }

  it('shows the JSON that check prints', () => {
    const [shown] = blocks(page('docs/cli.md'), 'json');
    const here = folder();
    here.write('shop.arch', `${'\n'.repeat(5)}servise orders "Orders" { latency: p99 40 ms }\n`);
    assert.deepEqual(JSON.parse(here.run(['check', '--format', 'json']).out), JSON.parse(shown!));
  });
});
