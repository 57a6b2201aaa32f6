import type { RuleCases } from '../../rule.ts';

const chain = (gateway: string): string => `
actor user
api-gateway gateway${gateway}
load-balancer lb
service a
user -> gateway -> lb -> a
`;

export const cases: RuleCases = {
  bad: [{ arch: chain(''), at: '->' }],
  good: [chain(' { auth: jwt }'), chain(' { throttle: 100 rps }'), '\napi-gateway gateway\nlambda a\ngateway -> a\n'],
};
