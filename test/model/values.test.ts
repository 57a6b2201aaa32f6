import assert from 'node:assert/strict';
import { compileText, findings } from './harness.ts';

const valueOf = (attribute: string, key = attribute.split(':')[0]!): unknown => {
  const snapshot = compileText(`queue q\nservice s { ${attribute} }`);
  assert.deepEqual(
    snapshot.diagnostics.get('main.arch')!.map((d) => d.message),
    [],
  );
  return snapshot.architecture.elements.get('s')!.attributes.get(key)!.value;
};
const wrong = (attribute: string): string[] => findings(`queue q\nservice s { ${attribute} }`);
const messageOf = (attribute: string): string => compileText(`service s { ${attribute} }`).diagnostics.get('main.arch')![0]!.message;

describe('model: attribute values', () => {
  it('holds quantities in base units', () => {
    assert.deepEqual(valueOf('memory: 512 MB'), { type: 'quantity', quantity: { value: 512e6, dimension: 'data', text: '512 MB' } });
    assert.deepEqual(valueOf('rate: 600 rps per task'), {
      type: 'quantity',
      quantity: { value: 600, dimension: 'rate', per: 'task', text: '600 rps per task' },
    });
  });

  it('takes ranges where a kind allows them', () => {
    const range = valueOf('tasks: 2..50') as { type: string; min: { value: number }; max: { value: number } };
    assert.deepEqual([range.type, range.min.value, range.max.value], ['range', 2, 50]);
    assert.deepEqual(wrong('timeout: 1..2 s'), ['wrong-type "1..2 s"']);
    assert.deepEqual(wrong('tasks: 50..2'), ['out-of-range "50..2"']);
  });

  it('takes percentiles, a bare one as the median', () => {
    const value = valueOf('latency: p50 6 ms, p99 40 ms') as { percentiles: Record<string, { value: number }> };
    assert.deepEqual(
      Object.entries(value.percentiles).map(([p, q]) => [p, q.value]),
      [
        ['p50', 0.006],
        ['p99', 0.04],
      ],
    );
    assert.deepEqual(wrong('latency: p99 6 ms, p50 40 ms'), ['out-of-range "p99 6 ms, p50 40 ms"']);
  });

  it('takes booleans, words, open words, lists, records, phrases and references', () => {
    assert.deepEqual(valueOf('public: true'), { type: 'boolean', value: true });
    assert.deepEqual(valueOf('mode: fast'), { type: 'enum', value: 'fast' });
    assert.deepEqual(valueOf('size: r6g.4xlarge'), { type: 'enum', value: 'r6g.4xlarge' });
    assert.deepEqual(valueOf('dlq: q'), { type: 'reference', target: 'q' });
    assert.deepEqual(valueOf('lifecycle: [standard-ia after 30 d, glacier after 90 d]'), {
      type: 'list',
      items: [
        { type: 'text', text: 'standard-ia after 30 d' },
        { type: 'text', text: 'glacier after 90 d' },
      ],
    });
    const record = valueOf('key: { name: "id" }') as { fields: Map<string, { value: unknown }> };
    assert.deepEqual(record.fields.get('name')!.value, { type: 'text', text: 'id' });
  });

  it('reports what does not fit, at the value, with what was expected', () => {
    assert.deepEqual(wrong('memory: 30 s'), ['wrong-dimension "30 s"']);
    assert.deepEqual(wrong('memory: 512'), ['wrong-dimension "512"']);
    assert.deepEqual(wrong('memory: 512 mb'), ['unknown-unit "512 mb"']);
    assert.deepEqual(wrong('memory: 64 MB'), ['out-of-range "64 MB"']);
    assert.deepEqual(wrong('hit: 120%'), ['out-of-range "120%"']);
    assert.deepEqual(wrong('mode: fsat'), ['unknown-value "fsat"']);
    assert.deepEqual(wrong('public: maybe'), ['wrong-type "maybe"']);
    assert.deepEqual(wrong('dlq: s'), ['wrong-reference "s"']);
    assert.deepEqual(wrong('dlq: nope'), ['unknown-name "nope"']);
    assert.deepEqual(wrong('rate: 600 rps per node'), ['wrong-dimension "600 rps per node"']);
    assert.deepEqual(wrong('tasks: 1,000'), ['wrong-type "1,000"']);
    assert.match(messageOf('memory: 30 s'), /takes a size such as `512 MB`, but `30 s` is a duration/u);
    assert.match(messageOf('memory: 512 mb'), /did you mean `MB`/u);
    assert.match(messageOf('mode: fsat'), /did you mean `fast`/u);
  });

  it('reports unknown and repeated attributes', () => {
    assert.deepEqual(wrong('memroy: 512 MB'), ['unknown-attribute "memroy"']);
    assert.deepEqual(wrong('memory: 512 MB, memory: 1 GB'), ['duplicate-attribute "memory"']);
    assert.deepEqual(findings('database d'), ['missing-attribute "d"']);
  });

  it('fills the shorthand attribute from a string that fits it', () => {
    const { elements } = compileText('region r { vpc v "10.0.0.0/16"\n vpc w "Data" }').architecture;
    assert.deepEqual([elements.get('r.v')!.label, elements.get('r.v')!.attributes.get('cidr')!.value], ['v', { type: 'text', text: '10.0.0.0/16' }]);
    assert.deepEqual([elements.get('r.w')!.label, elements.get('r.w')!.attributes.size], ['Data', 0]);
    assert.deepEqual(findings('region r { vpc v { cidr: "10.0.0.0/8" } }'), ['out-of-range ""10.0.0.0/8""']);
    assert.deepEqual(findings('region r { vpc v { cidr: "10.0.0.300/16" } }'), ['out-of-range ""10.0.0.300/16""']);
  });

  it('draws an element in the subnet that it names, and never in a circle', () => {
    const { elements } = compileText('region r { vpc v { subnet p\n service s { subnet: p } } }').architecture;
    assert.equal(elements.get('r.v.s')!.place, 'r.v.p');
    assert.equal(elements.get('r.v.s')!.parent, 'r.v');
  });

  it('says where a kind cannot stand', () => {
    assert.deepEqual(findings('region r { vpc v { table t } }'), ['misplaced-element "t"']);
    assert.deepEqual(findings('region r { group g { table t } }'), []);
    assert.deepEqual(findings('table t'), []);
  });

  it('draws unknown kinds all the same', () => {
    const text = 'sevice s { anything: 3 }';
    assert.deepEqual(findings(text), ['unknown-kind "sevice"']);
    assert.equal(compileText(text).architecture.elements.get('s')!.kind.id, 'sevice');
  });

  it('lets a file declare kinds of its own', () => {
    const snapshot = compileText(
      'kind fraud extends service {\n name: "Fraud check"\n attribute threshold { type: ratio, required: true }\n}\nfraud f { threshold: 90%, memory: 1 GB }',
    );
    assert.deepEqual(snapshot.diagnostics.get('main.arch'), []);
    assert.equal(snapshot.kinds.find('fraud')!.name, 'Fraud check');
    assert.deepEqual(findings('kind fraud extends service { attribute t { type: ratio, required: true } }\nfraud f'), ['missing-attribute "f"']);
    assert.deepEqual(findings('kind queue extends service'), ['duplicate-name "queue"']);
    assert.deepEqual(findings('kind x extends serivce'), ['unknown-kind "serivce"']);
  });
});
