import type { RuleCases } from '../../rule.ts';

const design = (more: string): string => `
region us-east-1 {
  lambda ranks${more}
  vpc main {
    subnet private { access: private }
    elasticache cache { engine: redis, subnet: private }
  }
}
ranks -> cache
`;

export const cases: RuleCases = {
  bad: [{ arch: design(''), at: '->', fix: 'Set `subnet: private`' }],
  good: [design(' { subnet: private }'), '\nlambda ranks\nelasticache cache { engine: redis }\nranks -> cache\n'],
};
