import type { RuleCases } from '../../rule.ts';

const flows = (car: string, rest: string): string => `
flow cars {
  priority: 1
  ${car}
}
flow others {
  priority: 2
  ${rest}
}
`;

export const cases: RuleCases = {
  bad: [
    {
      arch: `
service sales
sqs jobs { dlq: jobs-dead }
sqs jobs-dead
worker work
${flows('sales ~> jobs ~> work', 'sales ~> jobs ~> work')}`,
      at: 'jobs',
    },
  ],
  good: [
    `
service sales
sqs urgent { dlq: dead }
sqs normal { dlq: dead }
sqs dead
worker strong
worker small
${flows('sales ~> urgent ~> strong', 'sales ~> normal ~> small')}`,
    `
service sales
amazon-mq jobs { engine: rabbitmq, priority-queue: true, deployment: cluster }
worker work
${flows('sales ~> jobs ~> work', 'sales ~> jobs ~> work')}`,
  ],
};
