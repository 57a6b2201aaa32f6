import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { awsKinds } from '../../catalog/aws/index.ts';
import { genericKinds } from '../../catalog/generic/index.ts';
import { groupKinds } from '../../catalog/groups/index.ts';
import { catalog, createCatalog } from '../../catalog/index.ts';
import type { Attribute, AttributeType, Kind } from '../../catalog/schema.ts';
import type { Settings } from '../../catalog/settings.ts';
import { keywords } from '../syntax/keywords.ts';

const kebab = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/u;
/** What the language reads as one word or a dotted path: enum values must be typable. */
const typable = /^[A-Za-z0-9][\w-]*(?:\.[\w-]+)*$/u;
const categories = new Set(catalog.kinds.map((kind) => kind.category));
/** Words that the language keeps for itself; a kind of that name could not be declared. */
const reserved: readonly string[] = [...keywords, 'scenario', 'evolves', 'remove', 'style'];

const rooms: readonly (readonly [folder: string, kinds: readonly Kind[]])[] = [
  ['aws', awsKinds],
  ['generic', genericKinds],
  ['groups', groupKinds],
];
const room = (folder: string): string => path.join(import.meta.dirname, '../../catalog', folder);

/** Ids of the kinds that the files of a folder hold; helpers and the index have no default export. */
async function kindFiles(folder: string): Promise<string[]> {
  const ids: string[] = [];
  for (const file of readdirSync(room(folder)).sort()) {
    const { default: kind } = (await import(path.join(room(folder), file))) as { default?: Kind };
    if (!kind) continue;
    assert.equal(`${kind.id}.ts`, file);
    ids.push(kind.id);
  }
  return ids.sort();
}

function* typesIn(type: AttributeType): Generator<AttributeType> {
  yield type;
  if (type.type === 'list') yield* typesIn(type.of);
  if (type.type === 'either') for (const option of type.options) yield* typesIn(option);
  if (type.type === 'record') for (const field of Object.values(type.fields)) yield* typesIn(field.type);
}

function* attributesOf(kind: Kind): Generator<readonly [name: string, attribute: Attribute]> {
  const pending = Object.entries(kind.attributes);
  for (let next = pending.shift(); next; next = pending.shift()) {
    yield next;
    for (const type of typesIn(next[1].type)) if (type.type === 'record') pending.push(...Object.entries(type.fields));
  }
}

