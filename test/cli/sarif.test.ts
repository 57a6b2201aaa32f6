import assert from 'node:assert/strict';
import { Ajv, type SchemaObject } from 'ajv';
import addFormats from 'ajv-formats';
import type { Log, Result } from 'sarif';
import { sarif } from '../../cli/report/sarif.ts';
import { sourceOf, type Report } from '../../cli/report/report.ts';
import type { Diagnostic } from '../../core/text/diagnostic.ts';
import { bad, cleanUp, folder, type Folder } from './harness.ts';
import official from './schemas/sarif-2.1.0-rtm.5.json' with { type: 'json' };

/** The schema is written in draft 4; but for the names of its `id` and of its draft, it reads the same in the one that Ajv knows. */
const { id, $schema, ...schema } = official as SchemaObject & { id: string };
// Its patterns are older than the flag `u` of regular expressions.
const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
addFormats(ajv);
const isValid = ajv.compile<Log>(schema);

const valid = (text: string): Log => {
  const log: unknown = JSON.parse(text);
  assert.ok(isValid(log), JSON.stringify(isValid.errors, null, 2));
  return log;
};

const check = (here: Folder, ...args: string[]): readonly Result[] => valid(here.run(['check', '--format', 'sarif', ...args]).out).runs[0]!.results!;

const holding = (text: string): Folder => {
  const here = folder();
  here.write('a.arch', text);
  return here;
};

describe('cli: SARIF against the schema of the standard', function suite() {
  this.timeout(30_000);
  afterEach(cleanUp);

  it('refuses what is no SARIF, so that the tests below say something', () => {
    const log = JSON.parse(holding(bad).run(['check', '--format', 'sarif']).out) as { runs: { results: { message: unknown }[] }[] };
    log.runs[0]!.results[0]!.message = 'a bare text';
    assert.equal(isValid(log), false);
  });

  it('passes with nothing found', () => assert.deepEqual(check(holding('service a\n')), []));

  it('passes with findings of the language, and their fixes', () => {
    const [first] = check(holding(bad));
    assert.equal(first!.fixes!.length, 1);
  });

  it('passes with related locations, in one file and in another', () => {
    const here = holding('import "./n.arch"\nservice gate\nservice b\nservice b\n');
    here.write('n.arch', 'service gate\n');
    const related = check(here, 'a.arch').flatMap(({ relatedLocations }) => relatedLocations ?? []);
    assert.ok(related.length >= 2, 'one for each name that is taken');
  });

  it('passes with findings of rules that are weighed by the project', () => {
    const here = holding('actor a\nservice b\na -> b\na -> b\n');
    here.write('lintel.json', '{ "preset": "strict" }');
    assert.ok(check(here).some(({ ruleId, level }) => ruleId === 'duplicate-edge' && level === 'warning'));
  });

  it('leaves out what is suppressed, and passes', () => {
    const doubled = 'service a\nservice b\na -> b\na -> b\n';
    const codes = (text: string): unknown[] => check(holding(text)).map(({ ruleId }) => ruleId);
    assert.ok(codes(doubled).includes('duplicate-edge'));
    assert.ok(!codes(doubled.replace(/a -> b\n$/u, '// lintel-ignore duplicate-edge: drawn twice on purpose\n$&')).includes('duplicate-edge'));
  });

  it('counts columns in UTF-16 units behind characters of every width', () => {
    const [finding] = check(holding('/* 😀 ü 漢 */ sevice a\n'));
    const { startColumn, endColumn } = finding!.locations![0]!.physicalLocation!.region!;
    assert.deepEqual([startColumn, endColumn], [14, 20]);
  });

  it('passes for names of files and titles that need escapes', () => {
    const here = folder();
    here.write('a b/ü#1%"[x].arch', 'sevice a "Ünï \\" 漢 😀"\n');
    assert.equal(check(here).length, 1);
  });

  it('passes for every example', () => {
    const log = folder().run(['check', '--format', 'sarif', new URL('../../examples', import.meta.url).pathname]).out;
    assert.ok(valid(log).runs[0]!.results!.length > 0);
  });

  it('tells the edits of a fix file by file', () => {
    const source = sourceOf('/w/a.arch', 'a.arch', 'one two\nthree');
    const other = sourceOf('/w/b.arch', 'b.arch', 'four');
    const edit = (uri: string, start: number, newText: string) => ({ uri, range: { start, end: start + 1 }, newText });
    const finding: Diagnostic = {
      code: 'duplicate-edge',
      severity: 'warning',
      message: 'm',
      location: { uri: '/w/a.arch', range: { start: 0, end: 3 } },
      fixes: [
        { title: 'Two files', edits: [edit('/w/a.arch', 0, 'x'), edit('/w/b.arch', 0, ''), edit('/w/a.arch', 4, 'y')] },
        { title: 'Nothing', edits: [] },
      ],
    };
    const report: Report = {
      files: ['a.arch'],
      sources: new Map([source, other].map((one) => [one.path, one])),
      findings: [finding],
    };
    const { fixes } = valid(sarif(report, '1.0.0')).runs[0]!.results![0]!;
    assert.deepEqual(
      fixes!.map(({ artifactChanges }) =>
        artifactChanges.map(({ artifactLocation, replacements }) => [artifactLocation.uri, replacements.map((one) => one.insertedContent!.text)]),
      ),
      [
        [
          ['a.arch', ['x', 'y']],
          ['b.arch', ['']],
        ],
      ],
    );
  });
});
