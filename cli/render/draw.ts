import { rules } from '../../core/lint/lint.ts';
import { draw as drawScene } from '../../core/diagram/draw.ts';
import type { LayoutEngine } from '../../core/diagram/layout/engine.ts';
import { svg } from '../../core/diagram/svg.ts';
import type { Theme } from '../../core/diagram/theme.ts';
import { DEFAULT_VIEW, viewsOf } from '../../core/diagram/view.ts';
import type { Architecture } from '../../core/model/architecture.ts';
import { nearest } from '../../core/text/suggest.ts';
import { counted, didYouMean, exitCodes, Misuse, type Io } from '../command.ts';
import { shown, STDIN } from '../files.ts';
import type { Workspace } from '../workspace.ts';
import { writeWhole } from '../write.ts';
import type { Job } from './jobs.ts';
import { LayoutFailed } from './layout.ts';

const ruleIds = new Set(rules.map(({ id }) => id));

export interface Settings {
  readonly theme: Theme;
  readonly view: string | undefined;
  readonly allViews: boolean;
  readonly embedFont: boolean;
  readonly figures: boolean;
}

export interface Drawn {
  readonly code: number;
  readonly isDrawn: boolean;
  /** The files that the picture was made from, those that are missing included. */
  readonly sources: ReadonlySet<string>;
}

/**
 * Draws one file. Says on standard error what stood in the way; resolves to the exit code that this makes.
 * Rejects with `LayoutCancelled` when the signal says so.
 */
export async function drawFile(job: Job, settings: Settings, space: Workspace, engine: LayoutEngine, io: Io): Promise<Drawn> {
  const name = shown(job.file, io.cwd);
  let sources: ReadonlySet<string> = new Set([job.file]);
  try {
    const { snapshot, looked } = space.open(job.file);
    sources = looked;
    for (const view of chosenViews(snapshot.architecture, settings, name)) {
      const scene = await drawScene(snapshot.architecture, { engine, view, figures: settings.figures, signal: io.signal });
      const picture = svg(scene, settings.theme, { embedFont: settings.embedFont });
      if (job.output === STDIN) io.out(picture);
      else writeWhole(pathFor(view, job.output, settings.allViews), picture, io.cwd);
    }
    // Findings of rules are of the design, not of the picture.
    const errors = [...snapshot.diagnostics.values()].flat().filter(({ severity, code }) => severity === 'error' && !ruleIds.has(code)).length;
    if (errors === 0) return { code: exitCodes.clean, isDrawn: true, sources };
    io.err(`${name}: drawn as far as it goes, with ${counted(errors, 'error')}; see \`lintel check\`\n`);
    return { code: exitCodes.findings, isDrawn: true, sources };
  } catch (error) {
    if (error instanceof Misuse) {
      io.err(`lintel: ${error.message}\n`);
      return { code: exitCodes.misuse, isDrawn: false, sources };
    }
    if (!(error instanceof LayoutFailed)) throw error;
    io.err(`${name}: not drawn. ${error.message}\n`);
    return { code: exitCodes.findings, isDrawn: false, sources };
  }
}

/** `shop.svg` for everything, `shop.checkout.svg` for the view `checkout` beside it. */
const pathFor = (view: string, output: string, allViews: boolean): string =>
  allViews && view !== DEFAULT_VIEW ? output.replace(/(\.svg)?$/iu, `.${view}.svg`) : output;

function chosenViews(architecture: Architecture, { view, allViews }: Settings, name: string): readonly string[] {
  const ids = viewsOf(architecture).map(({ id }) => id);
  if (allViews) return ids;
  if (view === undefined) return [DEFAULT_VIEW];
  const named = ids.filter((id) => id !== DEFAULT_VIEW);
  if (named.includes(view)) return [view];
  const near = nearest(view, named);
  const others = named.length > 0 ? `; there are ${named.map((id) => `\`${id}\``).join(', ')}` : '; it declares none';
  throw new Misuse(`${name} has no view \`${view}\`${near === undefined ? others : didYouMean(near)}`);
}
