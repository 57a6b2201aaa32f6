import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { createMessageConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver/node';
import { cleanUp, folder, lintel } from './harness.ts';

describe('cli: lsp', function suite() {
  this.timeout(30_000);
  afterEach(cleanUp);

  it('speaks the language server protocol on standard input and output', async () => {
    const child = spawn(process.execPath, [lintel, 'lsp', '--stdio'], { cwd: folder().path, stdio: ['pipe', 'pipe', 'inherit'] });
    const ended = new Promise((resolve) => child.once('exit', resolve));
    const connection = createMessageConnection(new StreamMessageReader(child.stdout), new StreamMessageWriter(child.stdin));
    try {
      connection.listen();
      const { capabilities } = await connection.sendRequest<{ capabilities: Record<string, unknown> }>('initialize', {
        processId: process.pid,
        rootUri: null,
        capabilities: {},
      });
      assert.ok(capabilities['hoverProvider']);
      await connection.sendRequest('shutdown');
      await connection.sendNotification('exit');
      assert.equal(await ended, 0);
    } finally {
      connection.dispose();
      child.kill('SIGKILL');
    }
  });
});
