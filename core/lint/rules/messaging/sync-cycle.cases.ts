import type { RuleCases } from '../../rule.ts';

export const cases: RuleCases = {
  bad: [
    {
      arch: `
service a
service b
a -> b
b -> a
`,
      at: '->',
    },
    {
      arch: `
template copy(peer) extends region {
  service a
  service b
  a -> peer.b
  b -> peer.a
}
copy eu-west-1(peer: us-east-1)
copy us-east-1(peer: eu-west-1)
`,
      at: '->',
    },
  ],
  good: [
    `
template copy(peer) extends region {
  service chat
  chat -> peer.chat "whose receiver is there"
}
copy eu-west-1(peer: us-east-1)
copy us-east-1(peer: eu-west-1)
`,
    `
service a { instances: 3 }
a -> a "another copy"
`,
    `
service a
service b
a -> b
b ~> a
`,
  ],
};
