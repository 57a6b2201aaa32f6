import type { Position, Range as LspRange } from 'vscode-languageserver-types';
import { lineMap, type LineMap } from '../core/text/lines.ts';
import type { Range } from '../core/text/range.ts';
import type { Snapshot } from '../core/model/snapshot.ts';

/** A text with its lines, and the way between offsets and LSP positions. */
export interface TextDocument {
  readonly uri: string;
  readonly text: string;
  readonly lines: LineMap;
}

export const textDocument = (uri: string, text: string): TextDocument => ({ uri, text, lines: lineMap(text) });

export function toPosition({ lines }: TextDocument, offset: number): Position {
  const { line, column } = lines.positionAt(offset);
  return { line, character: column };
}

export const toRange = (document: TextDocument, range: Range): LspRange => ({ start: toPosition(document, range.start), end: toPosition(document, range.end) });

export const toOffset = ({ lines }: TextDocument, { line, character }: Position): number => lines.offsetAt({ line, column: character });

/** What a feature sees: one file of a snapshot, and where the cursor is. */
export interface Scope {
  readonly snapshot: Snapshot;
  readonly document: TextDocument;
  /** Any file of the snapshot, for locations elsewhere. */
  documentOf(uri: string): TextDocument | undefined;
}
