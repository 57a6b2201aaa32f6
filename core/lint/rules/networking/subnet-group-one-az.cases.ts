import type { RuleCases } from '../../rule.ts';

export const cases: RuleCases = {
  bad: [
    {
      arch: `
vpc net {
  subnet private {
    access: private
    az: a
    rds db { multi-az: true }
  }
}
`,
      at: 'db',
    },
    { arch: '\naurora db { az: a }\n', at: 'az: a', fix: 'Set `azs: [a, b]`' },
  ],
  good: [
    `
vpc net {
  azs: [a, b]
  subnet private {
    access: private
    rds db { multi-az: true }
  }
}
`,
    // One instance of a cluster, whose subnets span two zones.
    `
vpc net {
  azs: [a, b]
  subnet private {
    access: private
    aurora reader { az: a }
  }
}
`,
  ],
};
