import type { Scene } from '../core/diagram/scene.ts';

/**
 * What the language server speaks beyond LSP. Plain types: the client, the preview and the server share this file.
 * Positions are LSP's (zero-based line, UTF-16 character).
 */

/** What the client hands over when the server starts. */
export interface InitializationOptions {
  /** URI of the folder that holds a page for each rule, `<id>.md`; absent: findings link nowhere. */
  readonly rules?: string;
}

/** Request, client → server: start drawing a file; scenes then arrive as `lintel/scene` for as long as it is open. */
export const openPreview = 'lintel/openPreview';
export interface OpenPreviewParams {
  readonly uri: string;
  readonly view?: string;
  /** Groups drawn closed, by qualified name: what the reader has opened and closed in the preview. Absent: those that the view closes. */
  readonly collapsed?: readonly string[];
  /** Whether elements and edges show their computed figures; true where absent. */
  readonly figures?: boolean;
}

/** Notification, client → server. */
export const closePreview = 'lintel/closePreview';
export interface ClosePreviewParams {
  readonly uri: string;
}

/** Notification, server → client: the picture, or why the one before still stands. */
export const sceneChanged = 'lintel/scene';
export interface SceneParams {
  readonly uri: string;
  /** Version of the text that was read. */
  readonly version: number;
  readonly state:
    /** `scene` is the picture of this text. */
    | 'current'
    /** The text is broken right now: `scene` is absent, the last good picture stays. */
    | 'stale'
    /** Layout is under way. */
    | 'busy'
    /** Layout failed or ran out of time; `message` says so. */
    | 'failed';
  readonly message?: string;
  readonly scene?: Scene;
  readonly views: readonly { readonly id: string; readonly label: string }[];
  readonly view: string;
}

/** Request, client → server: the element, edge or flow at a place in the text, for highlighting. */
export const itemAt = 'lintel/itemAt';
export interface ItemAtParams {
  readonly uri: string;
  readonly position: { readonly line: number; readonly character: number };
}
export interface ItemAtResult {
  readonly ids: readonly string[];
}

/** Request, client → server: where an item of the scene was written. */
export const sourceOf = 'lintel/sourceOf';
export interface SourceOfParams {
  readonly uri: string;
  readonly id: string;
}
export interface SourceOfResult {
  readonly uri: string;
  readonly range: {
    readonly start: { readonly line: number; readonly character: number };
    readonly end: { readonly line: number; readonly character: number };
  };
}

/** Request, client → server: the finished SVG, the same bytes as `lintel render` writes. */
export const exportSvg = 'lintel/exportSvg';
export interface ExportSvgParams {
  readonly uri: string;
  readonly view?: string;
  readonly theme: 'light' | 'dark';
  readonly collapsed?: readonly string[];
  readonly figures?: boolean;
}
export interface ExportSvgResult {
  readonly svg?: string;
  /** Why there is none. */
  readonly message?: string;
}

/** Request, client → server: the figures of a file, or of one of its flows, as Markdown. */
export const report = 'lintel/report';
export interface ReportParams {
  readonly uri: string;
  readonly flow?: string;
}
export interface ReportResult {
  readonly markdown: string;
}
