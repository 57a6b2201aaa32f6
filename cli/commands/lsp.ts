import { run as runServer } from '../../server/run.ts';
import { Misuse, type Command } from '../command.ts';

export const lsp: Command = {
  name: 'lsp',
  summary: 'run the language server for an editor',
  usage: '--stdio',
  description: 'Runs the language server; editors start this. It speaks the Language Server Protocol on standard input and output.',
  options: [{ name: 'stdio', help: 'speak on standard input and output' }],
  examples: [['lintel lsp --stdio', 'What to set as the server command for `.arch` files in Neovim, Helix, Zed or Emacs.']],
  exits: [
    [1, 'the editor ended without saying so'],
    [2, 'the command could not be carried out as asked'],
  ],
  async run(args) {
    if (!args.flag('stdio')) throw new Misuse('Say how to speak: `lintel lsp --stdio`');
    if (args.positionals.length > 0) throw new Misuse('`lintel lsp` takes no files; the editor tells it what is open');
    runServer(import.meta.dirname);
    // The connection ends the process, as the protocol wants it.
    return new Promise<number>(() => undefined);
  },
};
