import { commands, EventEmitter, Uri, window, workspace, type Disposable } from 'vscode';
import type { ReportParams, ReportResult } from '../server/protocol.ts';
import { report as reportRequest } from '../server/protocol.ts';
import type { Server } from './server.ts';

const SCHEME = 'lintel-report';

/** Reports of figures, as Markdown that VS Code renders: made anew each time one is opened. */
export function createReports(server: Server): Disposable & { show(uri: Uri, flow?: string): Promise<void> } {
  const texts = new Map<string, string>();
  const changed = new EventEmitter<Uri>();
  const provider = workspace.registerTextDocumentContentProvider(SCHEME, {
    onDidChange: changed.event,
    provideTextDocumentContent: (uri) => texts.get(uri.toString()) ?? '',
  });
  return {
    async show(uri, flow) {
      const params: ReportParams = { uri: uri.toString(), ...(flow === undefined ? {} : { flow }) };
      const result = await server.client.sendRequest<ReportResult | null>(reportRequest, params);
      if (!result) {
        void window.showInformationMessage('There are no figures for this file.');
        return;
      }
      const name = uri.path.slice(uri.path.lastIndexOf('/') + 1).replace(/\.arch$/u, '');
      const target = Uri.from({ scheme: SCHEME, path: `/${name}${flow === undefined ? '' : ` ${flow}`} figures.md`, query: uri.toString() });
      texts.set(target.toString(), result.markdown);
      changed.fire(target);
      await commands.executeCommand('markdown.showPreviewToSide', target);
    },
    dispose() {
      provider.dispose();
      changed.dispose();
    },
  };
}
