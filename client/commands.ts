import { commands, Uri, ViewColumn, window, type Disposable, type ExtensionContext } from 'vscode';
import { exportDocument, type ExportOptions } from './export.ts';
import { newArchitecture } from './new-architecture.ts';
import type { Previews } from './previews.ts';
import type { createReports } from './report.ts';
import { showEditor } from './reveal.ts';
import type { Server } from './server.ts';

export function registerCommands(context: ExtensionContext, server: Server, previews: Previews, reports: ReturnType<typeof createReports>): Disposable[] {
  /** From a menu or a test the file comes as argument; from the palette it is what the user looks at. */
  const target = (argument: unknown): Uri | undefined => {
    if (argument instanceof Uri) return argument;
    const document = window.activeTextEditor?.document;
    return previews.active?.uri ?? (document?.languageId === 'arch' ? document.uri : undefined);
  };
  const withTarget = async <T>(argument: unknown, run: (uri: Uri) => Promise<T> | T): Promise<T | undefined> => {
    const uri = target(argument);
    if (uri) return run(uri);
    void window.showInformationMessage('Open an .arch file first.');
    return undefined;
  };
  return [
    commands.registerCommand('lintel.openPreview', (uri: unknown) => withTarget(uri, (file) => previews.open(file, ViewColumn.Active))),
    commands.registerCommand('lintel.openPreviewToSide', (uri: unknown) => withTarget(uri, (file) => previews.open(file, ViewColumn.Beside))),
    commands.registerCommand('lintel.showSource', (uri: unknown) => withTarget(uri, async (file) => void (await showEditor(file, true)))),
    commands.registerCommand('lintel.exportSvg', (uri: unknown, to: unknown, options?: ExportOptions) =>
      withTarget(uri, (file) => exportDocument(server, file, previews.of(file), to instanceof Uri ? to : undefined, options)),
    ),
    commands.registerCommand('lintel.showReport', (uri: unknown, flow: unknown) =>
      // A lens names its file as text.
      withTarget(typeof uri === 'string' ? Uri.parse(uri) : uri, (file) => reports.show(file, typeof flow === 'string' ? flow : undefined)),
    ),
    commands.registerCommand('lintel.newArchitecture', (id: unknown) => newArchitecture(context, typeof id === 'string' ? id : undefined)),
    commands.registerCommand('lintel.format', () => commands.executeCommand('editor.action.formatDocument')),
    commands.registerCommand('lintel.restartServer', () => server.restart()),
    commands.registerCommand('lintel.showLog', () => server.log.show()),
  ];
}
