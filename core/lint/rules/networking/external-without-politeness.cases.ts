import type { RuleCases } from '../../rule.ts';

export const cases: RuleCases = {
  bad: [
    {
      arch: `
external web { type: website }
queue urls
worker crawler
urls ~> crawler
crawler -> web
flow crawl {
  rate: 100 rps
  urls ~> crawler -> web
}
`,
      at: '->',
    },
  ],
  good: [
    `
external web { type: website }
service crawler "The whole crawler"
flow crawl {
  rate: 100 rps
  crawler -> web
}
`,
    `
external web { type: website }
queue urls { ordered: true }
worker crawler
urls ~> crawler
crawler -> web
flow crawl {
  rate: 100 rps
  urls ~> crawler -> web
}
`,
    `
external web { type: website }
sqs urls { type: fifo, message-group: host, dlq: failed }
sqs failed { type: fifo }
service selector
worker crawler
urls ~> selector -> crawler
crawler -> web
flow crawl {
  rate: 100 rps
  urls ~> selector -> crawler -> web
}
`,
    `
external web { type: website }
queue urls
worker crawler
urls ~> crawler
crawler -> web { rate-limit: 1 rps, key: host }
flow crawl {
  rate: 100 rps
  urls ~> crawler -> web
}
`,
    `
external bank { type: payment }
queue orders
worker checkout
flow pay {
  rate: 100 rps
  orders ~> checkout -> bank
}
`,
  ],
};
