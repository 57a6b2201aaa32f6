import type { RuleCases } from '../../rule.ts';

const crawler = (queues: string, threads: number): string => `
queue hosts "Back queues" { ordered: true${queues} }
service selector
worker crawler "Crawler" { concurrency: ${threads} }
hosts ~> selector -> crawler
`;
const readers = (instances: number): string => `
stream orders { partitions: 12 }
worker billing { instances: ${instances}, concurrency: 50 }
orders ~> billing
`;

export const cases: RuleCases = {
  bad: [
    { arch: crawler(', count: 100', 200), at: 'concurrency: 200' },
    { arch: readers(13), at: 'instances: 13' },
  ],
  good: [
    crawler(', count: 600', 200),
    // How many queues there are is not said.
    crawler('', 200),
    readers(12),
    `
queue jobs { count: 2 }
worker crawler { concurrency: 200 }
jobs ~> crawler
`,
    `
queue hosts { ordered: true, count: 2 }
queue others
worker crawler { concurrency: 200 }
hosts, others ~> crawler
`,
  ],
};