const isSentence = (text: string): boolean => /^[A-Z"'0-9].*[.]$/u.test(text) && !text.includes('\n');

describe('catalog', () => {
  it('knows enough: 90 AWS kinds, 20 generic parts, 10 groups', () => {
    assert.ok(awsKinds.length >= 90, `${awsKinds.length} AWS kinds`);
    assert.ok(genericKinds.length >= 20);
    assert.ok(groupKinds.length >= 10);
  });

  it('finds each kind by id and by alias, and nothing else', () => {
    for (const kind of catalog.kinds) for (const name of [kind.id, ...(kind.aliases ?? [])]) assert.equal(catalog.find(name)?.id, kind.id);
    assert.equal(catalog.find('no-such-kind'), undefined);
    assert.equal(catalog.find('constructor'), undefined);
  });

  it('takes an alias that says more than its kind at its word', () => {
    assert.equal(catalog.find('sqs-fifo')?.attributes['type']?.default, 'fifo');
    assert.equal(catalog.find('sqs')?.attributes['type']?.default, 'standard');
    for (const { aliases = [], variants = {}, attributes, id } of catalog.kinds) {
      for (const [name, settled] of Object.entries(variants)) {
        assert.ok(aliases.includes(name), `${name} is no alias of ${id}`);
        for (const [key, value] of Object.entries(settled)) {
          const type = attributes[key]?.type;
          const fits = type?.type === 'boolean' ? value === 'true' : type?.type === 'enum' && type.values.some((one) => one.value === value);
          assert.ok(fits, `${name}: ${key}: ${value}`);
        }
      }
    }
  });

  it('refuses two kinds of one name', () => {
    const [kind] = genericKinds as readonly [Kind, ...Kind[]];
    assert.throws(() => createCatalog([kind, { ...kind, id: 'other', aliases: [kind.id] }]), new RegExp(`\`${kind.id}\` names both`, 'u'));
  });

  it('adds what all elements have, without overwriting what a kind says itself', () => {
    const ebs = catalog.find('ebs')!;
    assert.equal(ebs.attributes['az']?.immutable, true);
    assert.ok(ebs.attributes['availability']);
    assert.ok(catalog.find('ec2')!.attributes['subnet']);
    assert.equal(catalog.find('s3')!.attributes['subnet'], undefined);
    assert.equal(catalog.find('region')!.attributes['latency'], undefined);
  });
});

for (const [folder, kinds] of rooms) {
  describe(`catalog/${folder}`, () => {
    it('lists the kind of every file once, in alphabetical order, each in a file of its name', async () => {
      assert.deepEqual(
        kinds.map((kind) => kind.id),
        await kindFiles(folder),
      );
    });
  });
}

for (const kind of catalog.kinds) {
  describe(`kind ${kind.id}`, () => {
    it('has typable names', () => {
      for (const name of [kind.id, ...(kind.aliases ?? [])]) {
        assert.match(name, kebab);
        assert.ok(!reserved.includes(name), `${name} is a word of the language`);
      }
      for (const [name] of attributesOf(kind)) assert.match(name, kebab);
      for (const role of Object.keys(kind.roles ?? {})) assert.match(role, kebab);
    });

    it('says what it is in one sentence', () => {
      assert.ok(kind.name.length > 1);
      assert.ok(isSentence(kind.summary), kind.summary);
      assert.ok(!/[.!?] [A-Z]/u.test(kind.summary), `more than one sentence: ${kind.summary}`);
      assert.ok(kind.summary.length <= 140, kind.summary);
    });

    it('documents its attributes, roles and words', () => {
      for (const [name, attribute] of attributesOf(kind)) {
        assert.ok(isSentence(attribute.doc), `${name}: ${attribute.doc}`);
        for (const type of typesIn(attribute.type)) {
          if (type.type !== 'enum') continue;
          for (const value of type.values) if (value.doc !== undefined) assert.ok(value.doc.length > 2, `${name}: ${value.value}`);
        }
      }
      for (const [role, doc] of Object.entries(kind.roles ?? {})) assert.ok(isSentence(doc), `${role}: ${doc}`);
    });

    it('offers words that can be typed, each once', () => {
      for (const [name, attribute] of attributesOf(kind)) {
        for (const type of typesIn(attribute.type)) {
          if (type.type !== 'enum') continue;
          const words = type.values.map((value) => value.value);
          assert.deepEqual(words, [...new Set(words)], name);
          for (const word of words) assert.match(word, typable, `${name}: ${word}`);
        }
      }
    });

    it('refers only to kinds and categories that exist', () => {
      for (const [name, attribute] of attributesOf(kind)) {
        for (const type of typesIn(attribute.type)) {
          if (type.type !== 'reference') continue;
          for (const to of type.to) assert.ok(categories.has(to as Kind['category']) || catalog.find(to)?.id === to, `${name} refers to ${to}`);
        }
      }
      for (const place of kind.placement?.in ?? []) {
        const group = catalog.find(place);
        assert.equal(group?.id, place, `stands in ${place}`);
        assert.equal(group.category, 'place', `${place} places what is in it`);
      }
    });

    it('bounds its values the right way round', () => {
      for (const [name, attribute] of attributesOf(kind)) {
        for (const type of typesIn(attribute.type)) {
          if (type.type === 'quantity' || type.type === 'integer') assert.ok((type.min ?? -Infinity) <= (type.max ?? Infinity), name);
          if (type.type === 'cidr') assert.ok((type.minPrefix ?? 0) <= (type.maxPrefix ?? 32), name);
        }
      }
    });

    it('points to documentation of its provider', () => {
      if (kind.docs !== undefined) assert.match(kind.docs, /^https:\/\/[a-z.]+\//u);
      if (kind.provider === 'aws' && kind.nature === 'element') assert.match(kind.docs ?? '', /^https:\/\/docs\.aws\.amazon\.com\//u);
    });

    it('takes its shorthand from an attribute that a string can fill', () => {
      if (kind.shorthand === undefined) return;
      const type = kind.attributes[kind.shorthand]?.type.type;
      assert.ok(type === 'cidr' || type === 'text', kind.shorthand);
    });

    it('reads of a design only what it has, as what it is', () => {
      const numeric = (type: AttributeType): boolean =>
        type.type === 'quantity' || type.type === 'integer' || (type.type === 'either' && type.options.some(numeric));
      const read = (key: string, fits: (type: AttributeType) => boolean): void => {
        const attribute = kind.attributes[key];
        if (attribute) assert.ok(fits(attribute.type), `${kind.id}: ${key} is read as something else than ${attribute.type.type}`);
      };
      const settings: Settings = {
        number: (key) => (read(key, numeric), undefined),
        range: (key) => (read(key, numeric), undefined),
        word: () => undefined,
        flag: (key) => (read(key, (type) => type.type === 'boolean' || type.type === 'either'), false),
        words: () => [],
        perCopy: () => false,
        has: () => true,
        zones: 1,
        copies: { min: 1, max: 1 },
        region: 'us-east-1',
      };
      kind.sla?.(settings);
      kind.copySla?.(settings);
      for (const limit of kind.limits ?? []) limit.capacity(settings);
      kind.pricing?.(settings, {
        requests: 1,
        opening: 1,
        items: 1,
        callsOut: 1,
        reads: 1,
        writes: 1,
        writeCalls: 1,
        bytesIn: 1,
        bytesOut: 1,
        bytesToInternet: 1,
        pushes: 1,
        duration: 1,
        storage: 1,
        written: 1,
        copies: 1,
        connections: 1,
        receivers: 1,
      });
    });
  });
}
