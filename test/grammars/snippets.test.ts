import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { catalog } from '../../catalog/index.ts';
import { lint } from '../../core/lint/lint.ts';
import { compile } from '../../core/model/compile.ts';

interface Snippet {
  readonly prefix: string | readonly string[];
  readonly body: string | readonly string[];
  readonly description: string;
}
const snippets = JSON.parse(readFileSync(path.resolve(import.meta.dirname, '../../snippets/arch.json'), 'utf8')) as Record<string, Snippet>;

/** What stands in the file when Tab is pressed through all placeholders without typing. */
function expand({ body }: Snippet): string {
  const text = typeof body === 'string' ? body : body.join('\n');
  const defaults = new Map([...text.matchAll(/\$\{(\d+)(?::((?:[^}\\]|\\.)*)|\|([^,|]+)[^}]*)\}/gu)].map((match) => [match[1]!, match[2] ?? match[3]!]));
  return text
    .replace(/\$\{(\d+)[^}]*\}|(?<!\\)\$(\d+)/gu, (_, braced: string | undefined, plain: string | undefined) => defaults.get(braced ?? plain!) ?? '')
    .replaceAll('\\$', '$');
}

/** What a snippet takes for granted: names that the author has already. */
const surroundings: Readonly<Record<string, string>> = {
  Flow: 'service from\nservice to\nfrom -> to\n',
  "Call of another's system": 'service shop\n',
  'Flow through a cache': 'actor user\nservice api\ncache cache { hit: 90%, ttl: 1 h }\ndatabase db\n',
  'Upload in parts': 'actor user\nservice api\ns3 files { lifecycle: [abort-incomplete after 7 d] }\n',
  'Flow that peaks in a window': 'service from\nservice to\nfrom -> to\n',
  'Step that a share takes': 'service from\nservice to\n',
  'Step of several calls': 'service from\nservice to\n',
  'Targets of a flow': 'service a\nservice b\n',
  Branches: 'eventbridge bus\nservice cars\nservice others\n',
  'Call of a store': 'service api\ndatabase db\n',
  'Copy of a store': 'database primary\ndatabase copy\n',
  View: 'service app\n',
  'View of a flow': 'service a\nservice b\na -> b\nflow flow { a -> b }\n',
};
const codesOf = (text: string): string[] => {
  const uri = 'file:///new.arch';
  const host = {
    read: (asked: string) => (asked === uri ? text : asked === 'file:///network.arch' ? 'service name\n' : undefined),
    resolve: (_: string, to: string) => `file:///${to.replace('./', '')}`,
  };
  const { architecture, diagnostics, files } = compile(uri, host, catalog);
  return [...(diagnostics.get(uri) ?? []), ...lint(architecture, files)]
    .filter((d) => d.severity === 'error' || d.severity === 'warning')
    .map((d) => `${d.code}: ${d.message}`);
};

describe('snippets', () => {
  for (const [name, snippet] of Object.entries(snippets)) {
    it(`${name}: what it inserts has no fault`, () => {
      const text = expand(snippet);
      assert.ok(!text.includes('${'), text);
      // Placement in a subnet is the author's next step, where the snippet is a fragment of one.
      const codes = codesOf((surroundings[name] ?? '') + place(name, text));
      if (name === 'Suppress a finding')
        assert.match(codes.join(), /^unused-suppression: [^,]*`rule-id`/u); // Understood, and idle until it is filled in.
      else assert.deepEqual(codes, []);
    });
  }

  it('have prefixes of their own and say what they are', () => {
    const prefixes = Object.values(snippets).flatMap(({ prefix }) => prefix);
    assert.deepEqual(
      prefixes.filter((prefix, i) => prefixes.indexOf(prefix) !== i),
      [],
    );
    for (const { description } of Object.values(snippets)) assert.ok(description.length > 10);
  });
});

/** Fragments that belong into a VPC or a flow are tried in one. */
const place = (name: string, text: string): string =>
  name === 'Load-balanced service'
    ? `region r {\nvpc v "10.0.0.0/16" {\nazs: [a, b, c]\nsubnet public { access: public }\nsubnet private { access: private }\n${text}\n}\n}`
    : /^Step|^Targets/u.test(name)
      ? `flow f {\n${name.startsWith('Targets') ? 'a -> b\n' : ''}${text}\n}`
      : text;
