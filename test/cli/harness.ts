import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** The command line as users have it: built. */
export const lintel = path.resolve(import.meta.dirname, '../../dist/lintel.mjs');

export const good = 'service a "A"\nqueue q\n\na ~> q ~> a\n';
export const bad = 'sevice a\nservice b { memory: 4 kg }\n';

/** No colour and no CI service but what a test asks for, whatever this runs in. */
const cleanEnv = (): NodeJS.ProcessEnv => {
  const { NO_COLOR, FORCE_COLOR, GITHUB_WORKSPACE, ...rest } = process.env;
  return rest;
};

export interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

export interface Folder {
  readonly path: string;
  write(name: string, content: string | Uint8Array): void;
  read(name: string): string;
  exists(name: string): boolean;
  /** Every file below, with `/`. */
  list(): string[];
  mode(name: string): number;
  setMode(name: string, mode: number): void;
  /** Runs `lintel` here, to its end. */
  run(args: readonly string[], options?: { readonly input?: string | Uint8Array; readonly env?: NodeJS.ProcessEnv }): Ended;
  /** Runs a shell command here, `$LINTEL` being the command line. */
  shell(command: string): Ended;
  start(args: readonly string[]): Running;
}

export interface Running {
  readonly child: ChildProcess;
  /** Resolves as soon as standard error holds the text as many times. */
  heard(text: string, times?: number): Promise<void>;
  /** Resolves to the exit code. */
  readonly ended: Promise<number | null>;
}

const folders: string[] = [];
const running: ChildProcess[] = [];

/** Ends what tests left running and removes their folders. */
export function cleanUp(): void {
  for (const child of running.splice(0)) child.kill('SIGKILL');
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
}

/** A new empty folder. */
export function folder(): Folder {
  const root = mkdtempSync(path.join(tmpdir(), 'lintel-cli-'));
  folders.push(root);
  const at = (name: string): string => path.join(root, name);
  const ended = ({ status, stdout, stderr }: { status: number | null; stdout: string; stderr: string }): Ended => ({
    code: status,
    out: stdout,
    err: stderr,
  });
  return {
    path: root,
    write(name, content) {
      mkdirSync(path.dirname(at(name)), { recursive: true });
      writeFileSync(at(name), content);
    },
    read: (name) => readFileSync(at(name), 'utf8'),
    exists: (name) => existsSync(at(name)),
    list: () =>
      readdirSync(root, { recursive: true, encoding: 'utf8' })
        .filter((name) => statSync(at(name)).isFile())
        .sort(),
    mode: (name) => statSync(at(name)).mode & 0o777,
    setMode: (name, mode) => chmodSync(at(name), mode),
    run: (args, { input = '', env = {} } = {}) =>
      ended(spawnSync(process.execPath, [lintel, ...args], { cwd: root, encoding: 'utf8', input, env: { ...cleanEnv(), ...env } })),
    shell: (command) => ended(spawnSync('bash', ['-c', command], { cwd: root, encoding: 'utf8', env: { ...cleanEnv(), LINTEL: lintel } })),
    start(args) {
      const child = spawn(process.execPath, [lintel, ...args], { cwd: root, stdio: ['ignore', 'ignore', 'pipe'], env: cleanEnv() });
      running.push(child);
      let said = '';
      child.stderr.setEncoding('utf8').on('data', (text: string) => {
        said += text;
      });
      return {
        child,
        heard: (text, times = 1) =>
          new Promise((resolve, reject) => {
            const look = (): void => {
              if (said.split(text).length > times) resolve();
            };
            child.stderr.on('data', look);
            child.once('exit', (code) => reject(new Error(`lintel ended with ${code} and without saying "${text}": ${said}`)));
            look();
          }),
        ended: new Promise((resolve) => child.once('exit', resolve)),
      };
    },
  };
}
