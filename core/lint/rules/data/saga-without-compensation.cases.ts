import type { RuleCases } from '../../rule.ts';

export const cases: RuleCases = {
  bad: [
    {
      arch: `
service booking
database rooms
database payments
flow book {
  tags: [saga]
  booking -> rooms { access: write }
  booking -> payments { access: write }
}
`,
      at: '->',
    },
  ],
  good: [
    `
service booking
database rooms
database payments
flow book {
  tags: [saga]
  booking -> rooms { access: write, compensation: "release the room" }
  booking -> payments { access: write }
}
`,
  ],
};
