/** What the words and signs of the language mean, for hover and completion. */
export const keywordDocs: Readonly<Record<string, string>> = {
  architecture: '**architecture** "Title" `{ … }` names the design and says what it is for.',
  requirements: '**requirements** `{ … }` states targets for the whole, or for a flow when it stands in one. Each is a test.',
  flow: '**flow** name "Label" `{ … }` is a user journey: a rate, targets, and ordered steps over edges.',
  view: '**view** name "Label" `{ … }` is one picture: what it shows, what it closes, which flow it numbers.',
  kind: '**kind** name `extends` base `{ … }` declares a kind of element of your own.',
  template: '**template** name`(parameter, other: 5)` `extends` group `{ … }` is a group written once: `name shop(parameter: 3)` uses it.',
  lint: '**lint** `{ rule: off }` weighs findings for this file.',
  import: '**import** `"./file.arch"` brings a whole file, **import** `{ a, b as c } from "./file.arch"` what it names.',
  optional: '**optional** marks a step that degrades instead of failing: the flow succeeds without it.',
  any: '**any of** `(a, b)`: one of them is enough.',
  '->': '`->` request and response',
  '~>': '`~>` asynchronous message',
  '=>': '`=>` stream, batch or replication',
  '<->': '`<->` held connection, such as a WebSocket',
};
