import type { ExtensionContext } from 'vscode';
import { registerCommands } from './commands.ts';
import { createReports } from './report.ts';
import { createPreviews } from './previews.ts';
import { createServer } from './server.ts';
import { createStatus } from './status.ts';

export async function activate(context: ExtensionContext): Promise<void> {
  const server = createServer(context);
  const previews = createPreviews(context, server);
  const reports = createReports(server);
  context.subscriptions.push(...registerCommands(context, server, previews, reports), reports, createStatus(server), previews, server);
  await server.start();
}
