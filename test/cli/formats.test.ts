import assert from 'node:assert/strict';
import path from 'node:path';
import type { Log, Result } from 'sarif';
import { github } from '../../cli/report/github.ts';
import { human } from '../../cli/report/human.ts';
import { sourceOf, type Report } from '../../cli/report/report.ts';
import type { Diagnostic } from '../../core/text/diagnostic.ts';
import { bad, cleanUp, folder } from './harness.ts';

const report = (text: string, meant: string, more: Partial<Diagnostic> = {}): Report => {
  const start = text.indexOf(meant);
  assert.notEqual(start, -1);
  const location = { uri: '/w/a.arch', range: { start, end: start + meant.length } };
  return {
    files: ['a.arch'],
    sources: new Map([['/w/a.arch', sourceOf('/w/a.arch', 'a.arch', text)]]),
    findings: [{ code: 'some-code', severity: 'error', message: 'Wrong', location, ...more }],
  };
};

describe('cli: formats of check', function suite() {
  this.timeout(30_000);
  afterEach(cleanUp);

  describe('human', () => {
    const drawn = (text: string, meant: string): string[] => human(report(text, meant), false).split('\n').slice(2, 4);

    it('underlines what is meant', () => assert.deepEqual(drawn('one two three', 'two'), ['1 | one two three', '  |     ^^^']));
    it('underlines at least one column', () => assert.deepEqual(drawn('one', ''), ['1 | one', '  | ^']));
    it('underlines the first line of several', () => assert.deepEqual(drawn('x\none two\nthree', 'two\nthree'), ['2 | one two', '  |     ^^^']));
    it('stays in line behind tabs', () => assert.deepEqual(drawn('\t\tone', 'one'), ['1 | \t\tone', '  | \t\t^^^']));
    it('stays in line behind wide characters', () => assert.deepEqual(drawn('"図書" 🚀 one', 'one'), ['1 | "図書" 🚀 one', '  |           ^^^']));
    it('stays in line behind joined emoji and accents', () => assert.deepEqual(drawn('👩‍💻e\u0301 one', 'one'), ['1 | 👩‍💻e\u0301 one', '  |     ^^^']));
    it('lets no file speak to the terminal', () => assert.deepEqual(drawn('\u001b[31mone\u202e', 'one'), ['1 | ␛[31mone\ufffd', '  |      ^^^']));
    it('widens its margin with the line number', () => {
      assert.deepEqual(drawn(`${'\n'.repeat(99)}one`, 'one'), ['100 | one', '    | ^^^']);
    });
  });

  describe('json', () => {
    it('says where, what and how to mend it', () => {
      const here = folder();
      here.write('a.arch', bad);
      const { code, out, err } = here.run(['check', '--format', 'json']);
      assert.deepEqual([code, err], [1, '']);
      const parsed = JSON.parse(out) as { findings: { message: string }[] };
      assert.deepEqual(
        { ...parsed, findings: parsed.findings.slice(0, 1) },
        {
          version: 1,
          files: ['a.arch'],
          summary: { error: 2, warning: 0, info: 0, hint: 0 },
          findings: [
            {
              code: 'unknown-kind',
              severity: 'error',
              message: 'There is no kind `sevice`; did you mean `service`?',
              file: 'a.arch',
              start: { line: 1, column: 1 },
              end: { line: 1, column: 7 },
              related: [],
              fixes: [
                {
                  title: 'Change to `service`',
                  edits: [{ file: 'a.arch', start: { line: 1, column: 1 }, end: { line: 1, column: 7 }, newText: 'service' }],
                },
              ],
            },
          ],
        },
      );
    });

    it('is whole also when there is nothing to say', () => {
      const here = folder();
      here.write('a.arch', 'service a\n');
      assert.deepEqual(JSON.parse(here.run(['check', '--format', 'json']).out), {
        version: 1,
        files: ['a.arch'],
        summary: { error: 0, warning: 0, info: 0, hint: 0 },
        findings: [],
      });
    });
  });

  describe('sarif', () => {
    const logOf = (files: Readonly<Record<string, string>>, args: readonly string[] = []): { run: Log['runs'][number]; results: readonly Result[] } => {
      const here = folder();
      for (const [name, text] of Object.entries(files)) here.write(name, text);
      const log = JSON.parse(here.run(['check', '--format', 'sarif', ...args]).out) as Log;
      assert.equal(log.version, '2.1.0');
      assert.equal(log.runs.length, 1);
      const run = log.runs[0]!;
      return { run, results: run.results! };
    };

    it('names its tool and the rules that were broken', () => {
      const { run, results } = logOf({ 'a.arch': `${bad}service c\nservice d\nc -> d\nc -> d\n` });
      const { name, version, rules } = run.tool.driver;
      assert.equal(name, 'lintel');
      assert.match(version!, /^\d+\.\d+\.\d+$/u);
      assert.deepEqual(
        rules!.map(({ id, defaultConfiguration }) => [id, defaultConfiguration!.level]),
        [
          ['duplicate-edge', 'warning'],
          ['orphan-component', 'warning'],
          ['unknown-kind', 'error'],
          ['unknown-unit', 'error'],
        ],
      );
      assert.equal(rules![0]!.shortDescription!.text, 'The same edge is declared twice.');
      assert.equal(rules![2]!.shortDescription!.text, 'Unknown kind.');
      assert.deepEqual(
        results.map(({ ruleId, ruleIndex, level }) => [rules![ruleIndex!]!.id === ruleId, level]),
        [
          [true, 'error'],
          [true, 'warning'],
          [true, 'warning'],
          [true, 'error'],
          [true, 'warning'],
        ],
      );
    });

    it('points to regions of relative addresses, escaped', () => {
      const { run, results } = logOf({ 'a b/ü#1%.arch': bad });
      assert.equal(run.columnKind, 'utf16CodeUnits');
      assert.ok('%SRCROOT%' in run.originalUriBaseIds!);
      assert.deepEqual(results[0]!.locations![0]!.physicalLocation, {
        artifactLocation: { uri: 'a%20b/%C3%BC%231%25.arch', uriBaseId: '%SRCROOT%' },
        region: { startLine: 1, startColumn: 1, endLine: 1, endColumn: 7 },
      });
    });

    it('points to files outside of the working folder by absolute addresses', () => {
      const outside = folder();
      outside.write('x.arch', bad);
      const { results } = logOf({}, [path.join(outside.path, 'x.arch')]);
      assert.match(results[0]!.locations![0]!.physicalLocation!.artifactLocation!.uri!, /^file:\/\/\/.*\/x\.arch$/u);
      assert.equal(results[0]!.locations![0]!.physicalLocation!.artifactLocation!.uriBaseId, undefined);
    });

    it('carries fixes and related places', () => {
      const { results } = logOf({ 'a.arch': 'sevice a\nservice b\nservice b\n' });
      const [fix] = results[0]!.fixes!;
      assert.equal(fix!.description!.text, 'Change to `service`');
      assert.deepEqual(fix!.artifactChanges, [
        {
          artifactLocation: { uri: 'a.arch', uriBaseId: '%SRCROOT%' },
          replacements: [{ deletedRegion: { startLine: 1, startColumn: 1, endLine: 1, endColumn: 7 }, insertedContent: { text: 'service' } }],
        },
      ]);
      const [related] = results[1]!.relatedLocations!;
      assert.equal(related!.physicalLocation!.region!.startLine, 2);
      assert.equal(related!.message!.text, 'First declared here');
    });

    it('is whole also when there is nothing to say', () => {
      const { run, results } = logOf({ 'a.arch': 'service a\n' });
      assert.deepEqual([run.tool.driver.rules, results], [[], []]);
    });
  });

  describe('github', () => {
    it('annotates, and sums up for who reads the log', () => {
      const here = folder();
      here.write('a.arch', bad);
      const [first, , last] = here.run(['check', '--format', 'github']).out.split('\n');
      assert.equal(
        first,
        '::error file=a.arch,line=1,endLine=1,col=1,endColumn=7,title=lintel unknown-kind::There is no kind `sevice`; did you mean `service`?',
      );
      assert.equal(last, '1 file checked: 2 errors');
    });

    it('names files as the repository does, wherever it runs', () => {
      const here = folder();
      here.write('docs/a.arch', bad);
      const out = here.shell(`cd docs && GITHUB_WORKSPACE="${here.path}" "${process.execPath}" "$LINTEL" check --format github`).out;
      assert.match(out, /^::error file=docs\/a\.arch,line=1/u);
    });

    it('escapes what would end a property or a message', () => {
      const text = github({ ...report('one\ntwo', 'one\ntwo', { message: '50 % of\r\n"a:b,c"', code: 'a,b:c%' }) }, '/w');
      assert.equal(text.split('\n')[0], '::error file=a.arch,line=1,endLine=2,title=lintel a%2Cb%3Ac%25::50 %25 of%0D%0A"a:b,c"');
    });
  });
});
