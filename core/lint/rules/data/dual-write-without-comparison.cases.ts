import type { RuleCases } from '../../rule.ts';

const migration = (rest: string): string => `
service app
database old-db
job transform
database new-db
old-db => transform => new-db
app -> old-db "write"
app -> new-db "write"
${rest}`;

export const cases: RuleCases = {
  bad: [{ arch: migration(''), at: '->' }],
  good: [migration('service comparison\napp ~> comparison "both answers"\n')],
};
