import assert from 'node:assert/strict';
import fc from 'fast-check';
import { catalog } from '../../catalog/index.ts';
import { codeAction, fixAll } from '../../server/features/code-action.ts';
import { codeLens } from '../../server/features/code-lens.ts';
import { completion } from '../../server/features/completion.ts';
import { definition } from '../../server/features/definition.ts';
import { documentHighlight } from '../../server/features/document-highlight.ts';
import { documentLink } from '../../server/features/document-link.ts';
import { documentSymbol } from '../../server/features/document-symbol.ts';
import { foldingRange } from '../../server/features/folding-range.ts';
import { formatting, onTypeFormatting } from '../../server/features/formatting.ts';
import { hover } from '../../server/features/hover.ts';
import { allInlayHints, inlayHint } from '../../server/features/inlay-hint.ts';
import { references } from '../../server/features/references.ts';
import { selectionRange } from '../../server/features/selection-range.ts';
import { semanticTokens } from '../../server/features/semantic-tokens.ts';
import { signatureHelp } from '../../server/features/signature-help.ts';
import { workspaceSymbol } from '../../server/features/workspace-symbol.ts';
import { reportMarkdown } from '../../server/figures.ts';
import { itemAt } from '../../server/preview.ts';
import type { Scope } from '../../server/document.ts';
import { mutatedExample, tokenSoup } from '../syntax/sources.ts';
import { edited, memoryWorkspace, uriOf } from './harness.ts';

const main = uriOf('main.arch');
const open = (text: string) => {
  const workspace = memoryWorkspace({ 'main.arch': text }, catalog);
  return { workspace, scope: workspace.scope(main)! };
};

/** What an editor asks while somebody types. */
const asked: Readonly<Record<string, (scope: Scope, offset: number) => unknown>> = {
  codeLens,
  completion: (scope, offset) => completion(scope, offset, { specifiers: () => [], snippets: true }),
  definition,
  documentHighlight,
  documentLink,
  documentSymbol,
  foldingRange,
  formatting: ({ document }) => formatting(document),
  hover,
  inlayHint: (scope) => inlayHint(scope, { start: 0, end: scope.document.text.length }, { ...allInlayHints, availability: true }),
  itemAt,
  onTypeFormatting: ({ document }, offset) => onTypeFormatting(document, offset),
  references: (scope, offset) => references(scope, offset, true, []),
  report: ({ snapshot }) => reportMarkdown(snapshot.architecture),
  selectionRange,
  semanticTokens: (scope) => semanticTokens(scope),
  signatureHelp,
  workspaceSymbol: (scope) => workspaceSymbol(scope, 'a'),
};

const texts = fc.oneof({ weight: 4, arbitrary: mutatedExample }, { weight: 1, arbitrary: tokenSoup });
const everywhere = { start: { line: 0, character: 0 }, end: { line: 1_000_000, character: 0 } };

describe('server: whatever is typed', function suite() {
  this.timeout(60_000);

  it('every feature answers', () =>
    fc.assert(
      fc.property(texts, fc.array(fc.nat(), { minLength: 3, maxLength: 3 }), (text, places) => {
        const { scope } = open(text);
        for (const [name, ask] of Object.entries(asked)) for (const place of places) assert.doesNotThrow(() => ask(scope, place % (text.length + 1)), name);
      }),
      { numRuns: 150 },
    ));

  it('no action breaks more than is broken, and each that leaves a finding out ends it', () =>
    fc.assert(
      fc.property(texts, fc.nat(), (text, pick) => {
        const { workspace, scope } = open(text);
        const actions = codeAction(scope, everywhere);
        const one = actions[pick % Math.max(1, actions.length)];
        for (const action of [...(one ? [one] : []), ...fixAll(scope, (read) => workspace.snapshotsWith(read))]) {
          const after = open(edited(text, action.edit!.changes![main] ?? [])).scope.snapshot;
          const broken = ({ files }: typeof after): number => files.get(main)!.diagnostics.length;
          assert.ok(broken(after) <= broken(scope.snapshot), action.title);
          if (!action.title.startsWith('Ignore ')) continue;
          const { code, message } = action.diagnostics![0]!;
          const same = ({ diagnostics }: typeof after): number =>
            diagnostics.get(main)!.filter((found) => found.code === code && found.message === message).length;
          assert.ok(same(after) < same(scope.snapshot), `${action.title}: ${message as string}`);
        }
      }),
      { numRuns: 300 },
    ));
});
