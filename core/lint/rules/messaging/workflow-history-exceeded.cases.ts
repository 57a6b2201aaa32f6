import type { RuleCases } from '../../rule.ts';

const tasks = (map: string, count: number): string => `
step-functions workflow { map: ${map} }
service encode
service check
service grade
flow run {
  workflow -> encode { calls: ${count} }
  workflow -> check { calls: ${count} }
  workflow -> grade { calls: ${count} }
}
`;

export const cases: RuleCases = {
  // 1 800 × (7 + 5 + 5) = 30 600 events.
  bad: [{ arch: tasks('inline', 1800), at: 'map: inline', fix: 'Set `map: distributed`' }],
  good: [tasks('distributed', 1800), tasks('inline', 180)],
};
