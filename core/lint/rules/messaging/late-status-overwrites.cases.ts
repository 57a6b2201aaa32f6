import type { RuleCases } from '../../rule.ts';

export const cases: RuleCases = {
  bad: [
    {
      arch: `
queue events
service booking
database bookings
events ~> booking "status"
booking -> bookings { access: write }
`,
      at: '~>',
    },
  ],
  good: [
    `
queue events
service booking
database bookings
events ~> booking "status" { idempotent: "payment and status" }
booking -> bookings { access: write }
`,
    `
queue events { ordered: true }
service booking
database bookings
events ~> booking "status"
booking -> bookings { access: write }
`,
    // Kafka keeps the order of a key.
    `
msk events { brokers: 3 }
service booking
database bookings
events ~> booking "status"
booking -> bookings { access: write }
`,
    // Shown, not stored.
    `
queue events
service board
events ~> board "status"
`,
  ],
};
