import assert from 'node:assert/strict';
import { createCatalog } from '../../catalog/index.ts';
import type { Attribute, AttributeType, Kind } from '../../catalog/schema.ts';
import { completion } from '../../server/features/completion.ts';
import { hover } from '../../server/features/hover.ts';
import { signatureHelp } from '../../server/features/signature-help.ts';
import type { Scope } from '../../server/document.ts';
import { cursor, memoryWorkspace, uriOf } from './harness.ts';

const of = (type: AttributeType, doc: string): Attribute => ({ type, doc });
const size: AttributeType = { type: 'quantity', dimension: 'data' };
const words = (...values: string[]): AttributeType => ({ type: 'enum', values: values.map((value) => ({ value, doc: `${value}.` })) });
const disk: AttributeType = {
  type: 'record',
  fields: { memory: of({ type: 'quantity', dimension: 'duration' }, 'Of the disk.'), mode: of(words('spinning', 'solid'), 'Mode of the disk.') },
};

/** `memory` and `mode` mean one thing in the element and another in each of its records. */
const service: Kind = {
  id: 'service',
  name: 'Service',
  summary: 'S.',
  category: 'generic',
  provider: 'generic',
  nature: 'element',
  scope: 'any',
  icon: 'service',
  attributes: {
    memory: of(size, 'Of the element.'),
    mode: of(words('fast', 'slow'), 'Mode of the element.'),
    disk: of(disk, 'Disk.'),
    disks: of({ type: 'list', of: disk }, 'Disks.'),
    many: of({ type: 'either', options: [{ type: 'text' }, { type: 'list', of: disk }] }, 'Either.'),
    deep: of({ type: 'record', fields: { disk: of(disk, 'Inner disk.'), only: of({ type: 'boolean' }, 'Only in the record.') } }, 'Deep.'),
  },
};
const catalog = createCatalog([service]);

function at(marked: string): { readonly scope: Scope; readonly offset: number } {
  const { text, offset } = cursor(marked);
  return { scope: memoryWorkspace({ 'main.arch': text }, catalog).scope(uriOf('main.arch'))!, offset };
}
const hovered = (marked: string): string => {
  const { scope, offset } = at(marked);
  return (hover(scope, offset)?.contents as { value: string } | undefined)?.value ?? '';
};
const offered = (marked: string): string[] => {
  const { scope, offset } = at(marked);
  return completion(scope, offset, { specifiers: () => [], snippets: true }).map(({ label }) => label);
};

describe('server: records', () => {
  it('hover tells of a field what the record says of it, at any depth and in lists', () => {
    assert.match(hovered('service s { mem$0ory: 1 GB }'), /Of the element/u);
    for (const marked of [
      'service s { disk: { mem$0ory: 1 s } }',
      'service s { disks: [{ memory: 1 s }, { mem$0ory: 1 s }] }',
      'service s { many: [{ mem$0ory: 1 s }] }',
      'service s { deep: { disk: { mem$0ory: 1 s } } }',
      'service s {\n  disk: {\n    mode: solid\n    mem$0ory: 1 s\n  }\n}',
    ])
      assert.match(hovered(marked), /^\*\*memory\*\*[^]*Of the disk/u, marked);
    assert.match(hovered('service s { deep: { di$0sk: { memory: 1 s } } }'), /Inner disk/u);
    assert.match(hovered('service s { deep: { on$0ly: true } }'), /Only in the record/u);
    assert.equal(hovered('service s { disk: { dis$0ks: 1 } }'), '', 'no field of the record, though an attribute of the element');
  });

  it('hover tells of words and values in a record', () => {
    assert.match(hovered('service s { disk: { mode: sol$0id } }'), /\*\*solid\*\* \(`mode`\)/u);
    assert.equal(hovered('service s { disk: { mode: fa$0st } }'), '');
    assert.match(hovered('service s { disk: { memory: 3$0000 ms } }'), /`3000 ms` = 3 s/u);
    assert.match(hovered('service s { disks: [{ memory: 3$0000 ms }] }'), /= 3 s/u);
    assert.match(hovered('service s { deep: { disk: { memory: 3$0000 ms } } }'), /= 3 s/u);
  });

  it('completion offers the fields that the record has and does not have yet', () => {
    for (const marked of [
      'service s { disk: { $0 } }',
      'service s {\n  disk: {\n    $0\n  }\n}',
      'service s { disk: { $0',
      'service s { disks: [{ memory: 1 s }, { $0 }] }',
      'service s { many: [{ $0 }] }',
      'service s { deep: { disk: { $0 } } }',
    ])
      assert.deepEqual(offered(marked), ['memory', 'mode'], marked);
    assert.deepEqual(offered('service s { disk: { mode: solid, $0 } }'), ['memory']);
    assert.deepEqual(offered('service s { deep: { $0 } }'), ['disk', 'only']);
    assert.deepEqual(offered('service s { mode: fast, disk: { $0 } }'), ['memory', 'mode'], 'what the element has does not count');
    assert.ok(offered('service s { disk: { mode: solid }, $0 }').includes('deep'), 'behind the record, the element again');
  });

  it('completion offers what a field takes', () => {
    assert.deepEqual(offered('service s { disk: { mode: $0 } }'), ['spinning', 'solid']);
    assert.deepEqual(offered('service s { disks: [{ mode: $0 }] }'), ['spinning', 'solid']);
    assert.ok(offered('service s { disk: { memory: 3 $0 } }').includes('ms'));
    assert.ok(!offered('service s { disk: { memory: 3 $0 } }').includes('GB'));
    assert.deepEqual(offered('service s { deep: { only: $0 } }'), ['true', 'false']);
  });

  it('signature help tells of a field', () => {
    const { scope, offset } = at('service s { disk: { memory: $0 } }');
    assert.match(signatureHelp(scope, offset)!.signatures[0]!.label, /^memory: a duration/u);
  });

  it('words that every object has are no attributes', () => {
    for (const word of ['constructor', 'toString', '__proto__', 'hasOwnProperty']) {
      assert.equal(hovered(`service s { ${word.slice(0, 3)}$0${word.slice(3)}: 1 }`), '', word);
      assert.deepEqual(offered(`service s { ${word}: $0 }`), [], word);
      assert.deepEqual(offered(`service s { ${word}: { $0 } }`), [], word);
      assert.deepEqual(offered(`lint { ${word}: $0 }`), [], word);
      const { scope, offset } = at(`service s { ${word}: $0 }`);
      assert.equal(signatureHelp(scope, offset), undefined, word);
    }
    assert.equal(hovered('service a\nservice b\na -> b.const$0ructor'), '');
  });
});

describe('server: blocks of edges and steps', () => {
  it('hover tells of an attribute of a step what holds for steps', () => {
    assert.match(hovered('service a\nservice b\nflow f {\n  a -> b { ca$0lls: 3 }\n}'), /Calls for each request/u);
    assert.equal(hovered('service a\nservice b\na -> b { ca$0lls: 3 }'), '', 'an edge has none');
  });
});
