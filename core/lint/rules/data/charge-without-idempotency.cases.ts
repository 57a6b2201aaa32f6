import type { RuleCases } from '../../rule.ts';

const pay = (label: string, more = ''): string => `
service checkout
external payment-provider "Payment provider"
checkout -> payment-provider "${label}"${more}
`;

export const cases: RuleCases = {
  bad: [{ arch: pay('charge'), at: '->', fix: 'Set `idempotent: "payment number"`' }],
  good: [pay('charge', ' { idempotent: "order" }'), pay('exchange rates'), pay('read the status of a payment')],
};
