import assert from 'node:assert/strict';
import { compileFiles, compileText, findings } from './harness.ts';

const cells = `service user
template cell(copies, size: 1 GB) {
  service shop "Shop of {label}" { tasks: copies, memory: size }
  queue mails
  shop -> mails "{copies} copies"
  flow order "Order" { user -> shop -> mails }
}
cell large "Acme" (copies: 4, size: 2 GB)
cell small(copies: 2) { service extra; extra -> mails }
`;

describe('model: templates', () => {
  const { architecture, symbols } = compileText(cells);

  it('are groups with all that they hold, each use with names of its own', () => {
    assert.deepEqual([...architecture.elements.keys()], ['user', 'large', 'large.shop', 'large.mails', 'small', 'small.shop', 'small.mails', 'small.extra']);
    assert.deepEqual(findings(cells), []);
    assert.equal(architecture.elements.get('large')!.isGroup, true);
    assert.equal(architecture.elements.get('large')!.kind.id, 'group');
  });

  it('have edges and flows in each use', () => {
    assert.deepEqual(
      architecture.edges.filter(({ implied }) => !implied).map(({ id, label }) => `${id} ${label ?? ''}`),
      ['large.shop->large.mails 4 copies', 'small.shop->small.mails 2 copies', 'small.extra->small.mails '],
    );
    assert.deepEqual(
      architecture.flows.map(({ id, label, steps }) => [id, label, steps.flatMap(({ calls }) => calls.map(({ edge }) => edge)).join(' ')]),
      [
        ['large.order', 'Order · Acme', 'user->large.shop large.shop->large.mails'],
        ['small.order', 'Order · small', 'user->small.shop small.shop->small.mails'],
      ],
    );
  });

  it('take arguments, defaults, and the name and label of the use', () => {
    const value = (id: string, key: string) => architecture.elements.get(id)!.attributes.get(key)!.value;
    const number = (id: string, key: string) => {
      const found = value(id, key);
      return found.type === 'quantity' ? found.quantity.value : undefined;
    };
    assert.deepEqual([number('large.shop', 'tasks'), number('large.shop', 'memory')], [4, 2e9]);
    assert.deepEqual([number('small.shop', 'tasks'), number('small.shop', 'memory')], [2, 1e9]);
    assert.deepEqual([architecture.elements.get('large.shop')!.label, architecture.elements.get('small.shop')!.label], ['Shop of Acme', 'Shop of small']);
  });

  it('extend a kind of group, and a use may set what the template set', () => {
    const text =
      'template net(block) extends vpc { cidr: block }\nregion r { net a(block: "10.0.0.0/16")\n net b(block: "10.1.0.0/16") { cidr: "10.2.0.0/16" } }';
    assert.deepEqual(findings(text), []);
    const { elements } = compileText(text).architecture;
    assert.equal(elements.get('r.a')!.kind.id, 'vpc');
    assert.deepEqual(
      ['r.a', 'r.b'].map((id) => elements.get(id)!.attributes.get('cidr')!.value),
      [
        { type: 'text', text: '10.0.0.0/16' },
        { type: 'text', text: '10.2.0.0/16' },
      ],
    );
  });

  describe('that nobody uses', () => {
    const problems = (text: string) => compileText(text).problems.map(({ code, severity, message }) => `${severity} ${code}: ${message}`);
    const said = (body: string, rest = '') => problems(`template cell(size, copies: 2, store, to: visitor) extends region {\n${body}\n}\n${rest}`);

    it('are no part of the design', () => {
      const { architecture, symbols: table } = compileText(
        'service a\ntemplate t { service s; service u; s -> a; s -> u; a -> a; flow f { s -> a } }\nview v { flow: t.f }',
      );
      assert.deepEqual([...architecture.elements.keys()], ['a']);
      assert.deepEqual([architecture.edges, architecture.flows, architecture.subflows], [[], [], []]);
      assert.deepEqual(findings('service a\ntemplate t { service s; flow f { a -> s } }\nview v { flow: t.f }'), ['unknown-name "t.f"']);
      assert.deepEqual(findings('service a\ntemplate t { service s }\na -> s'), ['unknown-name "s"']);
      assert.ok([...table.symbols.values()].some(({ name }) => name === 's'));
    });

    it('are checked: names, attributes, values, edges and flows', () => {
      assert.deepEqual(said('service shop { tasks: copies, memory: size }; shop -> shop; shop -> store; flow f { rate: size; shop -> store }'), []);
      assert.deepEqual(said('service shop; shpo -> shop'), ['error unknown-name: There is no element `shpo`; did you mean `shop`?']);
      assert.deepEqual(said('service shop { taks: 2 }'), ['error unknown-attribute: `service` has no attribute `taks`; did you mean `tasks`?']);
      assert.deepEqual(said('service shop { memory: 2 s }').length, 1);
      assert.deepEqual(said('service shop; service shop').length, 1);
      assert.deepEqual(said('vpc net { service deep }; service shop; shop -> deep; flow f { shop -> deep ~> shp }').length, 1);
      assert.deepEqual(said('servce shop').length, 1);
    });

    it('take parameters without a default as whatever is asked for', () => {
      assert.deepEqual(
        said(
          'service shop { tasks: size, mode: size, key: size, dlq: store }; service two { tasks: copies }; shop -> store.writer; shop -> to.reader',
          'database visitor { engine: x }',
        ),
        [],
      );
      assert.deepEqual(said('service shop { memory: copies }').length, 1, 'a default is a value');
    });

    it('see what stands around, and take as a hint what may stand around their uses', () => {
      assert.deepEqual(said('service shop; shop -> visitor', 'service visitor'), []);
      assert.deepEqual(said('service shop; shop -> visitor'), [
        'hint unknown-name: There is no element `visitor` here; each use of the template must have one around it',
      ]);
      const two = 'group x { service orders }\ngroup y { service orders }';
      assert.deepEqual(said('service shop; shop -> orders', two), []);
    });

    it('count as used where another uses or extends them, and then are read with that', () => {
      assert.deepEqual(findings('template a(n) { service s { taks: n } }\ntemplate b { a one(n: 2)\n a two(n: 3) }'), ['unknown-attribute "taks"']);
      assert.deepEqual(problems('template a { service s }\ntemplate b extends a { service u; u -> s }'), []);
      assert.deepEqual(problems('template a { a inner }'), ['error template-cycle: `a` is used inside of itself, directly or by way of other templates']);
    });

    it('need nothing that their uses say', () => {
      assert.deepEqual(said('', 'kind cluster extends group { attribute size { required: yes } }\ntemplate t extends cluster { service s }'), []);
    });

    it('are looked into when nobody in a file that is imported uses them, and not otherwise', () => {
      const files = { 'lib.arch': 'template cell { service s; s -> visitor }', 'main.arch': 'import "./lib.arch"\nservice visitor\ncell c' };
      assert.deepEqual(compileFiles(files).problems, []);
      assert.equal(compileFiles(files, 'lib.arch').problems[0]!.severity, 'hint');
    });

    it('end where they bring in more than can be borne', () => {
      const levels = Array.from({ length: 20 }, (_, i) => `template t${i + 1} { t${i} a; t${i} b }`);
      assert.deepEqual(problems(`template t0 { service s }\n${levels.join('\n')}`), []);
    });
  });

  describe('that extend a template', () => {
    const bases = `template net(block, size: 2) extends vpc { cidr: block; subnet inner; service front { tasks: size }
  flow look { front -> front } }
template shop-net(size: 3, kept: 4) extends net { queue orders; service shop { tasks: kept }; front -> shop; cidr: "10.9.0.0/16"
  flow order { front -> shop ~> orders } }
region r { shop-net a(block: "10.0.0.0/16", size: 5)
  net b(block: "10.1.0.0/16") }
`;

    it('hold what that one holds, with its parameters', () => {
      assert.deepEqual(findings(bases), []);
      const { elements, flows, edges } = compileText(bases).architecture;
      assert.deepEqual([...elements.keys()], ['r', 'r.a', 'r.a.inner', 'r.a.front', 'r.a.orders', 'r.a.shop', 'r.b', 'r.b.inner', 'r.b.front']);
      assert.deepEqual(
        ['r.a', 'r.b'].map((id) => elements.get(id)!.kind.id),
        ['vpc', 'vpc'],
      );
      assert.deepEqual(elements.get('r.a')!.attributes.get('cidr')!.value, { type: 'text', text: '10.9.0.0/16' });
      const tasks = (id: string) => elements.get(id)!.attributes.get('tasks')!.value;
      assert.deepEqual(
        ['r.a.front', 'r.a.shop', 'r.b.front'].map((id) => (tasks(id) as { quantity: { value: number } }).quantity.value),
        [5, 4, 2],
      );
      assert.deepEqual(
        flows.map(({ id }) => id),
        ['r.a.look', 'r.a.order', 'r.b.look'],
      );
      assert.deepEqual(
        edges.map(({ id }) => id),
        ['r.a.front->r.a.shop', 'r.a.front->r.a.front', 'r.a.shop~>r.a.orders', 'r.b.front->r.b.front'],
      );
    });

    it('take their own defaults where they name a parameter again', () => {
      const { elements } = compileText(bases.replace(', size: 5', '')).architecture;
      assert.equal((elements.get('r.a.front')!.attributes.get('tasks')!.value as { quantity: { value: number } }).quantity.value, 3);
    });

    it('declare nothing twice, need what that one needs, and do not hold themselves', () => {
      assert.deepEqual(findings(bases.replace('queue orders;', 'queue orders; queue front;')), ['duplicate-name "front"']);
      assert.deepEqual(findings(bases.replace('block: "10.0.0.0/16", ', '')), ['missing-argument "a"']);
      assert.deepEqual(findings('template a { queue q; b inner }\ntemplate b extends a { queue p }\nb x'), ['template-cycle "b"']);
      assert.deepEqual(findings('template a { queue q }\ntemplate b extends a { queue p; a more }\nb x'), []);
    });

    it('have names that are one thing with those of the uses of both', () => {
      const { symbols: table } = compileText(bases);
      const starts = table.of(table.at('main.arch', bases.indexOf('front {'))!.symbol).map(({ location }) => location.range.start);
      assert.equal(starts.length, 5);
    });

    it('are templates: a kind is told to extend what they are', () => {
      const text = `${bases}kind own extends shop-net`;
      assert.deepEqual(findings(text), ['wrong-reference "shop-net"']);
      assert.deepEqual(
        compileText(text).problems[0]!.fixes!.map(({ title }) => title),
        ['Change to `vpc`'],
      );
    });
  });

  it('take elements as arguments, which mean what they mean at the use', () => {
    const text = `template worker(from, store) { service run { dlq: from }; from -> run; run -> store.writer }
group g { queue jobs }
database jobs { engine: "x" }
group g2 { queue jobs }
group h { queue jobs
 worker w(from: jobs, store: main) }
database main { engine: "x" }`;
    assert.deepEqual(findings(text), []);
    assert.deepEqual(
      compileText(text).architecture.edges.map(({ id }) => id),
      ['h.jobs->h.w.run', 'h.w.run->main.writer'],
    );
  });

  it('mend an ambiguous argument where it is written, whatever follows it in the template', () => {
    const text = `template w(store) { service run; run -> store.writer }
group a { database d { engine: "x" } }
group b { database d { engine: "x" } }
w x(store: d)`;
    const [diagnostic] = compileText(text).diagnostics.get('main.arch')!;
    assert.equal(diagnostic!.code, 'ambiguous-name');
    const edits = diagnostic!.fixes!.map(({ edits: [edit] }) => text.slice(0, edit!.range.start) + edit!.newText + text.slice(edit!.range.end));
    assert.deepEqual(edits, [text.replace('store: d)', 'store: a.d)'), text.replace('store: d)', 'store: b.d)')]);
  });

  it('are one thing to be named, however often they are used', () => {
    const shop = symbols.at('main.arch', cells.indexOf('shop'))!;
    const places = (text: string) =>
      compileText(text)
        .symbols.of(shop.symbol)
        .map(({ location }) => location.range.start);
    const uses = `${cells}user -> large.shop, small.shop\n`;
    const starts = [...uses.matchAll(/\bshop\b(?! of)/gu)].map(({ index }) => index);
    assert.deepEqual(places(uses), starts);
  });

  it('see in their braces what they hold', () => {
    const names = symbols.visibleFrom('main.arch', cells.indexOf('queue mails')).map(({ name }) => name);
    assert.ok(names.includes('shop') && names.includes('user'), names.join());
  });

  it('may use others, with arguments handed on', () => {
    const text = `template inner(n) { service s "S{n}" { tasks: n } }
template outer(n, twice: 2) { inner a(n: n)
 inner b(n: twice) }
outer o(n: 1)`;
    assert.deepEqual(findings(text), []);
    const { elements } = compileText(text).architecture;
    assert.deepEqual([elements.get('o.a.s')!.label, elements.get('o.b.s')!.label], ['S1', 'S2']);
  });

  it('end where they are used inside of themselves, directly or not', () => {
    assert.deepEqual(findings('template a { a x }\na y'), ['template-cycle "a"']);
    assert.deepEqual(findings('template a { service s }\ntemplate b { a x }\nb y'), []);
    assert.deepEqual(findings('template a { b x }\ntemplate b { a x }\na y'), ['template-cycle "a"']);
  });

  it('bring in no more than can be borne', () => {
    const levels = Array.from({ length: 9 }, (_, i) => `template t${i + 1} { ${Array.from({ length: 10 }, (__, n) => `t${i} x${n}`).join('; ')} }`);
    const text = `template t0 { service s }\n${levels.join('\n')}\nt9 all`;
    assert.deepEqual(findings(text), ['too-many-elements "all"']);
    assert.ok(compileText(text).architecture.elements.size <= 10_001);
  });

  it('report arguments that are unknown, missing, given twice, or of the wrong kind, where they are written', () => {
    const use = (args: string) => findings(`template c(copies, of: 1) { service s { tasks: copies } }\nc x${args}`);
    assert.deepEqual(use('(copies: 2, off: 3)'), ['unknown-argument "off"']);
    assert.deepEqual(use(''), ['missing-argument "x"']);
    assert.deepEqual(use('()'), ['missing-argument "x"']);
    assert.deepEqual(use('(copies: 2, copies: 3)'), ['duplicate-attribute "copies"']);
    assert.deepEqual(use('(copies: 2 GB)'), ['wrong-dimension "2 GB"']);
    assert.deepEqual(use('(copies: many)'), ['wrong-type "many"']);
  });

  it('report arguments for what is no template, and a name that is taken', () => {
    assert.deepEqual(findings('service s(tasks: 2)'), ['misplaced-statement "tasks"']);
    assert.deepEqual(findings('template service { queue q }'), ['duplicate-name "service"']);
    assert.deepEqual(findings('template fifo { queue q }\nfifo x'), [], 'but what a kind is also called is free');
    assert.deepEqual(findings('template x extends vcp { queue q }\nx y'), ['unknown-kind "vcp"']);
  });

  it('report what is wrong in them once, and what differs beside it', () => {
    const text = 'template c { service s { tasks: 2 GB }; s -> nowhere }\nc x\nc y';
    assert.deepEqual(findings(text), ['wrong-dimension "2 GB"', 'unknown-name "nowhere"']);
    assert.deepEqual(findings('template c { service s { memory: size } }\nc x\nc y'), ['wrong-type "size"']);
  });

  it('hold only what a group holds, and flows', () => {
    assert.deepEqual(findings('template c { view v { } }\nservice s { flow f { } }'), ['misplaced-statement "view"', 'misplaced-statement "flow"']);
  });

  it('are imported as kinds are, and keep their own places', () => {
    const files = {
      'cells.arch': 'template c(n) { service s { tasks: n, mode: quick }; s -> s2; queue s2 }',
      'main.arch': 'import { c } from "./cells.arch"\nc x(n: 2)\nservice t\nt -> x.s',
    };
    const snapshot = compileFiles(files);
    assert.deepEqual([...snapshot.architecture.elements.keys()], ['x', 'x.s', 'x.s2', 't']);
    assert.equal(snapshot.architecture.elements.get('x.s')!.source.uri, 'cells.arch');
    assert.deepEqual(findings(files), []);
    assert.deepEqual(findings(files, 'cells.arch'), ['unknown-value "quick"']);
    assert.deepEqual(
      snapshot.symbols.of(snapshot.symbols.at('main.arch', files['main.arch'].lastIndexOf('s'))!.symbol).map(({ location }) => location.uri),
      ['cells.arch', 'cells.arch', 'main.arch'],
    );
  });

  it('name flows for views by their use', () => {
    const text = cells.replace(/(cell large[^]*)$/u, 'region r { $1 }\nview v { flow: large.order }\nview w { flow: order }');
    assert.deepEqual(findings(text), ['unknown-name "order"']);
    assert.equal(compileText(text).architecture.views[0]!.flow, 'r.large.order');
  });

  describe('and flows that go over into theirs', () => {
    const copies = `service user
template copy extends region {
  service front; database store { engine: "x" }
  flow read { 90%: front -> store { payload: 2 KB } }
}
copy us
copy eu
flow read "Read" { rate: 100 rps; user -> any of (us.read, eu.read); user -> user }
`;
    const chain = (length: number) =>
      `service a\nflow f0 { a -> a }\n${Array.from({ length }, (_, i) => `flow f${i + 1} { a -> f${i} }`)
        .reverse()
        .join('\n')}`;
    const stepsOf = (text: string, id: string) =>
      compileText(text)
        .architecture.flows.find((flow) => flow.id === id)
        ?.steps.map(({ number, mode, share, calls }) => `${number} ${mode} ${share?.value ?? ''} ${calls.map(({ edge }) => edge).join(' ')}`);

    it('take their steps, beginning where they do', () => {
      assert.deepEqual(findings(copies), []);
      assert.deepEqual(stepsOf(copies, 'read'), [
        '1 alternatives  user->us.front user->eu.front',
        '2 single 0.9 us.front->us.store',
        '3 single 0.9 eu.front->eu.store',
        '4 single  user->user',
      ]);
    });

    it('leave them no journeys of their own, unless they have a rate or requirements', () => {
      const ids = (text: string) => [compileText(text).architecture.flows, compileText(text).architecture.subflows].map((list) => list.map(({ id }) => id));
      assert.deepEqual(ids(copies), [['read'], ['us.read', 'eu.read']]);
      assert.deepEqual(
        ids(copies.replace('any of (us.read, eu.read)', 'us.read')),
        [['read'], ['us.read', 'eu.read']],
        'of every copy, whichever is gone over into',
      );
      assert.deepEqual(ids(copies.replace('flow read { 90', 'flow read { rate: 1 rps; 90')), [['read', 'us.read', 'eu.read'], []]);
      assert.deepEqual(ids(copies.replace('flow read { 90', 'flow read { requirements { availability: 99% }; 90')), [['read', 'us.read', 'eu.read'], []]);
    });

    it('may stand in the file or in the same template, and be gone over more than once', () => {
      const text = `service a; service b; service c
flow sign-in { b -> c }
flow one { a -> sign-in -> a }
flow two { a -> sign-in }
template t { service d; flow end { d -> c }; flow go { a -> end; d -> sign-in } }
t x`;
      assert.deepEqual(findings(text), []);
      assert.deepEqual(stepsOf(text, 'one'), ['1 single  a->b', '2 single  b->c', '3 single  b->a']);
      assert.deepEqual(stepsOf(text, 'x.go'), ['1 single  a->x.d', '2 single  x.d->c', '3 single  x.d->b', '4 single  b->c']);
    });

    it('are named by parameters, too', () => {
      const text = `${copies}template entry(site) { service lb; flow pass { rate: 5 rps; lb -> site.read } }\nentry e(site: eu)`;
      assert.deepEqual(findings(text), []);
      assert.deepEqual(stepsOf(text, 'e.pass'), ['1 single  e.lb->eu.front', '2 single 0.9 eu.front->eu.store']);
      const whole = `${copies}template entry(to) { service lb; flow pass { rate: 5 rps; lb -> to } }\nentry e(to: eu.read)`;
      assert.deepEqual(findings(whole), []);
      assert.deepEqual(stepsOf(whole, 'e.pass'), ['1 single  e.lb->eu.front', '2 single 0.9 eu.front->eu.store']);
    });

    it('are reported where they come back to themselves, or have no steps', () => {
      assert.deepEqual(findings('service a\nflow f { a -> f }'), ['flow-cycle "f"']);
      assert.deepEqual(findings('service a; service b\nflow f { a -> g }\nflow g { b -> f }'), ['flow-cycle "f"']);
      assert.deepEqual(findings('service a\nflow f { a -> g }\nflow g { rate: 1 rps }'), ['wrong-reference "g"']);
      assert.deepEqual(findings(`${copies}flow x { user -> us.reed }`), ['unknown-name "reed"']);
      assert.deepEqual(findings(`${copies}user -> us.read`), ['unknown-name "read"'], 'an edge leads to elements only');
      assert.deepEqual(findings(chain(80)), ['too-many-elements "f15"']);
      assert.deepEqual(findings(chain(60)), []);
    });

    it('say what was meant', () => {
      const message = (text: string) => compileText(text).problems.map((found) => found.message);
      assert.deepEqual(message(`${copies}flow x { user -> us.reed }`), ['There is no element `reed` in `us`; did you mean `read`?']);
      assert.deepEqual(message(`${copies}flow x { user -> raed }`), ['There is no element `raed`; did you mean `read`?']);
      assert.deepEqual(message(`${copies}user -> us.read`), ['`us.read` is a flow; only a step of another flow leads to it: `a -> us.read`']);
      assert.deepEqual(message(`${copies}flow x { read -> user }`), ['`read` is a flow; only a step of another flow leads to it: `a -> read`']);
    });

    it('bring in no more steps than can be borne', () => {
      const levels = Array.from({ length: 6 }, (_, i) => `flow f${i + 1} { ${Array.from({ length: 10 }, () => `a -> f${i}`).join('; ')} }`);
      const text = `service a\nflow f0 { a -> a }\n${levels.join('\n')}`;
      // 1, 20, 210 and 2 110 steps; the fourth would have 21 110.
      assert.deepEqual([...new Set(findings(text))], ['too-many-elements "f3"', 'too-many-elements "f4"', 'too-many-elements "f5"']);
      const { flows, subflows } = compileText(text).architecture;
      assert.ok([...flows, ...subflows].every(({ steps }) => steps.length <= 10_010));
    });

    it('are one thing to be named', () => {
      const text = `${copies}view v { flow: us.read }\n`;
      assert.deepEqual(findings(text), []);
      const { symbols: table, architecture: of } = compileText(text);
      const starts = table.of(table.at('main.arch', text.indexOf('read {'))!.symbol).map(({ location }) => location.range.start);
      assert.deepEqual(starts, [text.indexOf('read { 90'), text.indexOf('read, eu'), text.indexOf('read); user'), text.indexOf('read }\n')]);
      assert.equal(of.views[0]!.flow, 'us.read');
    });
  });
});
