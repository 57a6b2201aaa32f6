import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { allQuotas, quota, quotaOfMemory } from '../../catalog/facts/quotas.ts';
import { catalog } from '../../catalog/index.ts';
import type { AttributeType } from '../../catalog/schema.ts';
import { parseQuantity } from '../../core/units/quantity.ts';

const root = path.resolve(import.meta.dirname, '../..');
const sources = ['catalog', 'core/lint/rules']
  .flatMap((folder) => readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' }).map((file) => path.join(root, folder, file)))
  .filter((file) => file.endsWith('.ts'))
  .map((file) => readFileSync(file, 'utf8'))
  .join('\n');

/** Quotas of which a kind takes the one of its size or type. */
const families = ['fargate.memory.', 'opensearch.ebs.gp3.', 'redshift.storage.'] as const;
const isHeld = (id: string): boolean => sources.includes(`'${id}'`) || families.some((family) => id.startsWith(family) && sources.includes(`\`${family}\${`));

/** Quotas that bound what an attribute takes, or are what it is where nothing is said. */
const bounds: readonly (readonly [quota: string, kind: string, attribute: string, which: 'min' | 'max' | 'default'])[] = [
  ['alb.idle.default', 'alb', 'idle-timeout', 'default'],
  ['alb.idle.max', 'alb', 'idle-timeout', 'max'],
  ['apigw.rest.cache_ttl', 'api-gateway', 'cache-ttl', 'max'],
  ['apigw.rest.timeout.min', 'api-gateway', 'timeout', 'min'],
  ['efs.provisioned', 'efs', 'provisioned-throughput', 'max'],
  ['firehose.buffer.max', 'firehose', 'buffer-interval', 'max'],
  ['firehose.buffer.size', 'firehose', 'buffer-size', 'max'],
  ['kinesis.retention.max', 'kinesis', 'retention', 'max'],
  ['kinesis.retention.min', 'kinesis', 'retention', 'min'],
  ['lambda.ephemeral.max', 'lambda', 'ephemeral-storage', 'max'],
  ['lambda.ephemeral.min', 'lambda', 'ephemeral-storage', 'min'],
  ['lambda.memory.max', 'lambda', 'memory', 'max'],
  ['lambda.memory.min', 'lambda', 'memory', 'min'],
  ['lambda.timeout', 'lambda', 'timeout', 'max'],
  ['sfn.standard.duration', 'step-functions', 'timeout', 'max'],
  ['sqs.batch', 'sqs', 'batch', 'max'],
  ['sqs.delay', 'sqs', 'delay', 'max'],
  ['sqs.retention.default', 'sqs', 'retention', 'default'],
  ['sqs.retention.max', 'sqs', 'retention', 'max'],
  ['sqs.retention.min', 'sqs', 'retention', 'min'],
  ['sqs.visibility.default', 'sqs', 'visibility-timeout', 'default'],
  ['sqs.visibility.max', 'sqs', 'visibility-timeout', 'max'],
  ['sqs.wait', 'sqs', 'wait', 'max'],
];

/** Why no design is held against the others. */
const aside = JSON.parse(readFileSync(path.join(import.meta.dirname, 'quotas-aside.json'), 'utf8')) as Readonly<Record<string, readonly string[]>>;

function bound(type: AttributeType, which: 'min' | 'max'): number | undefined {
  return type.type === 'quantity' || type.type === 'integer' ? type[which] : undefined;
}

function defaultOf(text: string | undefined): number | undefined {
  const parsed = text === undefined ? undefined : parseQuantity(text);
  return parsed?.ok === true ? parsed.quantity.value : undefined;
}

describe('every quota', () => {
  const told = new Set([...bounds.map(([id]) => id), ...Object.values(aside).flat()]);

  it('is held against designs, bounds an attribute, or has a reason not to', () =>
    assert.deepEqual(
      allQuotas.map(({ id }) => id).filter((id) => !isHeld(id) && !told.has(id)),
      [],
    ));

  it('is set aside only where nothing holds it', () => {
    const known = new Set(allQuotas.map(({ id }) => id));
    for (const id of Object.values(aside).flat()) assert.ok(known.has(id) && !isHeld(id), id);
  });

  for (const [id, kind, attribute, which] of bounds) {
    it(`${id} is the ${which} of ${attribute} of ${kind}`, () => {
      const { type, default: text } = catalog.find(kind)!.attributes[attribute]!;
      const value = which === 'default' ? defaultOf(text) : bound(type, which);
      // Authors write MB for what the provider counts in MiB.
      assert.ok(value !== undefined && Math.abs(value - quota(id).value) <= 0.05 * quota(id).value, `${String(value)}, not ${quota(id).value}`);
    });
  }

  it('that follows from memory is worked out from it', () => {
    assert.equal(quotaOfMemory('rds.postgres.maxconn', 16 * 2 ** 30).value, 1802);
    assert.equal(quotaOfMemory('rds.postgres.maxconn', 512 * 2 ** 30).value, 5000);
    assert.throws(() => quotaOfMemory('lambda.timeout', 1), /no formula/u);
    assert.throws(() => quota('rds.postgres.maxconn'), /no quota/u);
  });
});
