import type { RuleCases } from '../../rule.ts';

export const cases: RuleCases = {
  bad: [
    { arch: 'dynamodb followers { partition-key: userId, item: 100 B, items-per-key: 200M }', at: 'items-per-key: 200M' },
    { arch: 'dynamodb social { partition-key: pk, item: 512 B, largest-key: 20 GB }', at: 'largest-key: 20 GB' },
  ],
  good: [
    // 10 GiB / 100 B, and / 0.5 KiB.
    'dynamodb followers { partition-key: userId, item: 100 B, items-per-key: 107374182 }',
    'dynamodb posts { partition-key: userId, item: 512 B, items-per-key: 20971520 }',
    'dynamodb followers { partition-key: userId }',
    // A limit of tables with a local index.
    'dynamodb followers { partition-key: userId, item: 100 B, items-per-key: 200M, indexes: [by-date local followedAt] }',
  ],
};
