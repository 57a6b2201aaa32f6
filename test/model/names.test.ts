import assert from 'node:assert/strict';
import { compileFiles, compileText, findings } from './harness.ts';

const edgesOf = (text: string): string[] => compileText(text).architecture.edges.map((edge) => edge.id);

describe('model: names', () => {
  it('identifies elements by qualified name, parents before children', () => {
    const { architecture } = compileText('region r { vpc v { service s } }\nservice t');
    assert.deepEqual([...architecture.elements.keys()], ['r', 'r.v', 'r.v.s', 't']);
    assert.equal(architecture.elements.get('r.v.s')!.place, 'r.v');
  });

  it('finds the nearest enclosing declaration first', () => {
    assert.deepEqual(edgesOf('service x\ngroup g { service x\n service y\n y -> x }\nservice z\nz -> x'), ['z->x', 'g.y->g.x']);
  });

  it('reaches into groups when no scope around declares the name', () => {
    assert.deepEqual(edgesOf('service a\nregion r { vpc v { service b } }\na -> b'), ['a->r.v.b']);
  });

  it('prefers what lies inside the nearest enclosing group', () => {
    assert.deepEqual(edgesOf('group g { service a\n group h { service b }\n a -> b }\ngroup i { service b }'), ['g.a->g.h.b']);
  });

  it('reports an ambiguous name with every candidate, and offers each as a fix', () => {
    const text = 'group g { service b }\ngroup h { service b }\nservice a\na -> b';
    const [diagnostic] = compileText(text).diagnostics.get('main.arch')!;
    assert.equal(diagnostic!.code, 'ambiguous-name');
    assert.deepEqual(
      diagnostic!.fixes!.map((fix) => fix.edits[0]!.newText),
      ['g.b', 'h.b'],
    );
    assert.deepEqual(edgesOf(text.replace('a -> b', 'a -> h.b')), ['a->h.b']);
  });

  it('lets a later segment skip levels and end in a role of its kind', () => {
    const text = 'region r { vpc v { database db { engine: "x" } } }\nservice a\na -> r.db.writer';
    const [edge] = compileText(text).architecture.edges;
    assert.deepEqual(edge!.to, { element: 'r.v.db', role: 'writer' });
    assert.deepEqual(findings(text), []);
  });

  it('reports an unknown name with the nearest one, an unknown role, and a dot without a name', () => {
    assert.deepEqual(findings('service orders\nservice a\na -> order'), ['unknown-name "order"']);
    assert.deepEqual(findings('database db { engine: "x" }\nservice a\na -> db.wrter'), ['unknown-name "wrter"']);
    assert.deepEqual(findings('database db { engine: "x" }\nservice a\na -> db.'), ['unknown-name ""']);
    const [diagnostic] = compileText('service orders\nservice a\na -> order').diagnostics.get('main.arch')!;
    assert.equal(diagnostic!.fixes![0]!.edits[0]!.newText, 'orders');
  });

  it('keeps both of two equal names, and says so', () => {
    const text = 'service a "one"\nservice a "two"';
    assert.deepEqual(findings(text), ['duplicate-name "a"']);
    assert.deepEqual([...compileText(text).architecture.elements.keys()], ['a', 'a#2']);
  });

  it('names by label, and groups by their kind, where no name is given', () => {
    const { architecture } = compileText('group "Edge & CDN" { service "Front end" }\nregion { queue q }');
    assert.deepEqual([...architecture.elements.keys()], ['edge-cdn', 'edge-cdn.front-end', 'region', 'region.q']);
    assert.deepEqual(findings('service'), ['missing-name "service"']);
  });

  it('knows every place where a symbol is named, segment by segment', () => {
    const text = 'group g { service s }\nservice t\nt -> g.s\nflow f { t -> s }\nview v { collapse: g, flow: f }';
    const { symbols } = compileText(text);
    const at = (id: string): string[] => symbols.of(id).map(({ role, location: { range } }) => `${role} ${range.start}:${text.slice(range.start, range.end)}`);
    assert.deepEqual(at('element:g'), ['declaration 6:g', `reference ${text.indexOf('g.s')}:g`, `reference ${text.indexOf('g, flow')}:g`]);
    assert.equal(at('element:g.s').length, 3);
    assert.equal(at('flow:f').length, 2);
    assert.equal(symbols.at('main.arch', text.indexOf('g.s') + 2)!.symbol, 'element:g.s');
    assert.equal(symbols.at('main.arch', text.indexOf('->')), undefined);
  });

  it('offers what can be named at a place, nearest first, by the shortest name that works', () => {
    const text = 'service x\ngroup g { service x\n service y { } }\ngroup h { service x }';
    const { symbols } = compileText(text);
    const names = (offset: number): string[] => symbols.visibleFrom('main.arch', offset).map(({ name }) => name);
    assert.deepEqual(names(text.length), ['x', 'g', 'h', 'g.x', 'h.x', 'y']);
    assert.deepEqual(names(text.indexOf('{ }') + 1).slice(0, 2), ['x', 'y']);
  });
});

