import type { RuleCases } from '../../rule.ts';

const regions = (bus: string): string => `
actor ann
actor bob
region us-east-1 {
  service chat-1
  stream sent
}
region eu-west-1 {
  service mine
  database homes { model: key-value }
  service chat-2
}
ann <-> chat-1
chat-1 ~> sent
${bus}
mine -> homes { access: read }
mine -> chat-2
chat-2 <-> bob
flow send {
  rate: 1k rps
  ann <-> chat-1 ~> sent => mine -> homes
  mine -> chat-2 <-> bob
}
`;

export const cases: RuleCases = {
  bad: [{ arch: regions('sent => mine'), at: '=>' }],
  good: [
    regions('sent => mine [home = eu-west-1]'),
    `
region us-east-1 {
  stream events
}
region eu-west-1 {
  worker reports
  database numbers
}
flow count {
  rate: 1k rps
  events => reports -> numbers
}
`,
  ],
};
