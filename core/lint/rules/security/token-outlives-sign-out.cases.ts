import type { RuleCases } from '../../rule.ts';

export const cases: RuleCases = {
  bad: [
    {
      arch: `
actor user
identity-provider auth { token-ttl: 1 h }
service app
user -> auth "sign in"
user -> app { auth: jwt }
`,
      at: 'token-ttl: 1 h',
    },
  ],
  good: [
    `
actor user
identity-provider auth { token-ttl: 1 h }
service app
cache revoked { nodes: 2 }
user -> auth "sign in"
user -> app { auth: jwt }
app -> revoked
`,
    `
actor user
identity-provider auth { token-ttl: 30 s }
service app
user -> auth "sign in"
user -> app { auth: jwt }
`,
  ],
};
