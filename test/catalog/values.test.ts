import assert from 'node:assert/strict';
import { catalog } from '../../catalog/index.ts';
import type { AttributeType, Kind } from '../../catalog/schema.ts';
import { compile } from '../../core/model/compile.ts';

const uri = 'memory:///kind.arch';

/** What a real file that writes these values would be told. */
const told = (text: string): string[] =>
  (compile(uri, { read: (at) => (at === uri ? text : undefined), resolve: () => undefined }, catalog).diagnostics.get(uri) ?? []).map(
    (finding) => `${finding.code}: ${finding.message}`,
  );

/** Values of references name elements that no file of one kind has. */
const refers = (type: AttributeType): boolean =>
  type.type === 'reference' || (type.type === 'list' && refers(type.of)) || (type.type === 'either' && type.options.every(refers));

const written = (kind: Kind, which: 'default' | 'example'): string =>
  Object.entries(kind.attributes)
    .filter(([, attribute]) => attribute[which] !== undefined && !refers(attribute.type))
    .map(([name, attribute]) => `  ${name}: ${attribute[which]!}`)
    .join('\n');

for (const kind of catalog.kinds) {
  describe(`kind ${kind.id}, as the language reads it`, () => {
    it('understands its own defaults', () => assert.deepEqual(told(`${kind.id} it {\n${written(kind, 'default')}\n}`), []));
    it('understands its own examples', () => assert.deepEqual(told(`${kind.id} it {\n${written(kind, 'example')}\n}`), []));
    for (const alias of kind.aliases ?? []) it(`answers to ${alias}`, () => assert.deepEqual(told(`${alias} it`), []));
  });
}

describe('values of the catalog', () => {
  it('reports what a kind cannot take', () => {
    assert.deepEqual(
      told('lambda it { timeout: 20 min }').map((line) => line.split(':')[0]),
      ['out-of-range'],
    );
    assert.deepEqual(
      told('lambda it { memory: 20 s }').map((line) => line.split(':')[0]),
      ['wrong-dimension'],
    );
    assert.deepEqual(
      told('ebs disk { type: gp4 }').map((line) => line.split(':')[0]),
      ['unknown-value'],
    );
    assert.equal(told('vpc net { cidr: "10.0.0.0/8" }').length, 1);
  });

  it('reports an element that stands where it cannot', () => {
    assert.deepEqual(
      told('region r { vpc v { subnet s { s3 files } } }').map((line) => line.split(':')[0]),
      ['misplaced-element'],
    );
    assert.deepEqual(
      told('region r { vpc v { subnet s { cloudfront cdn } } }').map((line) => line.split(':')[0]),
      ['misplaced-element'],
    );
    assert.deepEqual(told('region r { vpc v { subnet s { ec2 web } } }'), []);
  });

  it('leaves a first sketch without places alone', () => assert.deepEqual(told('s3 files\nec2 web\ndatabase db'), []));
});
