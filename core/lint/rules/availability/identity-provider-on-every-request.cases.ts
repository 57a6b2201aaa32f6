import type { RuleCases } from '../../rule.ts';

const design = (gateway: string, check = 'api -> idp'): string => `
actor user
identity-provider idp
${gateway}
lambda authorizer
service orders
flow order {
  user -> api
  ${check}
  api -> orders
}
`;

export const cases: RuleCases = {
  bad: [
    {
      arch: `
actor user
identity-provider idp
api-gateway api { auth: jwt }
service orders
user -> api
api -> idp "valid?"
api -> orders
flow order {
  user -> api -> idp
  api -> orders
}
`,
      at: '->',
      fix: 'Set `auth-cache: 5 min`',
    },
    { arch: design('api-gateway api { auth: lambda }', 'api -> authorizer -> idp'), at: '->' },
  ],
  good: [
    design('api-gateway api { auth: lambda, auth-cache: 5 min }', 'api -> authorizer -> idp'),
    design('api-gateway api { auth: jwt }', '5%: api -> idp'),
    `
actor user
identity-provider idp
api-gateway api { auth: jwt }
flow sign-in {
  user -> api -> idp
}
`,
  ],
};
