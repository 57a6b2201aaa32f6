import path from 'node:path';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { catalog } from '../catalog/index.ts';
import { nodeFiles } from './files.ts';
import { layoutHost } from './layout-host.ts';
import { startServer } from './server.ts';

const LAYOUT_BUDGET_MS = 20_000;

/**
 * Runs the language server on the transport that the command line names (`--stdio`, `--node-ipc` …).
 * @param folder where the bundled `layout-worker.cjs` is
 */
export function run(folder: string): void {
  const connection = createConnection(ProposedFeatures.all);
  startServer(connection, { catalog, files: nodeFiles, layout: layoutHost(path.join(folder, 'layout-worker.cjs'), LAYOUT_BUDGET_MS) });
  connection.listen();
}
