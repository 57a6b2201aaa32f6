import { existsSync, realpathSync } from 'node:fs';
import path from 'node:path';
import picomatch from 'picomatch/posix';
import { catalog } from '../catalog/index.ts';
import { compile, type ParseCache } from '../core/model/compile.ts';
import { parseConfig, type LintConfig } from '../core/lint/config.ts';
import { noReview, review, rules, type Clock } from '../core/lint/lint.ts';
import type { Review, Snapshot } from '../core/model/snapshot.ts';
import { lineMap } from '../core/text/lines.ts';
import { FileProblem, isFolder, readText, shown, stdinFile } from './files.ts';

export interface Workspace {
  /** Compiles a file. Throws `FileProblem` where the file itself cannot be read; of imports, `onProblem` hears. */
  open(file: string): Opened;
}

export interface Opened {
  readonly snapshot: Snapshot;
  /** All files that were looked for, those that an import names in vain included. */
  readonly looked: ReadonlySet<string>;
}

export interface WorkspaceOptions {
  readonly cwd: string;
  readonly stdin: string | undefined;
  /** Told once of each imported file that is there but cannot be read. */
  onProblem(problem: FileProblem): void;
  /** Told of what is wrong in a `lintel.json`, once for each. */
  onConfigProblem?(message: string): void;
  /** Where given, the time of each rule is told. */
  readonly clock?: Clock;
}

/** Reads files and what they import, from the disk as it is now; parses again only what changed. */
export function workspace({ cwd, stdin, onProblem, onConfigProblem, clock }: WorkspaceOptions): Workspace {
  const configs = new Map<string, { readonly config: LintConfig; readonly ignores: (file: string) => boolean }>();
  const parsed: ParseCache = new Map();
  const told = new Set<string>();

  const text = (file: string): string => {
    const content = file === stdinFile(cwd) && stdin !== undefined ? stdin : readText(file, cwd);
    return content.replace(/^\uFEFF/u, '');
  };

  function readImport(file: string): string | undefined {
    if (!existsSync(file) || isFolder(file)) return undefined;
    try {
      return text(file);
    } catch (error) {
      if (!(error instanceof FileProblem)) throw error;
      if (!told.has(file)) onProblem(error);
      told.add(file);
      return undefined;
    }
  }

  /** The rules as the nearest `lintel.json` at or above a file sets them; they rest for a file that it ignores. */
  function reviewOf(file: string): Review {
    const at = configAbove(file);
    const { config, ignores } = at === undefined ? { config: {}, ignores: () => false } : configIn(at);
    return ignores(file) ? noReview : review(config, clock);
  }

  function configIn(at: string) {
    const known = configs.get(at);
    if (known) return known;
    const content = readText(at, cwd);
    const { config, problems } = parseConfig(content, rules);
    const { positionAt } = lineMap(content);
    for (const { message, offset } of problems) {
      const { line, column } = positionAt(offset);
      onConfigProblem?.(`${shown(at, cwd)}:${line + 1}:${column + 1}: ${message}`);
    }
    const globs = (config.ignore ?? []).map((glob) => picomatch(glob.endsWith('/') ? `${glob}**` : glob));
    const ignores = (file: string): boolean => globs.some((matches) => matches(path.relative(path.dirname(at), file).split(path.sep).join('/')));
    configs.set(at, { config, ignores });
    return { config, ignores };
  }

  return {
    open(file) {
      const entryText = text(file);
      const looked = new Set([file]);
      const mayRead = fence(rootOf(file, cwd));
      const snapshot = compile(
        file,
        {
          read: (uri) => (uri === file ? entryText : readImport(uri)),
          resolve(from, specifier) {
            if (!/^\.\.?\//u.test(specifier)) return undefined;
            const target = path.resolve(path.dirname(from), specifier);
            if (!mayRead(target)) return undefined;
            looked.add(target);
            return target;
          },
        },
        catalog,
        parsed,
        reviewOf(file),
      );
      return { snapshot, looked };
    },
  };
}

function configAbove(file: string): string | undefined {
  for (let folder = path.dirname(file); ; folder = path.dirname(folder)) {
    const at = path.join(folder, 'lintel.json');
    if (existsSync(at)) return at;
    if (folder === path.dirname(folder)) return undefined;
  }
}

/** Where imports may lead: the nearest folder above with a `lintel.json` or a `.git`; else the working folder, or the file's own outside of it. */
function rootOf(file: string, cwd: string): string {
  for (let folder = path.dirname(file); ; folder = path.dirname(folder)) {
    if (existsSync(path.join(folder, 'lintel.json')) || existsSync(path.join(folder, '.git'))) return folder;
    if (folder === path.dirname(folder)) return isInside(file, cwd) ? cwd : path.dirname(file);
  }
}

/** Whether a file lies in a folder, by its path and by where its links lead. */
function fence(root: string): (file: string) => boolean {
  const realRoot = realpathSync(root);
  return (file) => isInside(file, root) && (!existsSync(file) || isInside(realpathSync(file), realRoot));
}

function isInside(file: string, folder: string): boolean {
  const way = path.relative(folder, file);
  return way !== '..' && !way.startsWith(`..${path.sep}`) && !path.isAbsolute(way);
}
