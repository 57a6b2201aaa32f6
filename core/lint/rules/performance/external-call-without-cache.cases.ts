import type { RuleCases } from '../../rule.ts';

export const cases: RuleCases = {
  bad: [
    {
      arch: `
external web { type: website }
worker crawler
database urls { model: key-value }
crawler -> urls { access: read }
crawler -> web
flow crawl {
  rate: 1k rps
  crawler -> urls
  crawler -> web
}
`,
      at: '->',
    },
  ],
  good: [
    `
external web { type: website }
worker crawler
cache addresses
database urls { model: key-value }
crawler -> urls { access: read }
crawler -> addresses
crawler -> web
flow crawl {
  rate: 1k rps
  crawler -> urls
  crawler -> addresses
  crawler -> web
}
`,
    `
external web { type: website }
worker crawler
flow crawl {
  rate: 1k rps
  crawler -> web
}
`,
  ],
};
