import type { RuleCases } from '../../rule.ts';

export const cases: RuleCases = {
  bad: [
    {
      arch: `
service writer
service reader
vm one {
  search-index a
  search-index b-copy
}
vm two {
  search-index b
  search-index a-copy
}
writer -> a, b { access: write }
a => a-copy
b => b-copy
reader -> a-copy, b-copy { access: read }
`,
      at: 'one',
    },
  ],
  good: [
    `
service writer
service reader
vm one {
  search-index a
  search-index b
}
vm two {
  search-index a-copy
  search-index b-copy
}
writer -> a, b { access: write }
a => a-copy
b => b-copy
reader -> a-copy, b-copy { access: read }
`,
  ],
};
