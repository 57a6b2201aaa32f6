import type { RuleCases } from '../../rule.ts';

export const cases: RuleCases = {
  bad: [
    {
      arch: `
architecture "Bookings" { profile: production }
service payment
queue events
service booking
payment ~> events ~> booking
`,
      at: 'events',
      fix: 'Set `retention: 1 d`',
    },
  ],
  good: [
    // A design that has not got that far.
    `
service payment
queue events
service booking
payment ~> events ~> booking
`,
    `
architecture "Bookings" { profile: production }
service payment
queue events { retention: 1 d }
service booking
payment ~> events ~> booking
`,
    `
architecture "Bookings" { profile: production }
service payment
queue events { dlq: lost }
queue lost
service booking
payment ~> events ~> booking
`,
  ],
};
