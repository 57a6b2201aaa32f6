import type { RuleCases } from '../../rule.ts';

const regions = (tasks: string): string => `
actor user
region us-east-1 {
  fargate us { tasks: ${tasks}, capacity: 100 rps per task }
}
region eu-west-1 {
  fargate eu { tasks: 4..20, capacity: 100 rps per task }
}
flow visit {
  rate: 1k rps
  user -> any of (us, eu)
}
`;

export const cases: RuleCases = {
  bad: [{ arch: regions('6'), at: 'tasks: 6' }],
  good: [regions('4..20')],
};
