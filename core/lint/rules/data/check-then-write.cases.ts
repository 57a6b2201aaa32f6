import type { RuleCases } from '../../rule.ts';

export const cases: RuleCases = {
  bad: [
    {
      arch: `
actor user
service shortener
database links
shortener -> links "is the key taken?"
shortener -> links "store"
flow shorten {
  user -> shortener
  shortener -> links "is the key taken?"
  shortener -> links "store"
}
`,
      at: '->',
    },
  ],
  good: [
    `
actor user
service shortener
database links
flow shorten {
  user -> shortener
  shortener -> links "store if absent" { access: write }
}
`,
    `
actor user
service seats
database plan
flow book {
  user -> seats
  seats -> plan "is it free?" { access: transaction }
  seats -> plan "book"
}
`,
  ],
};
