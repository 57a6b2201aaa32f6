import type { TextEdit } from 'vscode-languageserver-types';
import { formatEdits } from '../../core/syntax/format-edits.ts';
import type { Range } from '../../core/text/range.ts';
import { toRange, type TextDocument } from '../document.ts';

export const formatting = (document: TextDocument): TextEdit[] => edits(document);

export const rangeFormatting = (document: TextDocument, range: Range): TextEdit[] => edits(document, range);

/** After `}` and after a line's end: the line that was just finished. */
export function onTypeFormatting(document: TextDocument, offset: number): TextEdit[] {
  const typed = document.text[offset - 1];
  const end = typed === '\n' ? offset - 1 : offset;
  const start = document.text.lastIndexOf('\n', end - 1) + 1;
  return document.text.slice(start, end).trim() === '' ? [] : edits(document, { start, end });
}

const edits = (document: TextDocument, range?: Range): TextEdit[] =>
  formatEdits(document.text, range).map((edit) => ({ range: toRange(document, edit.range), newText: edit.newText }));
