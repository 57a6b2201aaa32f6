import type { RuleCases } from '../../rule.ts';

const design = (window: string): string => `
actor user
service trading
aws-batch settle
rds orders { engine: postgresql }
flow order {
  window: "9:30-16:00"
  user -> trading -> orders
}
flow end-of-day {
  window: "${window}"
  settle -> orders
}
`;

export const cases: RuleCases = {
  bad: [
    { arch: design('15:00-18:00'), at: '->' },
    { arch: design('3 pm to 4 pm').replace('3 pm to 4 pm', '3:00 pm to 4:00 pm'), at: '->' },
    // Over midnight, and into the next day's hours.
    { arch: design('22:00-10:00'), at: '->' },
  ],
  good: [
    design('20:00-24:00'),
    design('16:00-9:30'),
    design('after closing'),
    `
actor user
service trading
aws-batch settle
database orders { engine: postgresql, replicas: 1 }
flow order {
  window: "9:30-16:00"
  user -> trading -> orders
}
flow intraday {
  window: "12:00-13:00"
  settle -> orders.reader
}
`,
  ],
};
