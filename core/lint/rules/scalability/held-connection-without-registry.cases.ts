import type { RuleCases } from '../../rule.ts';

export const cases: RuleCases = {
  bad: [
    {
      arch: `
actor ann
actor bob
service chat { instances: 4 }
ann <-> chat
chat <-> bob
flow send { ann <-> chat <-> bob }
`,
      at: '<->',
    },
    {
      arch: `
actor ann
actor bob
alb entry
service chat { instances: 1 }
ann <-> entry
bob <-> entry
entry <-> chat
flow send { ann <-> entry <-> chat <-> entry <-> bob }
`,
      at: '<->',
    },
  ],
  good: [
    `
actor ann
actor bob
service chat { instances: 4 }
cache sessions
ann <-> chat
chat -> sessions
chat <-> bob
flow send {
  ann <-> chat -> sessions
  chat <-> bob
}
`,
    `
actor ann
actor bob
service chat { instances: 4 }
topic room
ann <-> chat
chat ~> room
room ~> chat
chat <-> bob
flow send { ann <-> chat ~> room ~> chat <-> bob }
`,
    `
actor player
service game { instances: 4 }
player <-> game
flow move {
  player <-> game
  game <-> player
}
`,
  ],
};
