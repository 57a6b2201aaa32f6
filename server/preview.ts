import { draw, type DrawOptions } from '../core/diagram/draw.ts';
import { cachedEngine } from '../core/diagram/layout/cache.ts';
import { LayoutCancelled, type LayoutEngine } from '../core/diagram/layout/engine.ts';
import { svg } from '../core/diagram/svg.ts';
import { themes } from '../core/diagram/theme.ts';
import { viewsOf } from '../core/diagram/view.ts';
import type { Scene } from '../core/diagram/scene.ts';
import type { ExportSvgParams, ExportSvgResult, ItemAtResult, OpenPreviewParams, SceneParams } from './protocol.ts';
import type { Scope } from './document.ts';
import type { Workspace } from './workspace.ts';

/** Syntax errors that lose part of a statement: the picture would lose it too, so the last good one stays. */
const losing = new Set([
  'syntax-error',
  'unexpected-text',
  'unclosed-block',
  'unexpected-closing-brace',
  'unclosed-comment',
  'unclosed-string',
  'unexpected-character',
  'nesting-too-deep',
]);

export interface Previews {
  open(params: OpenPreviewParams): void;
  close(uri: string): void;
  /** The text of a file, or of one that it imports, has changed. */
  refresh(uri: string): void;
  export(params: ExportSvgParams): Promise<ExportSvgResult>;
}

interface Preview {
  readonly params: OpenPreviewParams;
  readonly cancel: AbortController;
  drawn: boolean;
}

/** Draws open previews: the newest text wins, and a layout under way for an older one is cancelled. */
export function createPreviews(workspace: Workspace, layout: LayoutEngine, send: (params: SceneParams) => void): Previews {
  const engine = cachedEngine(layout);
  const previews = new Map<string, Preview>();

  function drawOptions({ view, collapsed, figures }: Pick<OpenPreviewParams, 'view' | 'collapsed' | 'figures'>): DrawOptions {
    return { engine, ...(view === undefined ? {} : { view }), ...(collapsed ? { collapsed } : {}), ...(figures === undefined ? {} : { figures }) };
  }

  async function show(preview: Preview): Promise<void> {
    const { params, cancel } = preview;
    const scope = workspace.scope(params.uri);
    if (!scope) return;
    const { architecture, diagnostics } = scope.snapshot;
    const version = workspace.version(params.uri) ?? 0;
    const common = { uri: params.uri, version, view: params.view ?? '', views: viewsOf(architecture).map(({ id, label }) => ({ id, label })) };
    const broken = (diagnostics.get(params.uri) ?? []).find((d) => losing.has(d.code));
    if (broken && preview.drawn) {
      send({ ...common, state: 'stale', message: broken.message });
      return;
    }
    const slow = setTimeout(() => send({ ...common, state: 'busy' }), 400);
    try {
      const scene = await draw(architecture, { ...drawOptions(params), signal: cancel.signal });
      if (cancel.signal.aborted) return;
      preview.drawn = true;
      send({ ...common, state: broken ? 'stale' : 'current', scene, ...(broken ? { message: broken.message } : {}) });
    } catch (error) {
      if (error instanceof LayoutCancelled || cancel.signal.aborted) return;
      send({ ...common, state: 'failed', message: error instanceof Error ? error.message : String(error) });
    } finally {
      clearTimeout(slow);
    }
  }

  function start(params: OpenPreviewParams, drawn: boolean): void {
    previews.get(params.uri)?.cancel.abort();
    const preview: Preview = { params, cancel: new AbortController(), drawn };
    previews.set(params.uri, preview);
    void show(preview);
  }

  return {
    open: (params) => start(params, false),
    close(uri) {
      previews.get(uri)?.cancel.abort();
      previews.delete(uri);
    },
    refresh(uri) {
      for (const preview of [...previews.values()]) {
        if (preview.params.uri === uri || workspace.snapshot(preview.params.uri).files.has(uri)) start(preview.params, preview.drawn);
      }
    },
    async export(params) {
      const scope = workspace.scope(params.uri);
      if (!scope) return { message: 'The file cannot be read' };
      try {
        const scene: Scene = await draw(scope.snapshot.architecture, drawOptions(params));
        return { svg: svg(scene, themes[params.theme]) };
      } catch (error) {
        return { message: error instanceof Error ? error.message : String(error) };
      }
    },
  };
}

/** The elements, edges or flow at a place: the named one, else the statement around it. */
export function itemAt({ snapshot, document }: Scope, offset: number): ItemAtResult {
  const occurrence = snapshot.symbols.at(document.uri, offset);
  const symbol = occurrence && snapshot.symbols.symbols.get(occurrence.symbol);
  if (symbol?.element !== undefined) return { ids: [symbol.element] };
  const inside = (item: { readonly source: { readonly uri: string; readonly range: { readonly start: number; readonly end: number } } }): boolean =>
    item.source.uri === document.uri && item.source.range.start <= offset && offset <= item.source.range.end;
  const edges = snapshot.architecture.edges.filter(inside);
  if (edges.length > 0) return { ids: edges.map((edge) => edge.id) };
  const flow = [...snapshot.architecture.flows, ...snapshot.architecture.subflows].find(inside);
  if (flow) {
    const step = flow.steps.find(inside);
    return { ids: (step ? [step] : flow.steps).flatMap((s) => s.calls.map((call) => call.edge)) };
  }
  const elements = [...snapshot.architecture.elements.values()].filter(inside);
  const innermost = elements.sort((a, b) => a.source.range.end - a.source.range.start - (b.source.range.end - b.source.range.start))[0];
  return { ids: innermost ? [innermost.id] : [] };
}
