import type { RuleCases } from '../../rule.ts';

export const cases: RuleCases = {
  bad: [
    {
      arch: `
actor camera
region us-east-1 {
  medialive encoder
  mediapackage package
}
camera => encoder => package
`,
      at: '=>',
    },
    {
      arch: `
on-premises stadium {
  service encoder
}
region us-east-1 {
  mediapackage package
}
encoder => package
`,
      at: '=>',
    },
  ],
  good: [
    `
actor camera
direct-connect line
region us-east-1 {
  medialive encoder
}
camera => line => encoder
`,
    `
actor broadcaster
region us-east-1 {
  ivs channel
}
broadcaster => channel
`,
    `
group venue {
  actor camera
  medialive encoder
}
camera => encoder
`,
  ],
};