describe('model: imports', () => {
  const network = 'group net { service gate\n service inner\n gate -> inner }\nservice other\nother -> gate';

  it('brings a whole file', () => {
    const { architecture } = compileFiles({ 'main.arch': 'import "./n.arch"\nservice a\na -> gate', 'n.arch': network });
    assert.deepEqual([...architecture.elements.keys()], ['net', 'net.gate', 'net.inner', 'other', 'a']);
    assert.deepEqual(
      architecture.edges.map((e) => e.id),
      ['other->net.gate', 'net.gate->net.inner', 'a->net.gate'],
    );
  });

  it('brings what is named, with all inside it and the edges among it, under another name if asked', () => {
    const { architecture, diagnostics } = compileFiles({ 'main.arch': 'import { net as core } from "./n.arch"\nservice a\na -> core.gate', 'n.arch': network });
    assert.deepEqual(diagnostics.get('main.arch'), []);
    assert.deepEqual(
      architecture.edges.map((e) => e.id),
      ['net.gate->net.inner', 'a->net.gate'],
    );
  });

  it('reports missing files, files outside, unknown names, circles and clashes where they are written', () => {
    assert.deepEqual(findings('import "./nope.arch"'), ['missing-file ""./nope.arch""']);
    assert.deepEqual(findings('import "/etc/passwd"'), ['import-outside-workspace ""/etc/passwd""']);
    const told = (line: string, text: string): string =>
      compileFiles({ 'main.arch': line, 'n.arch': text })
        .problems.map(({ message }) => message)
        .join();
    const deep = 'group net { group inner { service shop } }\ntemplate cell { service s }\ncell c';
    assert.match(told('import { shop } from "./n.arch"', deep), /it stands in `net`: import that, and write `net\.shop`/u);
    assert.match(told('import { cel } from "./n.arch"', deep), /did you mean `cell`/u);
    assert.match(told('import { cell as box } from "./n.arch"', deep), /`cell` is a kind, and keeps its name/u);
    assert.deepEqual(findings({ 'main.arch': 'import { nte } from "./n.arch"', 'n.arch': network }), ['unknown-import "nte"']);
    assert.deepEqual(findings({ 'main.arch': 'import "./b.arch"', 'b.arch': 'import "./main.arch"' }, 'b.arch'), ['import-cycle ""./main.arch""']);
    assert.deepEqual(findings('import "./main.arch"'), ['import-cycle ""./main.arch""']);
    assert.deepEqual(findings({ 'main.arch': 'import "./n.arch"\nservice other', 'n.arch': network }), ['name-clash ""./n.arch""']);
  });

  it('takes over kinds and flows of whole files', () => {
    const { architecture, diagnostics } = compileFiles({
      'main.arch': 'import "./k.arch"\nfraud f\nservice s\nf -> s',
      'k.arch': 'kind fraud extends service { name: "Fraud check" }\nservice a\nservice b\nflow go { rate: 3 rps\n a -> b }',
    });
    assert.deepEqual(diagnostics.get('main.arch'), []);
    assert.equal(architecture.elements.get('f')!.kind.name, 'Fraud check');
    assert.deepEqual(
      architecture.flows.map((flow) => flow.id),
      ['go'],
    );
  });
});
