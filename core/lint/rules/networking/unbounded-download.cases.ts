import type { RuleCases } from '../../rule.ts';

const crawler = (attributes: string, edge: string): string => `
external web { type: website }
queue urls
worker crawler${attributes}
urls ~> crawler
crawler -> web "page"${edge}
flow crawl {
  rate: 100 rps
  urls ~> crawler -> web
}
`;

export const cases: RuleCases = {
  bad: [{ arch: crawler('', ''), at: '->' }],
  good: [
    crawler('', ' { max-response: 15 MB }'),
    crawler('', ' { timeout: 10 s }'),
    `
external web { type: website }
queue urls
lambda crawler { timeout: 1 min }
urls ~> crawler -> web
flow crawl {
  rate: 100 rps
  urls ~> crawler -> web
}
`,
    `
external web { type: website }
service crawler "The whole crawler"
crawler -> web
flow crawl {
  rate: 100 rps
  crawler -> web
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
