import picomatch from 'picomatch/posix';
import { URI, Utils } from 'vscode-uri';
import { parseConfig, type ConfigProblem, type LintConfig } from '../core/lint/config.ts';
import { noReview, review, rules } from '../core/lint/lint.ts';
import type { Review } from '../core/model/snapshot.ts';

/** How a project wants its files checked: the nearest `lintel.json` at or above a file. */
export interface Project {
  readonly config: LintConfig;
  /** URI of the file that says so. */
  readonly file?: string;
  readonly problems: readonly ConfigProblem[];
  /** The rules as the project sets them; they rest for a file that it ignores. */
  review(uri: string): Review;
}

const plain: Project = { config: {}, problems: [], review: () => review() };

/** Looks from the file's folder up to the roots of its workspace; `read` answers undefined where there is no file. */
export function projectOf(uri: string, isRoot: (folder: string) => boolean, read: (uri: string) => string | undefined): Project {
  for (let folder = Utils.dirname(URI.parse(uri)); ; folder = Utils.dirname(folder)) {
    const file = Utils.joinPath(folder, 'lintel.json').toString();
    const text = read(file);
    if (text !== undefined) return project(text, file, folder);
    if (isRoot(folder.toString()) || folder.path === Utils.dirname(folder).path) return plain;
  }
}

function project(text: string, file: string, folder: URI): Project {
  const { config, problems } = parseConfig(text, rules);
  const ignored = (config.ignore ?? []).map((glob) => picomatch(glob.endsWith('/') ? `${glob}**` : glob));
  const below = (uri: string): string => URI.parse(uri).path.slice(folder.path.length + (folder.path.endsWith('/') ? 0 : 1));
  return {
    config,
    problems,
    file,
    review: (uri) => (ignored.some((matches) => matches(below(uri))) ? noReview : review(config)),
  };
}
