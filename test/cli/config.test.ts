import assert from 'node:assert/strict';
import { Ajv } from 'ajv';
import { parseConfig } from '../../core/lint/config.ts';
import { rules } from '../../core/lint/lint.ts';
import schema from '../../docs/lintel.schema.json' with { type: 'json' };
import { cleanUp, folder, type Folder } from './harness.ts';

const retried = 'service a\nservice b\na -> b { retries: 3 }\n';

/** A folder with a file that `retry-without-backoff` warns of, and a `lintel.json`. */
function project(config: unknown): Folder {
  const here = folder();
  here.write('a.arch', retried);
  here.write('lintel.json', typeof config === 'string' ? config : JSON.stringify(config, null, 2));
  return here;
}

const found = (here: Folder, ...args: string[]): string[] =>
  (JSON.parse(here.run(['check', '--format', 'json', ...args]).out) as { findings: { severity: string; code: string; file: string }[] }).findings.map(
    ({ severity, code, file }) => `${file} ${severity} ${code}`,
  );

describe('cli: lintel.json', function suite() {
  this.timeout(30_000);
  afterEach(cleanUp);

  it('weighs rules, with options, and switches them off', () => {
    assert.deepEqual(found(project({})), ['a.arch warning retry-without-backoff']);
    assert.deepEqual(found(project({ rules: { 'retry-without-backoff': 'error' } })), ['a.arch error retry-without-backoff']);
    assert.deepEqual(found(project({ rules: { 'retry-without-backoff': 'off' } })), []);
    const many = project({ rules: { 'distributed-monolith': ['error', { degree: 1 }] } });
    assert.ok(found(many).includes('a.arch error distributed-monolith'), 'the option holds');
  });

  it('starts from a preset', () => {
    // Complaints of style are not what a review by the pillars asks for; strict, hints and remarks are warnings.
    const lonely = 'service a\nservice b\na -> b\nservice lonely\n';
    const areas = (preset: string): string[] => {
      const here = project({ preset });
      here.write('a.arch', lonely);
      return found(here);
    };
    const orphan = rules.find(({ id }) => id === 'orphan-component')!;
    assert.equal(orphan.area, 'simplicity');
    assert.deepEqual(areas('recommended'), [`a.arch ${orphan.severity} orphan-component`]);
    assert.deepEqual(areas('strict'), ['a.arch warning orphan-component']);
    assert.deepEqual(areas('well-architected'), []);
  });

  it('leaves out what it ignores: by folder, by name, by glob', () => {
    for (const [glob, left] of [
      ['drafts/', ['a.arch', 'sub/drafts/c.arch']],
      ['drafts/**', ['a.arch', 'sub/drafts/c.arch']],
      ['**/drafts/**', ['a.arch']],
      ['a.arch', ['drafts/b.arch', 'sub/drafts/c.arch']],
      ['**/*.arch', []],
      ['*.arch', ['drafts/b.arch', 'sub/drafts/c.arch']],
    ] as const) {
      const here = project({ ignore: [glob] });
      here.write('drafts/b.arch', retried);
      here.write('sub/drafts/c.arch', retried);
      assert.deepEqual(
        found(here).map((line) => line.split(' ')[0]),
        left,
        glob,
      );
    }
  });

  it('does not mind settings and comments for rules in what it ignores, but errors of the language', () => {
    const here = project({ ignore: ['a.arch'] });
    here.write('a.arch', `lint { orphan-component: error }\n// lintel-ignore retry-without-backoff: a lab\n${retried}`);
    assert.deepEqual(found(here), []);
    here.write('a.arch', `${retried}sevice c\n`);
    assert.deepEqual(found(here), ['a.arch error unknown-kind']);
  });

  it('holds for what is below it; the nearest one wins alone', () => {
    const here = project({ rules: { 'retry-without-backoff': 'error' }, ignore: ['**/none.arch'] });
    here.write('sub/deep/b.arch', retried);
    here.write('other/c.arch', retried);
    here.write('other/lintel.json', '{ "rules": { "orphan-component": "off" } }');
    assert.deepEqual(found(here), [
      'a.arch error retry-without-backoff',
      'other/c.arch warning retry-without-backoff',
      'sub/deep/b.arch error retry-without-backoff',
    ]);
    const { out } = here.shell(`cd sub/deep && "${process.execPath}" "$LINTEL" check`);
    assert.match(out, /error retry-without-backoff/u, 'also from below');
  });

  it('is read with a byte order mark', () => {
    assert.deepEqual(found(project('\uFEFF{ "rules": { "retry-without-backoff": "off" } }')), []);
  });

  const problems: readonly (readonly [what: string, config: string, said: string])[] = [
    ['broken JSON', '{\n  "rules": {\n    "orphan-component": "off",\n  }\n}\n', 'lintel.json:4:3: This is no JSON: a name in double quotes is expected here'],
    ['JSON that ends too early', '{ "rules": {', 'lintel.json:1:13: This is no JSON: `}` is expected here'],
    ['an empty file', '', 'lintel.json:1:1: This is no JSON: a value is expected here'],
    ['comments', '{} // mine', 'lintel.json:1:4: This is no JSON: JSON without comments is expected here'],
    ['no object', '[]', 'lintel.json:1:1: lintel.json holds an object such as `{ "rules": { "single-point-of-failure": "error" } }`'],
    ['an unknown key', '{\n  "rule": {}\n}', 'lintel.json:2:3: lintel.json has no `rule`; did you mean `rules`?'],
    ['a key like no other', '{ "zzz": {} }', 'lintel.json:1:3: lintel.json has no `zzz`; it knows `preset`, `rules` and `ignore`'],
    ['an unknown preset', '{ "preset": "stricter" }', 'lintel.json:1:3: `preset` is one of recommended, strict, well-architected'],
    ['globs that are no list', '{ "ignore": "drafts" }', 'lintel.json:1:3: `ignore` is a list of globs'],
    ['a glob that is no text', '{ "ignore": ["drafts", 1] }', 'lintel.json:1:24: `ignore` is a list of globs'],
    ['rules that are no object', '{ "rules": [] }', 'lintel.json:1:3: `rules` is an object of rule ids'],
    [
      'a misspelt rule',
      '{\n  "rules": {\n    "orphan-compnent": "off"\n  }\n}',
      'lintel.json:3:5: There is no rule `orphan-compnent`; did you mean `orphan-component`?',
    ],
    ['a rule like no other', '{ "rules": { "zzz": "off" } }', 'lintel.json:1:14: There is no rule `zzz`'],
    [
      'a finding of the language',
      '{ "rules": { "duplicate-edge": "off" } }',
      'lintel.json:1:14: `duplicate-edge` is a finding of the language, not of a rule; a file weighs it itself: `lint { duplicate-edge: off }`',
    ],
    [
      'a misspelt severity',
      '{ "rules": { "orphan-component": "eror" } }',
      'lintel.json:1:14: `orphan-component` is one of off, hint, info, warning, error; did you mean `error`?',
    ],
    [
      'a severity of another type',
      '{ "rules": { "orphan-component": true } }',
      'lintel.json:1:14: `orphan-component` is one of off, hint, info, warning, error, or such a word with options: ["warning", { … }]',
    ],
    [
      'a misspelt option',
      '{ "rules": { "distributed-monolith": ["error", { "degre": 2 }] } }',
      'lintel.json:1:50: `distributed-monolith` has no option `degre`; did you mean `degree`?',
    ],
    ['an option of a rule without any', '{ "rules": { "orphan-component": ["error", { "x": 2 }] } }', 'lintel.json:1:46: `orphan-component` has no option `x`'],
    [
      'an option of another type',
      '{ "rules": { "distributed-monolith": ["error", { "degree": "2" }] } }',
      'lintel.json:1:50: `degree` of `distributed-monolith` is a number',
    ],
  ];
  for (const [what, config, said] of problems) {
    it(`tells of ${what} at its place, once, and checks all the same`, () => {
      const here = project(config);
      here.write('b.arch', 'service c\n');
      const { code, err, out } = here.run(['check']);
      assert.equal(err, `lintel: ${said}\n`);
      assert.equal(code, 2);
      assert.match(out, /^2 files checked: 1 warning$/mu);
    });
  }

  it('names the file that is meant, wherever it stands', () => {
    const here = folder();
    here.write('sub/a.arch', retried);
    here.write('sub/lintel.json', '{ "rules": 1 }');
    assert.match(here.run(['check']).err, /^lintel: sub\/lintel\.json:1:3: /u);
    assert.match(here.shell(`cd sub && mkdir in && cp a.arch in && cd in && "${process.execPath}" "$LINTEL" check`).err, /^lintel: \.\.\/lintel\.json:1:3: /u);
  });

  it('is held by the schema that editors check it with', () => {
    const isValid = new Ajv({ strict: false }).compile(schema);
    const fits = (config: string): boolean => parseConfig(config, rules).problems.length === 0;
    const good = [
      {},
      { preset: 'strict', ignore: ['drafts/'] },
      { rules: Object.fromEntries(rules.map(({ id }) => [id, 'hint'])) },
      {
        rules: Object.fromEntries(
          rules.map(({ id, options = {} }) => [id, ['off', Object.fromEntries(Object.entries(options).map(([name, option]) => [name, option.default]))]]),
        ),
      },
    ];
    for (const config of good) {
      assert.ok(fits(JSON.stringify(config)));
      assert.ok(isValid(config), JSON.stringify(isValid.errors));
    }
    for (const [what, config] of problems) {
      assert.ok(!fits(config), what);
      let json: unknown;
      try {
        json = JSON.parse(config);
      } catch {
        continue;
      }
      assert.ok(!isValid(json), what);
    }
  });
});

