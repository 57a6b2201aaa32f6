import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ErrorCodes, ResponseError } from 'vscode-jsonrpc/node';
import type {
  CodeAction,
  CodeLens,
  CompletionItem,
  Diagnostic,
  DocumentSymbol,
  Hover,
  InlayHint,
  Location,
  TextEdit,
  WorkspaceEdit,
} from 'vscode-languageserver-types';
import type { ExportSvgResult, ItemAtResult, ReportResult } from '../../server/protocol.ts';
import { edited } from './harness.ts';
import { start } from './session.ts';

const codes = (list: readonly Diagnostic[]): unknown[] => list.map(({ code }) => code);
const shop =
  'architecture "Shop"\nactor customer "Customer"\nregion us-east-1 {\n  lambda orders "Orders" { memory: 512 MB }\n  dynamodb table\n}\ncustomer -> orders -> table\nflow order { rate: 20 rps\n  customer -> orders -> table\n}\n';
const at = (line: number, character: number) => ({ line, character });

describe('server: the process', function suite() {
  this.timeout(30_000);

  it('answers for every feature', async () => {
    const session = await start({ 'shop.arch': shop });
    const textDocument = { uri: session.uri('shop.arch') };
    session.open('shop.arch', shop);
    assert.deepEqual(await session.diagnostics('shop.arch', () => true), []);
    const items = await session.ask<{ label: string }[]>('textDocument/completion', { textDocument, position: at(6, 12) });
    assert.ok(items.some(({ label }) => label === 'table'));
    assert.match(((await session.ask<Hover>('textDocument/hover', { textDocument, position: at(3, 4) })).contents as { value: string }).value, /AWS Lambda/u);
    assert.deepEqual(
      (await session.ask<Location[]>('textDocument/definition', { textDocument, position: at(6, 13) })).map(({ range }) => range.start),
      [at(3, 9)],
    );
    assert.equal(
      (await session.ask<Location[]>('textDocument/references', { textDocument, position: at(3, 10), context: { includeDeclaration: true } })).length,
      3,
    );
    assert.equal((await session.ask<unknown[]>('textDocument/documentHighlight', { textDocument, position: at(3, 10) })).length, 3);
    assert.equal((await session.ask<{ placeholder: string }>('textDocument/prepareRename', { textDocument, position: at(3, 10) })).placeholder, 'orders');
    const { changes } = await session.ask<WorkspaceEdit>('textDocument/rename', { textDocument, position: at(3, 10), newName: 'orders-fn' });
    assert.equal(changes![textDocument.uri]!.length, 3);
    await assert.rejects(session.ask('textDocument/rename', { textDocument, position: at(3, 10), newName: 'table' }), /taken/u);
    assert.deepEqual(
      (await session.ask<DocumentSymbol[]>('textDocument/documentSymbol', { textDocument })).map(({ name }) => name),
      ['Shop', 'customer', 'us-east-1', 'order'],
    );
    assert.equal((await session.ask<unknown[]>('workspace/symbol', { query: 'ord' })).length, 2);
    assert.ok((await session.ask<unknown[]>('textDocument/foldingRange', { textDocument })).length >= 2);
    assert.equal((await session.ask<unknown[]>('textDocument/selectionRange', { textDocument, positions: [at(3, 10)] })).length, 1);
    assert.ok((await session.ask<{ data: number[] }>('textDocument/semanticTokens/full', { textDocument })).data.length > 50);
    assert.ok((await session.ask<TextEdit[]>('textDocument/formatting', { textDocument, options: { tabSize: 2, insertSpaces: true } })).length > 0);
    assert.match(
      (await session.ask<{ signatures: { label: string }[] }>('textDocument/signatureHelp', { textDocument, position: at(3, 38) })).signatures[0]!.label,
      /^memory/u,
    );
    assert.deepEqual(await session.ask('textDocument/documentLink', { textDocument }), []);
    assert.deepEqual(
      await session.ask('textDocument/codeAction', { textDocument, range: { start: at(0, 0), end: at(1, 0) }, context: { diagnostics: [] } }),
      [],
    );
    assert.equal(await session.end(), 0);
  });

  it('follows edits, and what imports them', async () => {
    const session = await start({ 'network.arch': 'group net { service gate }', 'main.arch': '' });
    session.open('main.arch', 'import "./network.arch"\nservice a\na -> gate');
    assert.deepEqual(codes(await session.diagnostics('main.arch', () => true)), []);
    session.open('network.arch', 'group net { service door }');
    assert.deepEqual(codes(await session.diagnostics('main.arch', (list) => list.length > 0)), ['unknown-name']);
    session.change('network.arch', 2, 'group net { service gate }');
    assert.deepEqual(codes(await session.diagnostics('main.arch', (list) => list.length === 0)), []);
    await session.end();
  });

  it('notices files that change on disk', async () => {
    const session = await start({});
    session.open('main.arch', 'import "./later.arch"\nservice a\na -> gate');
    assert.deepEqual(codes(await session.diagnostics('main.arch', (list) => list.length > 0)), ['missing-file', 'unknown-name']);
    writeFileSync(path.join(session.folder, 'later.arch'), 'service gate');
    await session.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: session.uri('later.arch'), type: 1 }] });
    assert.deepEqual(codes(await session.diagnostics('main.arch', (list) => list.length === 0)), []);
    await session.end();
  });

  it('follows `lintel.json`, the nearest one, as it changes', async () => {
    const text = '// lintel-ignore orphan-component: a lab\nservice lonely\nservice a\nservice b\na -> b { retries: 3 }\n';
    const session = await start({ 'lintel.json': '{ "rules": { "retry-without-backoff": "error" } }' });
    session.open('sub/main.arch', text);
    const severities = async (until: (list: readonly Diagnostic[]) => boolean): Promise<unknown[]> =>
      (await session.diagnostics('sub/main.arch', until)).map(({ code, severity }) => [code, severity]);
    assert.deepEqual(await severities(() => true), [['retry-without-backoff', 1]]);
    const write = async (name: string, config: string): Promise<void> => {
      mkdirSync(path.join(session.folder, 'sub'), { recursive: true });
      writeFileSync(path.join(session.folder, name), config);
      await session.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: session.uri(name), type: 2 }] });
    };
    await write('lintel.json', '{ "rules": { "retry-without-backoff": "hint" } }');
    assert.deepEqual(await severities(([first]) => first?.severity === 4), [['retry-without-backoff', 4]]);
    await write('sub/lintel.json', '{ "rules": { "retry-without-backoff": "info" } }');
    assert.deepEqual(await severities(([first]) => first?.severity === 3), [['retry-without-backoff', 3]]);
    await write('sub/lintel.json', '{ "ignore": ["*.arch"] }');
    assert.deepEqual(await severities((list) => list.length === 0), [], 'nor is the comment idle that silences a rule');
    await write('sub/lintel.json', '{ "ignore": [');
    assert.deepEqual(await severities(([first]) => first?.severity === 2), [['retry-without-backoff', 2]], 'broken, it says nothing');
    await session.end();
  });

  it('renames and refers across every file that imports, open or not, and in no other', async () => {
    const session = await start({
      'n.arch': 'service gate',
      'a.arch': 'import "./n.arch"\nservice x\nx -> gate',
      'sub/b.arch': 'import "../n.arch"\nservice y\ny -> gate',
      'alone.arch': 'service gate\nservice z\nz -> gate',
    });
    session.open('n.arch', 'service gate');
    const textDocument = { uri: session.uri('n.arch') };
    const affected = [session.uri('a.arch'), session.uri('n.arch'), session.uri('sub/b.arch')];
    const position = at(0, 9);
    const found = await session.ask<Location[]>('textDocument/references', { textDocument, position, context: { includeDeclaration: true } });
    assert.deepEqual(found.map(({ uri }) => uri).sort(), affected);
    const { changes } = await session.ask<WorkspaceEdit>('textDocument/rename', { textDocument, position, newName: 'door' });
    assert.deepEqual(Object.keys(changes!).sort(), affected);
    await assert.rejects(session.ask('textDocument/rename', { textDocument, position, newName: 'y' }), /taken/u);
    await session.end();
  });

  it('completes imports by the files that there are, and describes a kind when asked', async () => {
    const session = await start({ 'net/n.arch': 'service gate' });
    const textDocument = { uri: session.uri('main.arch') };
    session.open('main.arch', 'import { gate } from ""\nlam');
    const paths = await session.ask<CompletionItem[]>('textDocument/completion', { textDocument, position: at(0, 22) });
    assert.deepEqual(
      paths.map(({ label }) => label),
      ['./net/n.arch'],
    );
    const kinds = await session.ask<CompletionItem[]>('textDocument/completion', { textDocument, position: at(1, 3) });
    const lambda = kinds.find(({ label }) => label === 'lambda')!;
    assert.equal(lambda.documentation, undefined);
    assert.ok(!lambda.textEdit!.newText.includes('$'), 'this editor said nothing of snippets');
    const resolved = await session.ask<CompletionItem>('completionItem/resolve', lambda);
    assert.match((resolved.documentation as { value: string }).value, /AWS Lambda/u);
    await session.end();
  });

  it('completes the ways up, but not out of the workspace', async () => {
    const session = await start({ 'shared/net.arch': 'service gate', 'app/beside.arch': 'service b', 'app/main.arch': '' });
    const outside = mkdtempSync(path.join(tmpdir(), 'lintel-outside-'));
    writeFileSync(path.join(outside, 'secret.arch'), 'service secret');
    symlinkSync(outside, path.join(session.folder, 'link'));
    symlinkSync(path.join(outside, 'secret.arch'), path.join(session.folder, 'secret.arch'));
    session.open('app/main.arch', 'import { gate } from "../');
    const textDocument = { uri: session.uri('app/main.arch') };
    const paths = await session.ask<CompletionItem[]>('textDocument/completion', { textDocument, position: at(0, 25) });
    assert.deepEqual(
      paths.map(({ label }) => label),
      ['./beside.arch', '../shared/net.arch'],
    );
    session.change('app/main.arch', 2, 'import { gate } from "../shared/net.arch"\nservice a\na -> gate\n');
    assert.deepEqual(await session.diagnostics('app/main.arch', () => true), []);
    rmSync(outside, { recursive: true });
    await session.end();
  });

  it('shows figures in the text as the settings say, also when they change', async () => {
    const text = 'architecture "A"\nactor a\nservice b { cost: $5/month }\na -> b\nflow f {\n  rate: 100 rps\n  a -> b\n}\n';
    const session = await start({}, { inlayHints: { load: false } });
    session.open('main.arch', text);
    await session.diagnostics('main.arch', () => true);
    const textDocument = { uri: session.uri('main.arch') };
    const hints = async (from = 0, to = 8): Promise<string[]> => {
      const range = { start: at(from, 0), end: at(to, 0) };
      return (await session.ask<InlayHint[]>('textDocument/inlayHint', { textDocument, range })).map(
        ({ position, label }) => `${position.line} ${label as string}`,
      );
    };
    const lenses = async (): Promise<unknown[]> =>
      (await session.ask<CodeLens[]>('textDocument/codeLens', { textDocument })).map(({ range, command }) => [range.start.line, command!.arguments]);
    assert.deepEqual(await hints(), ['2 $5.00/month']);
    await session.set({ inlayHints: { load: true } });
    assert.deepEqual(await hints(), ['3 100/s', '2 $5.00/month']);
    assert.deepEqual(await hints(3, 4), ['3 100/s']);
    await session.set({ inlayHints: { load: true, utilisation: true, cost: false, availability: false } });
    assert.deepEqual(await hints(), ['3 100/s']);
    await session.set({ inlayHints: { load: 'yes', cost: 0 } });
    assert.deepEqual(await hints(), ['3 100/s', '2 $5.00/month'], 'what is no setting counts as none');

    assert.deepEqual(await lenses(), [
      [0, [textDocument.uri]],
      [4, [textDocument.uri, 'f']],
    ]);
    await session.set({ codeLens: { enable: false } });
    assert.deepEqual(await lenses(), []);
    await session.set(null);
    assert.equal((await lenses()).length, 2);
    const { markdown } = await session.ask<ReportResult>('lintel/report', { uri: textDocument.uri, flow: 'f' });
    assert.match(markdown, /^# A\n\n## f\n\n- \*\*rate\*\*: 100\/s/u);
    assert.equal(await session.ask('lintel/report', { uri: session.uri('none.arch') }), null);
    await session.end();
  });

  it('does without what the editor refuses', async () => {
    const session = await start({});
    let refused = 0;
    for (const method of ['workspace/configuration', 'workspace/inlayHint/refresh', 'workspace/codeLens/refresh', 'client/registerCapability']) {
      session.connection.onRequest(method, () => {
        refused++;
        return new ResponseError(ErrorCodes.MethodNotFound, 'no');
      });
    }
    await session.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    session.open('main.arch', 'sevice a\n');
    await session.diagnostics('main.arch', (list) => list.length > 0);
    assert.ok(refused >= 3, 'settings, hints and lenses');
    assert.equal(await session.end(), 0);
  });

  it('waits as long as the setting says before it reports', async () => {
    const session = await start({}, { diagnostics: { delay: 0 } });
    session.open('main.arch', 'sevice a\n');
    await session.diagnostics('main.arch', (list) => list.length > 0);
    await session.set({ diagnostics: { delay: 1500 } });
    const started = Date.now();
    session.change('main.arch', 2, 'service a\n');
    await session.diagnostics('main.arch', (list) => list.length === 0);
    assert.ok(Date.now() - started >= 1400, 'it waited');
    await session.end();
  });

  it('makes a file clean by one action, and leaves a finding out by another', async () => {
    const session = await start({});
    const text = 'service a\nservice b\nservice c\na -> b { retries: 3 }\nb -> c { method: GET, access: write }\nservice lonely\n';
    session.open('main.arch', text);
    const found = await session.diagnostics('main.arch', () => true);
    assert.deepEqual(codes(found), ['retry-without-backoff', 'mutating-get', 'orphan-component']);
    const textDocument = { uri: session.uri('main.arch') };
    const actions = (context: object, line: number): Promise<CodeAction[]> =>
      session.ask('textDocument/codeAction', { textDocument, range: { start: at(line, 0), end: at(line, 80) }, context: { diagnostics: [], ...context } });

    const byKind = await Promise.all(['source.fixAll.lintel', 'source.fixAll', 'source'].map((kind) => actions({ only: [kind], triggerKind: 2 }, 0)));
    for (const list of byKind) assert.deepEqual(list, byKind[0], 'the same, however it is asked for');
    assert.deepEqual(
      byKind[0]!.map(({ kind }) => kind),
      ['source.fixAll.lintel'],
    );
    for (const only of ['quickfix', 'source.organizeImports', 'source.fixAll.other']) {
      assert.ok(
        (await actions({ only: [only] }, 3)).every(({ kind }) => kind === only),
        only,
      );
    }
    assert.ok(
      (await actions({ triggerKind: 2 }, 3)).every(({ kind }) => kind === 'quickfix'),
      'not unasked, at each move of the cursor',
    );
    assert.ok((await actions({ triggerKind: 1 }, 3)).some(({ kind }) => kind === 'source.fixAll.lintel'));

    const mended = edited(text, byKind[0]![0]!.edit!.changes![textDocument.uri]!);
    session.change('main.arch', 2, mended);
    assert.deepEqual(codes(await session.diagnostics('main.arch', () => true)), ['orphan-component']);
    assert.deepEqual(await actions({ only: ['source.fixAll'] }, 0), [], 'nothing is left to mend');
    const [ignore] = (await actions({ only: ['quickfix'] }, 5)).filter(({ title }) => title === 'Ignore `orphan-component` here, with a reason');
    session.change('main.arch', 3, edited(mended, ignore!.edit!.changes![textDocument.uri]!));
    assert.deepEqual(await session.diagnostics('main.arch', () => true), []);
    await session.end();
  });

  it('reads nothing outside of the workspace, not even through a link', async () => {
    const session = await start({});
    const outside = mkdtempSync(path.join(tmpdir(), 'lintel-outside-'));
    writeFileSync(path.join(outside, 'secret.arch'), 'service secret');
    symlinkSync(path.join(outside, 'secret.arch'), path.join(session.folder, 'link.arch'));
    session.open('main.arch', `import "./link.arch"\nimport "../${path.basename(outside)}/secret.arch"`);
    assert.deepEqual(codes(await session.diagnostics('main.arch', (list) => list.length > 0)), ['import-outside-workspace', 'import-outside-workspace']);
    rmSync(outside, { recursive: true });
    await session.end();
  });

  it('draws, keeps the last good picture while a line is half typed, and exports', async () => {
    const session = await start({});
    session.open('shop.arch', shop);
    await session.ask('lintel/openPreview', { uri: session.uri('shop.arch') });
    const first = await session.scene(({ state }) => state === 'current');
    assert.deepEqual(
      first.scene!.nodes.map(({ id }) => id),
      ['customer', 'us-east-1.orders', 'us-east-1.table'],
    );
    session.change('shop.arch', 2, `${shop}customer -> `);
    const stale = await session.scene(({ state }) => state === 'stale');
    assert.equal(stale.scene, undefined);
    assert.match(stale.message!, /Expected an element/u);
    session.change('shop.arch', 3, `${shop}service extra\n`);
    const next = await session.scene(({ state }) => state === 'current');
    assert.equal(next.scene!.nodes.length, 4);
    assert.deepEqual((await session.ask<ItemAtResult>('lintel/itemAt', { uri: session.uri('shop.arch'), position: at(3, 10) })).ids, ['us-east-1.orders']);
    assert.match((await session.ask<ExportSvgResult>('lintel/exportSvg', { uri: session.uri('shop.arch'), theme: 'dark' })).svg!, /^<svg /u);
    await session.end();
  });

  it('survives what makes no sense', async () => {
    const session = await start({});
    session.open('odd.arch', '\u0000}{ [ ( "\u{1F600} -> -> flow flow kind { subnet: subnet: 1..2..3 \n'.repeat(50));
    assert.ok((await session.diagnostics('odd.arch', (list) => list.length > 0)).length > 10);
    assert.equal(await session.ask('textDocument/hover', { textDocument: { uri: 'file:///no/such.arch' }, position: at(0, 0) }), null);
    assert.equal(await session.ask('textDocument/hover', { textDocument: { uri: 'untitled:x' }, position: at(900, 900) }), null);
    assert.equal(await session.end(), 0);
  });
});
