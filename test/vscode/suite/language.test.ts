import assert from 'node:assert/strict';
import {
  commands,
  extensions,
  Range,
  window,
  workspace,
  type CompletionList,
  type DocumentSymbol,
  type Hover,
  type Location,
  type LocationLink,
  type SemanticTokens,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode';
import { EXTENSION, find, fileUri, insertAtEnd, open, problems, replace, reset, until } from './helpers.ts';

describe('the language in VS Code', () => {
  afterEach(reset);

  it('starts by itself when an .arch file opens', async () => {
    const editor = await open('shop.arch');
    assert.equal(editor.document.languageId, 'arch');
    await until('the extension to be active', () => extensions.getExtension(EXTENSION)?.isActive);
  });

  it('finds no fault in a good file', async () => {
    const { document } = await open('shop.arch');
    await until(
      'the server to answer',
      async () => (await commands.executeCommand<DocumentSymbol[] | undefined>('vscode.executeDocumentSymbolProvider', document.uri))?.length,
    );
    assert.deepEqual(
      problems(document.uri).map((d) => d.message),
      [],
    );
  });

  it('reports a problem at its place, and takes it back when it is mended', async () => {
    const { document } = await open('shop.arch');
    await replace(document, 'lambda mailer', 'lamda mailer');
    const [problem] = await until('the problem', () => problems(document.uri).length > 0 && problems(document.uri));
    assert.equal(document.getText(problem!.range), 'lamda');
    assert.match(problem!.message, /lambda/u, 'with the nearest suggestion');
    await replace(document, 'lamda mailer', 'lambda mailer');
    await until('no problem', () => problems(document.uri).length === 0);
  });

  it('offers a quick fix that mends it', async () => {
    const { document } = await open('shop.arch');
    await replace(document, 'lambda mailer', 'lamda mailer');
    const [problem] = await until('the problem', () => problems(document.uri).length > 0 && problems(document.uri));
    const actions = await commands.executeCommand<{ title: string; edit?: WorkspaceEdit }[]>('vscode.executeCodeActionProvider', document.uri, problem!.range);
    const fix = actions.find((action) => action.edit && action.title.includes('lambda'));
    assert.ok(fix, actions.map((action) => action.title).join());
    assert.ok(await workspace.applyEdit(fix.edit!));
    assert.match(document.getText(), /lambda mailer/u);
    await until('no problem', () => problems(document.uri).length === 0);
  });

  it('completes kinds, attributes, values and names in scope', async () => {
    const { document } = await open('shop.arch');
    const labels = async (marked: string): Promise<string[]> => {
      const { items } = await commands.executeCommand<CompletionList>('vscode.executeCompletionItemProvider', document.uri, find(document, marked));
      return items.map((item) => (typeof item.label === 'string' ? item.label : item.label.label));
    };
    assert.ok((await labels('$0lambda mailer')).includes('dynamodb'));
    assert.ok((await labels('{ $0mode: on-demand')).includes('ttl'));
    assert.ok((await labels('mode: $0on-demand')).includes('provisioned'));
    assert.ok((await labels('user -> $0front')).some((label) => label === 'front' || label.endsWith('.front')));
  });

  it('explains on hover', async () => {
    const { document } = await open('shop.arch');
    const text = async (marked: string): Promise<string> =>
      (await commands.executeCommand<Hover[]>('vscode.executeHoverProvider', document.uri, find(document, marked)))
        .flatMap((hover) => hover.contents)
        .map((content) => (typeof content === 'string' ? content : content.value))
        .join('\n');
    assert.match(await text('fargate a$0pi'), /Answers orders/u);
    assert.match(await text('dyn$0amodb orders'), /DynamoDB/u);
  });

  it('goes to definitions, in this file and in an imported one', async () => {
    const { document } = await open('shop.arch');
    const targets = async (marked: string): Promise<string[]> =>
      (await commands.executeCommand<(Location | LocationLink)[]>('vscode.executeDefinitionProvider', document.uri, find(document, marked))).map((l) =>
        'targetUri' in l
          ? `${l.targetUri.path.split('/').at(-1)}:${(l.targetSelectionRange ?? l.targetRange).start.line}`
          : `${l.uri.path.split('/').at(-1)}:${l.range.start.line}`,
      );
    const line = find(document, 'fargate $0api').line;
    assert.deepEqual(await targets('front -> a$0pi "HTTPS"'), [`shop.arch:${line}`]);
    assert.deepEqual(await targets('api -> co$0re'), ['network.arch:1']);
  });

  it('renames across files', async () => {
    const { document } = await open('shop.arch');
    const edit = await commands.executeCommand<WorkspaceEdit>('vscode.executeDocumentRenameProvider', document.uri, find(document, 'api -> co$0re'), 'kernel');
    assert.deepEqual(
      edit
        .entries()
        .map(([uri]) => uri.path.split('/').at(-1))
        .sort(),
      ['network.arch', 'shop.arch'],
    );
    assert.ok(await workspace.applyEdit(edit));
    assert.match(document.getText(), /import \{ kernel \}[^]*api -> kernel/u);
    await until('no problem', () => problems(document.uri).length === 0);
  });

  it('formats, unless the setting says no', async () => {
    const { document } = await open('shop.arch');
    const original = document.getText();
    await replace(document, 'lambda mailer "Mailer" {', 'lambda   mailer    "Mailer"   {');
    const edits = (): Thenable<TextEdit[] | undefined> =>
      commands.executeCommand<TextEdit[] | undefined>('vscode.executeFormatDocumentProvider', document.uri, { tabSize: 2, insertSpaces: true });
    await workspace.getConfiguration('lintel', document.uri).update('format.enable', false, false);
    assert.equal((await edits())?.length ?? 0, 0);
    await workspace.getConfiguration('lintel', document.uri).update('format.enable', undefined, false);
    assert.ok((await edits())!.length > 0);
    await window.showTextDocument(document);
    await commands.executeCommand('lintel.format');
    await until('the formatted text', () => document.getText() === original);
  });

  it('knows the outline and the meaning of words', async () => {
    const { document } = await open('shop.arch');
    const names = (symbols: readonly DocumentSymbol[]): string[] => symbols.flatMap((symbol) => [symbol.name, ...names(symbol.children)]);
    const outline = names(await commands.executeCommand<DocumentSymbol[]>('vscode.executeDocumentSymbolProvider', document.uri)).join('\n');
    for (const name of ['api', 'orders', 'placing']) assert.match(outline, new RegExp(name, 'u'));
    const tokens = await commands.executeCommand<SemanticTokens>('vscode.provideDocumentSemanticTokens', document.uri);
    assert.ok(tokens.data.length > 50);
  });

  it('follows what is typed into an imported file that is not saved', async () => {
    const { document } = await open('shop.arch');
    const imported = await workspace.openTextDocument(fileUri('parts/network.arch'));
    await replace(imported, 'service core', 'service kernel');
    await until('the missing name', () => problems(document.uri).length > 0);
    await replace(imported, 'service kernel', 'service core');
    await until('no problem', () => problems(document.uri).length === 0);
  });

  it('stays quick and alive while a file is broken', async () => {
    const { document } = await open('shop.arch');
    await insertAtEnd(document, '\nregion {{{ "open\n -> -> \n');
    await until('a problem', () => problems(document.uri).length > 0);
    assert.ok(problems(document.uri).length < 8, 'and not a flood');
    const broken = new Range(find(document, '\nregion {$0{{').line, 0, document.lineCount, 0);
    assert.ok(
      problems(document.uri).every((d) => d.range.start.line >= broken.start.line),
      'none where the text is good',
    );
  });
});
