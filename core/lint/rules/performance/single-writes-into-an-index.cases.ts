import type { RuleCases } from '../../rule.ts';

export const cases: RuleCases = {
  bad: [
    {
      arch: `
worker indexer
opensearch index { nodes: 3 }
indexer -> index { access: write }
flow reindex {
  rate: 2k rps
  indexer -> index
}
`,
      at: '->',
    },
  ],
  good: [
    `
service shop
dynamodb orders
flow order {
  rate: 2k rps
  shop -> orders { access: write }
}
`,
    `
worker indexer
opensearch index { nodes: 3 }
indexer -> index { access: write, batch: 500 }
flow reindex {
  rate: 2k rps
  indexer -> index
}
`,
    `
worker indexer
opensearch index { nodes: 3 }
indexer -> index { access: search }
flow find {
  rate: 2k rps
  indexer -> index
}
`,
    `
worker indexer
opensearch index { nodes: 3 }
indexer => index
flow reindex {
  rate: 2k rps
  indexer => index
}
`,
  ],
};
