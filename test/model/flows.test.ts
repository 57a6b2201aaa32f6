import assert from 'node:assert/strict';
import { compileText, findings } from './harness.ts';

const elements = 'service a\nservice b\nservice c\nqueue q\n';
const stepsOf = (flow: string, edges = ''): unknown[] =>
  compileText(`${elements}${edges}\nflow f {\n${flow}\n}`).architecture.flows[0]!.steps.map((step) => {
    const calls = step.calls.map((call) => call.edge + (call.reversed ? ' reversed' : '')).join(' + ');
    return `${step.number} ${calls}${step.mode === 'single' ? '' : ` ${step.mode} ${step.required}`}${step.optional ? ' optional' : ''}${step.share ? ` ${step.share.text}` : ''}`;
  });

describe('model: edges', () => {
  it('connects every end of a hop with every end before it', () => {
    const { edges } = compileText(`${elements}a, b -> c "call" -> q`).architecture;
    assert.deepEqual(
      edges.map((e) => `${e.id} ${e.label ?? '-'}`),
      ['a->c call', 'b->c call', 'c->q -'],
    );
  });

  it('tells the four kinds, guards and attributes', () => {
    const { edges } = compileText(`${elements}a ~> q [t = x], b [otherwise]\na => b\na <-> c { timeout: 3 s }`).architecture;
    assert.deepEqual(
      edges.map((e) => [e.kind, e.guard]),
      [
        ['message', 't = x'],
        ['message', 'otherwise'],
        ['stream', undefined],
        ['connection', undefined],
      ],
    );
    assert.equal(edges[3]!.attributes.size, 1);
  });

  it('reports a repeated edge, and keeps those that a label or an arrow tells apart', () => {
    assert.deepEqual(findings(`${elements}a -> b\na -> b`), ['duplicate-edge "->"']);
    assert.deepEqual(findings(`${elements}a -> b "x"\na -> b "y"\na ~> b`), []);
    assert.deepEqual(
      compileText(`${elements}a -> b "x"\na -> b "y"`).architecture.edges.map((e) => e.id),
      ['a->b', 'a->b#2'],
    );
  });

  it('keeps shares, options and choices for flows', () => {
    assert.deepEqual(findings(`${elements}40%: a -> b`), ['misplaced-statement "40%"']);
    assert.deepEqual(findings(`${elements}optional a -> b`), ['misplaced-statement "optional"']);
    assert.deepEqual(findings(`${elements}a -> any of (b, c)`), ['misplaced-statement "any of"']);
    assert.deepEqual(findings(`${elements}a -> b { service x }`), ['misplaced-statement "service x"']);
  });
});

describe('model: flows', () => {
  it('numbers the hops of its steps, over declared edges', () => {
    assert.deepEqual(stepsOf('a -> b -> c\nb ~> q', 'a -> b -> c\nb ~> q'), ['1 a->b', '2 b->c', '3 b~>q']);
  });

  it('brings in edges that nobody declared', () => {
    const { edges } = compileText(`${elements}a -> b\nflow f { a -> b -> c }`).architecture;
    assert.deepEqual(
      edges.map((e) => [e.id, e.implied]),
      [
        ['a->b', false],
        ['b->c', true],
      ],
    );
  });

  it('knows parallel branches, alternatives, shares and options', () => {
    assert.deepEqual(stepsOf('a -> b, c\n40%: a -> b\na -> any of (b, c)\na -> 2 of (b, c, q)\noptional a ~> q'), [
      '1 a->b + a->c parallel 2',
      '2 a->b 40%',
      '3 a->b + a->c alternatives 1',
      '4 a->b + a->c + a->q alternatives 2',
      '5 a~>q optional',
    ]);
  });

  it('takes the edge that the label names, and a held connection either way', () => {
    assert.deepEqual(stepsOf('a -> b "y"', 'a -> b "x"\na -> b "y"'), ['1 a->b#2']);
    assert.deepEqual(stepsOf('b -> a', 'a <-> b'), ['1 a<->b reversed']);
  });

  it('warns where the arrow is another one, and mends it', () => {
    const [diagnostic] = compileText(`${elements}a ~> b\nflow f { a -> b }`).diagnostics.get('main.arch')!;
    assert.equal(diagnostic!.code, 'arrow-differs');
    assert.equal(diagnostic!.fixes![0]!.edits[0]!.newText, '~>');
  });

  it('reports shares and choices that make no sense', () => {
    assert.deepEqual(findings(`${elements}flow f { 140%: a -> b }`), ['wrong-dimension "140%"']);
    assert.deepEqual(findings(`${elements}flow f { 3 s: a -> b }`), ['wrong-dimension "3 s"']);
    assert.deepEqual(findings(`${elements}flow f { a -> 3 of (b, c) }`), ['out-of-range "3 of"']);
    assert.deepEqual(findings(`${elements}flow f { service x }`), ['misplaced-statement "service x"']);
  });

  it('carries requirements, of the whole and of a flow', () => {
    const { requirements } = compileText(
      `${elements}requirements { availability: 99.9% }\nflow f { a -> b\n requirements { latency: p99 150 ms } }`,
    ).architecture;
    assert.deepEqual(
      requirements.map((r) => [r.key, r.flow]),
      [
        ['availability', undefined],
        ['latency', 'f'],
      ],
    );
  });

  it('reports a second flow of the same name', () => {
    assert.deepEqual(findings(`${elements}flow f { a -> b }\nflow f { a -> c }`), ['duplicate-name "f"']);
  });
});

