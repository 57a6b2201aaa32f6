import type { SceneParams } from '../server/protocol.ts';

/** What the extension tells the preview. */
export type ToPreview =
  | { readonly type: 'scene'; readonly params: SceneParams }
  /** What the cursor stands on in the text. */
  | { readonly type: 'highlight'; readonly ids: readonly string[] }
  | { readonly type: 'theme'; readonly theme: ThemeChoice }
  /** Whether the picture shows figures: what the toolbar says. */
  | { readonly type: 'figures'; readonly shown: boolean }
  | { readonly type: 'server'; readonly state: ServerState };

/** What the preview asks of the extension. */
export type FromPreview =
  /** The first message, and again whenever the reader changes what is shown. */
  | {
      readonly type: 'open';
      readonly view: string | undefined;
      readonly collapsed: readonly string[] | undefined;
      /** Chosen by the reader; absent: as the setting says. */
      readonly figures?: boolean;
    }
  /** Show where an item was written; `focus` moves the keyboard there too. */
  | { readonly type: 'reveal'; readonly id: string; readonly focus: boolean }
  | { readonly type: 'export' }
  | { readonly type: 'restart' }
  | { readonly type: 'log' };

/** `auto` follows VS Code. */
export type ThemeChoice = 'auto' | 'light' | 'dark';

export type ServerState = 'starting' | 'running' | 'stopped';

/** Kept by VS Code for each panel; what comes back after a reload of the window. */
export interface PreviewState {
  readonly uri: string;
  readonly view: string | undefined;
  /** Whether figures are shown; absent: as the setting says. */
  readonly figures?: boolean;
  /** By view. */
  readonly views: Readonly<Record<string, ViewState>>;
}

export interface ViewState {
  /** Ids of the groups that are drawn closed; absent until the reader opens or closes one: those that the view says. */
  readonly collapsed?: readonly string[];
  /** Scale and translation in px; absent: the whole picture is fitted into the window. */
  readonly place?: Place;
}

export interface Place {
  readonly x: number;
  readonly y: number;
  readonly k: number;
}
