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

/** All goes to the first region while it works. */
const passive = (tasks: string): string => `
actor user
region us-east-1 {
  fargate us { tasks: 12, capacity: 100 rps per task }
}
region us-west-2 {
  fargate west { tasks: ${tasks}, capacity: 100 rps per task }
}
user -> west { role: failover }
flow visit {
  rate: 1k rps
  user -> any of (us, west)
}
`;

/** The same region twice is lost as one: nothing moves. */
const accounts = `
actor user
account one {
  region us-east-1 {
    fargate us { tasks: 6, capacity: 100 rps per task }
  }
}
account two {
  region us-east-1 {
    fargate too { tasks: 6, capacity: 100 rps per task }
  }
}
flow visit {
  rate: 1k rps
  user -> any of (us, too)
}
`;

export const cases: RuleCases = {
  bad: [
    { arch: regions('6'), at: 'tasks: 6' },
    { arch: passive('2'), at: 'tasks: 2' },
  ],
  good: [regions('4..20'), passive('2..20'), accounts],
};
