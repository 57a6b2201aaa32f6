import type { RuleCases } from '../../rule.ts';

export const cases: RuleCases = {
  bad: [
    {
      arch: `
service writer
service charts
aurora history { replicas: 1 }
writer -> history { access: append }
charts -> history { access: range }
flow tick {
  rate: 25k rps
  writer -> history
}
`,
      at: 'history',
    },
  ],
  good: [
    `
service writer
service charts
timestream history
writer -> history { access: append }
charts -> history { access: range }
flow tick {
  rate: 25k rps
  writer -> history
}
`,
    `
service writer
service charts
aurora ledger { replicas: 1 }
writer -> ledger { access: append }
charts -> ledger { access: range }
flow book {
  rate: 200 rps
  writer -> ledger
}
`,
  ],
};
