import type { FromPreview, PreviewState, ToPreview, ViewState } from './messages.ts';

/** The extension as the preview sees it. */
export interface Host {
  readonly state: PreviewState;
  post(message: FromPreview): void;
  listen(receive: (message: ToPreview) => void): void;
  setView(view: string | undefined): void;
  setFigures(shown: boolean): void;
  /** Remembers something of one view; VS Code keeps it over reloads. */
  remember(view: string, change: (state: ViewState) => ViewState): void;
}

export function connect(): Host {
  const vscode = acquireVsCodeApi<PreviewState>();
  let state: PreviewState = vscode.getState() ?? { uri: '', view: undefined, views: {} };
  let timer = 0;
  const save = (next: PreviewState): void => {
    state = next;
    // Panning changes the state with every frame; VS Code need not hear of each.
    clearTimeout(timer);
    timer = window.setTimeout(() => vscode.setState(state), 100);
  };
  // The page knows which file it shows; a restored panel may have been saved under a name from before a rename.
  save({ ...state, uri: document.body.dataset['uri'] ?? state.uri });
  return {
    get state() {
      return state;
    },
    post: (message) => vscode.postMessage(message),
    listen: (receive) => window.addEventListener('message', (event: MessageEvent<ToPreview>) => receive(event.data)),
    setView: (view) => save({ ...state, view }),
    setFigures: (figures) => save({ ...state, figures }),
    remember: (view, change) => save({ ...state, views: { ...state.views, [view]: change(state.views[view] ?? {}) } }),
  };
}
