import type { RuleCases } from '../../rule.ts';

export const cases: RuleCases = {
  bad: [
    {
      arch: `
service trading
transit-gateway hub
service rules
flow order {
  trading -> hub -> rules
  requirements { latency: p99 100 ms }
}
`,
      at: '->',
    },
  ],
  good: [
    `
service trading
vpc-peering link
service rules
flow order {
  trading -> link -> rules
  requirements { latency: p99 100 ms }
}
`,
    `
service reports
transit-gateway hub
service books
flow monthly {
  reports -> hub -> books
  requirements { latency: p99 5 s }
}
`,
    `
service reports
transit-gateway hub
service books
flow monthly {
  reports -> hub -> books
}
`,
  ],
};