describe('model: views, lint and placement of statements', () => {
  it('resolves what a view selects', () => {
    const { views } = compileText(
      `${elements}group g { service d }\nflow f { a -> b }\nview v "Main" { include: [g, tag web, kind fifo], collapse: [g], flow: f, direction: down }`,
    ).architecture;
    const [view] = views;
    assert.deepEqual(view!.include, { elements: ['g'], tags: ['web'], kinds: ['queue'] });
    assert.deepEqual([view!.collapse, view!.flow, view!.direction, view!.label], [['g'], 'f', 'down', 'Main']);
  });

  it('reports what a view cannot select', () => {
    assert.deepEqual(findings(`${elements}view v { include: [nope], flow: g }`), ['unknown-name "nope"', 'unknown-name "g"']);
    assert.deepEqual(findings(`${elements}view v { exclude: [kind quee] }`), ['unknown-kind "quee"']);
  });

  it('weighs findings as the file says', () => {
    const text = `${elements}a -> b\na -> b\n`;
    assert.deepEqual(findings(`${text}lint { duplicate-edge: off }`), []);
    assert.equal(compileText(`${text}lint { duplicate-edge: error }`).diagnostics.get('main.arch')![0]!.severity, 'error');
    assert.deepEqual(findings('lint { duplicate-egde: off }'), ['unknown-rule "duplicate-egde"']);
    assert.deepEqual(findings('lint { duplicate-edge: loud }'), ['unknown-value "loud"']);
  });

  it('takes out what a comment ignores with a reason, and reports comments that ignore nothing', () => {
    const text = `${elements}a -> b\n`;
    assert.deepEqual(findings(`${text}// lintel-ignore duplicate-edge: two ways on purpose\na -> b`), []);
    assert.deepEqual(findings(`${text}a -> b // lintel-ignore duplicate-edge: two ways on purpose`), []);
    assert.deepEqual(findings(`${text}// lintel-ignore duplicate-edge: nothing there\na -> c`), ['unused-suppression "duplicate-edge"']);
    assert.deepEqual(findings(`${text}// lintel-ignore duplicate-edge\na -> b`), [
      'malformed-suppression "// lintel-ignore duplicate-edge"',
      'duplicate-edge "->"',
    ]);
    assert.deepEqual(findings(`// lintel-ignore unknown-kind: no\nsevice s`), ['unused-suppression "unknown-kind"', 'unknown-kind "sevice"']);
  });

  it('says where a statement belongs', () => {
    assert.deepEqual(findings('memory: 3 GB'), ['misplaced-statement "memory: 3 GB"']);
    assert.deepEqual(findings('group g { flow f { } }'), ['misplaced-statement "flow"']);
    assert.deepEqual(findings('architecture "x" { service s }'), ['misplaced-statement "service s"']);
  });
});
