import { readdirSync } from 'node:fs';
import path from 'node:path';
import Mocha from 'mocha';

/** VS Code calls this in its extension host, whether `@vscode/test-electron` or test/vscode/run.ts started it. */
export async function run(): Promise<void> {
  const mocha = new Mocha({
    ui: 'bdd',
    timeout: 30_000,
    color: false,
    reporter: 'spec',
    ...(process.env['LINTEL_TEST_GREP'] ? { grep: process.env['LINTEL_TEST_GREP'] } : {}),
  });
  for (const file of readdirSync(__dirname)
    .filter((name) => name.endsWith('.test.cjs'))
    .sort())
    mocha.addFile(path.join(__dirname, file));
  await new Promise<void>((resolve, reject) => {
    const runner = mocha.run((failures) => (failures > 0 ? reject(new Error(`${failures} test(s) failed`)) : resolve()));
    const output = process.env['LINTEL_TEST_RESULTS'];
    if (output) new Mocha.reporters.JSON(runner, { reporterOption: { output } } as unknown as Mocha.MochaOptions);
  });
}
