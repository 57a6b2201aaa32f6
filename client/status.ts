import { languages, LanguageStatusSeverity, type Disposable } from 'vscode';
import type { Server } from './server.ts';

/** The entry `{}` in the status bar of an `.arch` file: whether the language server lives, and its log. */
export function createStatus(server: Server): Disposable {
  const item = languages.createLanguageStatusItem('lintel.server', { language: 'arch' });
  item.name = 'Lintel';
  const show = (): void => {
    const isStopped = server.state === 'stopped';
    item.text = { starting: 'Lintel is starting', running: 'Lintel', stopped: 'Lintel has stopped' }[server.state];
    item.busy = server.state === 'starting';
    item.severity = isStopped ? LanguageStatusSeverity.Error : LanguageStatusSeverity.Information;
    item.command = isStopped ? { command: 'lintel.restartServer', title: 'Restart' } : { command: 'lintel.showLog', title: 'Show Log' };
  };
  show();
  const subscription = server.onState(show);
  return {
    dispose() {
      subscription.dispose();
      item.dispose();
    },
  };
}
