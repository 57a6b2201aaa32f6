import type { RuleCases } from '../../rule.ts';

export const cases: RuleCases = {
  bad: [
    {
      arch: `
worker reader
worker parser
worker indexer
worker publisher
flow index { reader ~> parser ~> indexer ~> publisher }
`,
      at: '~>',
    },
    {
      arch: `
worker reader
queue texts
worker parser
topic words
worker indexer
worker publisher
reader ~> texts
texts ~> parser ~> words ~> indexer
indexer ~> publisher
flow index { reader ~> texts ~> parser ~> words ~> indexer ~> publisher }
`,
      at: '~>',
    },
  ],
  good: [
    `
worker reader
worker parser
worker indexer
worker publisher
step-functions run
run -> reader, parser, indexer, publisher
flow index { reader ~> parser ~> indexer ~> publisher }
`,
    `
worker reader
queue texts { dlq: failed }
queue failed
worker parser
worker indexer
worker publisher
flow index { reader ~> texts ~> parser ~> indexer ~> publisher }
`,
    `
service shop
queue mails
worker sender
flow confirm { shop ~> mails ~> sender }
`,
  ],
};