describe('cli: check --timing', function suite() {
  this.timeout(30_000);
  afterEach(cleanUp);

  it('prints how long the slowest rules took, slowest first, beside the findings', () => {
    const here = project({});
    const { code, out, err } = here.run(['check', '--timing', '--format', 'json']);
    assert.equal(code, 0);
    assert.equal(here.run(['check', '--format', 'json']).out, out, 'the findings stay as they are');
    const lines = err.trimEnd().split('\n');
    assert.equal(lines.length, 21);
    const times = lines.map((line) => /^ *(\d+\.\d) ms {2}(\S.*)$/u.exec(line)!).map(([, ms, name]) => ({ ms: Number(ms), name: name! }));
    const slowest = times.slice(0, -1);
    assert.deepEqual(
      slowest.map(({ ms }) => ms),
      slowest.map(({ ms }) => ms).sort((a, b) => b - a),
    );
    assert.ok(slowest.every(({ name }) => rules.some(({ id }) => id === name)));
    const all = times.at(-1)!;
    assert.match(all.name, /^all \d+ rules$/u);
    assert.ok(all.ms + 1 >= slowest.reduce((sum, { ms }) => sum + ms, 0), 'the sum is that of all');
  });

  it('leaves out rules that are switched off, and says nothing unless asked', () => {
    const named = (config: unknown): number => Number(/all (\d+) rules/u.exec(project(config).run(['check', '--timing']).err)![1]);
    assert.equal(named({ rules: { 'retry-without-backoff': 'off', 'orphan-component': 'off' } }), named({}) - 2);
    assert.equal(project({}).run(['check']).err, '');
  });
});
