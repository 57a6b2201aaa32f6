import type { RuleCases } from '../../rule.ts';

export const cases: RuleCases = {
  bad: [
    {
      arch: `
container orders { image: "shop/orders:latest" }
`,
      at: 'image: "shop/orders:latest"',
    },
    {
      arch: `
container orders { image: "registry.example:5000/orders" }
`,
      at: 'image: "registry.example:5000/orders"',
    },
  ],
  good: [
    `
container orders { image: "shop/orders:1.4" }
container stock { image: "shop/stock@sha256:0123" }
`,
  ],
};
