import type { RuleCases } from '../../rule.ts';

export const cases: RuleCases = {
  bad: [
    {
      arch: `
service fetcher
nat-gateway nat
external web
flow crawl {
  rate: 100 rps
  fetcher -> nat { response: 500 KB }
  nat -> web { response: 500 KB }
}
`,
      at: 'nat',
    },
  ],
  good: [
    `
service fetcher
nat-gateway nat
external web
flow crawl {
  rate: 1 rps
  fetcher -> nat -> web
}
`,
  ],
};
