import type { RuleCases } from '../../rule.ts';

export const cases: RuleCases = {
  bad: [
    {
      arch: `
actor user
vpc net {
  azs: [a, b]
  subnet private
  fargate web { subnet: private, tasks: 4, capacity: 100 rps per task }
}
flow visit {
  rate: 350 rps
  user -> web
}
`,
      at: 'tasks: 4',
      fix: 'Set `tasks: 8`',
    },
  ],
  good: [
    `
actor user
vpc net {
  azs: [a, b]
  subnet private
  fargate web { subnet: private, tasks: 8, capacity: 100 rps per task }
}
flow visit {
  rate: 350 rps
  user -> web
}
`,
  ],
};
