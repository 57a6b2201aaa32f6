import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { commands, extensions, Selection, Uri, window, workspace, WorkspaceEdit, type Tab } from 'vscode';
import { activate, EXTENSION, fileUri, find, hasScreen, insertAtEnd, open, problems, replace, reset, screen, until } from './helpers.ts';

const previewTabs = (): Tab[] => window.tabGroups.all.flatMap((group) => group.tabs).filter((tab) => tab.label.startsWith('Preview '));
const API = 'eu-central-1.app.api';
const item = (id: string, type = 'node'): string => `.layer > .item.${type}[data-id="${id}"]`;

describe('the preview in VS Code', () => {
  before(activate);
  afterEach(reset);

  it('opens to the side, once for each document', async () => {
    await open('shop.arch');
    await commands.executeCommand('lintel.openPreviewToSide');
    const [tab] = await until('the tab', () => previewTabs().length === 1 && previewTabs());
    assert.equal(tab!.label, 'Preview shop.arch');
    assert.notEqual(tab!.group.viewColumn, 1);
    await commands.executeCommand('lintel.openPreview', fileUri('shop.arch'));
    assert.equal(previewTabs().length, 1);
    await commands.executeCommand('lintel.openPreview', fileUri('parts/network.arch'));
    await until('the second tab', () => previewTabs().length === 2);
  });

  it('exports the same bytes as the command line, in both themes and for a view', async () => {
    await open('shop.arch');
    const out = mkdtempSync(path.join(tmpdir(), 'lintel-export-'));
    const cli = path.join(extensions.getExtension(EXTENSION)!.extensionPath, 'dist/lintel.mjs');
    for (const [theme, view] of [
      ['light', undefined],
      ['dark', undefined],
      ['light', 'placing'],
    ] as const) {
      const exported = path.join(out, `${theme}-${view}.svg`);
      const rendered = path.join(out, `${theme}-${view}-cli.svg`);
      const result = await commands.executeCommand<Uri>('lintel.exportSvg', fileUri('shop.arch'), Uri.file(exported), { theme, ...(view ? { view } : {}) });
      assert.equal(result.fsPath, exported);
      // The extension host is VS Code's own Node: the command line runs on it as well.
      execFileSync(process.execPath, [cli, 'render', fileUri('shop.arch').fsPath, '-o', rendered, '--theme', theme, ...(view ? ['--view', view] : [])], {
        env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' },
      });
      assert.match(readFileSync(exported, 'utf8'), /^<svg [^]*Orders API[^]*<\/svg>\s*$/u);
      assert.ok(readFileSync(exported).equals(readFileSync(rendered)), `${theme} ${view}`);
    }
    rmSync(out, { recursive: true });
  });

  it('exports what is typed, also before it is saved', async () => {
    const { document } = await open('shop.arch');
    await replace(document, '"Orders API"', '"Orders front desk"');
    const target = path.join(mkdtempSync(path.join(tmpdir(), 'lintel-export-')), 'shop.svg');
    await until('the new label', async () => {
      await commands.executeCommand('lintel.exportSvg', document.uri, Uri.file(target), { theme: 'light' });
      return readFileSync(target, 'utf8').includes('Orders front desk');
    });
    rmSync(path.dirname(target), { recursive: true });
  });

  describe('on screen', () => {
    before(function () {
      if (!hasScreen()) this.skip();
    });

    async function openPreview(): Promise<void> {
      await open('shop.arch');
      await commands.executeCommand('lintel.openPreviewToSide');
      await screen({ action: 'waitFor', selector: item(API) });
    }

    it('draws the document', async () => {
      await openPreview();
      assert.match(String(await screen({ action: 'text', selector: item(API) })), /Orders API/u);
      assert.equal(await screen({ action: 'count', selector: '.item.group' }), 4);
      await screen({ action: 'screenshot', name: 'preview' });
    });

    it('follows the text as it is typed', async () => {
      await openPreview();
      const { document } = window.visibleTextEditors.find((editor) => editor.document.languageId === 'arch')!;
      await insertAtEnd(document, '\nservice audit "Audit trail"\napi ~> audit\n');
      await screen({ action: 'waitFor', selector: item('audit'), text: 'Audit trail' });
      await replace(document, '"Audit trail"', '"Audit"');
      await screen({ action: 'waitFor', selector: `${item('audit')} >> text="Audit"` });
    });

    it('keeps the last good picture while the text is broken, and says so', async () => {
      await openPreview();
      const { document } = window.visibleTextEditors.find((editor) => editor.document.languageId === 'arch')!;
      await insertAtEnd(document, '\nservice half "Half {{\n');
      await screen({ action: 'waitFor', selector: '.status', text: 'last good picture' });
      assert.equal(await screen({ action: 'count', selector: item(API) }), 1);
      assert.equal(await screen({ action: 'count', selector: item('half') }), 0);
      await replace(document, '"Half {{', '"Half"');
      await screen({ action: 'waitFor', selector: item('half') });
      await until('no status', async () => (await screen({ action: 'attribute', selector: '.status', name: 'hidden' })) !== null);
    });

    it('goes to the source on click, also into an imported file', async () => {
      await openPreview();
      await screen({ action: 'click', selector: `${item(API)} > rect >> nth=0` });
      const { document } = window.visibleTextEditors.find((e) => e.document.fileName.endsWith('shop.arch'))!;
      await until('the cursor on the element', () => {
        const at = window.visibleTextEditors.find((e) => e.document === document)?.selection.active;
        return at?.line === find(document, 'fargate $0api').line;
      });
      await screen({ action: 'dblclick', selector: `${item('core')} > rect >> nth=0` });
      await until('the imported file', () => window.activeTextEditor?.document.fileName.endsWith('network.arch'));
      assert.ok(window.visibleTextEditors.length >= 1);
      await until('the cursor on the declaration', () => window.activeTextEditor?.selection.active.line === 1);
      assert.equal(previewTabs()[0]!.isActive, true, 'the preview is not covered by it');
    });

    it('stays when the text is closed, and brings it back beside itself', async () => {
      await openPreview();
      const { document } = window.visibleTextEditors.find((e) => e.document.fileName.endsWith('shop.arch'))!;
      await window.showTextDocument(document, { viewColumn: 1 });
      await commands.executeCommand('workbench.action.closeActiveEditor');
      await until('the text to be gone', () => window.visibleTextEditors.length === 0);
      await screen({ action: 'dblclick', selector: `${item('eu-central-1.mailer')} > rect >> nth=0` });
      const editor = await until('the text', () => window.activeTextEditor);
      await until('the cursor on the element', () => editor.selection.active.line === find(editor.document, 'lambda $0mailer').line);
      await screen({ action: 'waitFor', selector: item(API) });
    });

    it('goes with a file that is renamed', async () => {
      const [from, to] = [fileUri('moving.arch'), fileUri('moved.arch')];
      await workspace.fs.writeFile(from, new TextEncoder().encode('service lonely "Lonely"\n'));
      await commands.executeCommand('lintel.openPreview', from);
      await screen({ action: 'waitFor', selector: item('lonely') });
      const edit = new WorkspaceEdit();
      edit.renameFile(from, to);
      assert.ok(await workspace.applyEdit(edit));
      await until('the new title', () => previewTabs()[0]?.label === 'Preview moved.arch');
      await screen({ action: 'waitFor', selector: `body[data-uri="${to.toString()}"]` });
      const document = await workspace.openTextDocument(to);
      await replace(document, '"Lonely"', '"Not alone"');
      await screen({ action: 'waitFor', selector: item('lonely'), text: 'Not alone' });
      await reset();
      await workspace.fs.delete(to);
    });

    it('highlights what the cursor stands on', async () => {
      await openPreview();
      const editor = window.visibleTextEditors.find((e) => e.document.fileName.endsWith('shop.arch'))!;
      for (const [marked, id] of [
        ['dynamodb ord$0ers', 'eu-central-1.orders'],
        ['lambda mai$0ler', 'eu-central-1.mailer'],
      ] as const) {
        const at = find(editor.document, marked);
        editor.selection = new Selection(at, at);
        await screen({ action: 'waitFor', selector: `.mark.highlighted[data-id="${id}"]`, state: 'attached' });
      }
      await workspace.getConfiguration('lintel').update('preview.followCursor', false, true);
      const at = find(editor.document, 'sqs eve$0nts');
      editor.selection = new Selection(at, at);
      await new Promise((resolve) => setTimeout(resolve, 800));
      assert.equal(await screen({ action: 'count', selector: '.mark.highlighted[data-id="eu-central-1.events"]' }), 0);
      await workspace.getConfiguration('lintel').update('preview.followCursor', undefined, true);
    });

    it('shows a view, and closes and opens groups', async () => {
      await openPreview();
      assert.deepEqual(await screen({ action: 'texts', selector: '.views option' }), ['Everything', 'Placing an order']);
      await screen({ action: 'dblclick', selector: '.item.group[data-id="eu-central-1.app"] > .hit' });
      await screen({ action: 'waitFor', selector: `${item('eu-central-1.app')}.closed` });
      await screen({ action: 'waitFor', selector: item(API), state: 'detached' });
      await screen({ action: 'click', selector: `${item('eu-central-1.app')} .chevron` });
      await screen({ action: 'waitFor', selector: item(API) });
    });

    it('follows the theme of VS Code, also to high contrast', async () => {
      await openPreview();
      for (const [theme, selector] of [
        ['Default High Contrast', 'body.vscode-high-contrast[data-theme="dark"]'],
        ['Dark Modern', 'body.vscode-dark[data-theme="dark"]'],
        ['Light Modern', 'body.vscode-light[data-theme="light"]'],
      ] as const) {
        await workspace.getConfiguration('workbench').update('colorTheme', theme, true);
        await screen({ action: 'waitFor', selector });
        await screen({ action: 'screenshot', name: theme.toLowerCase().replaceAll(' ', '-') });
      }
      await workspace.getConfiguration('workbench').update('colorTheme', undefined, true);
    });

    it('takes its theme from the setting', async () => {
      await openPreview();
      for (const theme of ['light', 'dark'] as const) {
        await workspace.getConfiguration('lintel').update('preview.theme', theme, true);
        await screen({ action: 'waitFor', selector: `body[data-theme="${theme}"]` });
        await screen({ action: 'screenshot', name: `theme-${theme}` });
      }
      await workspace.getConfiguration('lintel').update('preview.theme', undefined, true);
    });

    it('survives a crash of the language server', async () => {
      await openPreview();
      const { document } = window.visibleTextEditors.find((e) => e.document.fileName.endsWith('shop.arch'))!;
      const first = serverProcesses();
      assert.equal(first.length, 1);
      process.kill(first[0]!, 'SIGKILL');
      const [second] = await until('another server', () => {
        const now = serverProcesses();
        return now.length === 1 && now[0] !== first[0] && now;
      });
      assert.notEqual(second, first[0]);
      await replace(document, 'lambda mailer', 'lamda mailer');
      await until('problems again', () => problems(document.uri).length > 0);
      await replace(document, 'lamda mailer', 'lambda mailer');
      await insertAtEnd(document, '\nservice later "After the crash"\n');
      await screen({ action: 'waitFor', selector: item('later') });
    });

    it('gives up on a server that keeps crashing, and starts it when asked', async function () {
      this.timeout(90_000);
      await openPreview();
      await commands.executeCommand('lintel.restartServer'); // Forgets crashes of earlier tests.
      const killed = new Set<number>();
      for (let crash = 1; crash <= 6; crash++) {
        const [pid] = await until(`server ${crash}`, () => {
          const alive = serverProcesses().filter((p) => !killed.has(p));
          return alive.length > 0 && alive;
        });
        killed.add(pid!);
        process.kill(pid!, 'SIGKILL');
      }
      await screen({ action: 'waitFor', selector: '.status', text: 'has stopped' });
      assert.equal(await screen({ action: 'count', selector: item(API) }), 1, 'the picture stays');
      await screen({ action: 'screenshot', name: 'crashed' });
      await screen({ action: 'click', selector: '.status >> text=Restart' });
      await until('another server', () => serverProcesses().some((pid) => !killed.has(pid)));
      const { document } = window.visibleTextEditors.find((e) => e.document.fileName.endsWith('shop.arch'))!;
      await insertAtEnd(document, '\nservice later "After all"\n');
      await screen({ action: 'waitFor', selector: item('later') });
    });

    it('restarts the language server on demand', async () => {
      await openPreview();
      const first = serverProcesses();
      await commands.executeCommand('lintel.restartServer');
      await until('another server', () => serverProcesses().some((pid) => !first.includes(pid)));
      const { document } = window.visibleTextEditors.find((e) => e.document.fileName.endsWith('shop.arch'))!;
      await insertAtEnd(document, '\nservice later "After the restart"\n');
      await screen({ action: 'waitFor', selector: item('later') });
      assert.equal(serverProcesses().length, 1);
    });
  });
});

/** Process ids of language servers that this extension host started. */
function serverProcesses(): number[] {
  const list = execFileSync('ps', ['-A', '-o', 'pid=,ppid=,args='], { encoding: 'utf8' });
  return list
    .split('\n')
    .map((line) => /^\s*(\d+)\s+(\d+)\s+(.*)$/u.exec(line))
    .filter((match) => match !== null)
    .filter(([, , parent, args]) => Number(parent) === process.pid && /dist[\\/]server\.cjs/u.test(args!))
    .map(([, pid]) => Number(pid));
}
