import type { TextEdit } from 'vscode-languageserver-types';
import { formatEdits, indentationEdit } from '../../core/syntax/format-edits.ts';
import type { Range } from '../../core/text/range.ts';
import { toRange, type TextDocument } from '../document.ts';

export const formatting = (document: TextDocument): TextEdit[] => edits(document);

export const rangeFormatting = (document: TextDocument, range: Range): TextEdit[] => edits(document, range);

/** After `}` and after a line's end: the indentation that the open blocks ask for. */
export function onTypeFormatting(document: TextDocument, offset: number): TextEdit[] {
  const edit = indentationEdit(document.text, offset);
  return edit ? [{ range: toRange(document, edit.range), newText: edit.newText }] : [];
}

const edits = (document: TextDocument, range?: Range): TextEdit[] =>
  formatEdits(document.text, range).map((edit) => ({ range: toRange(document, edit.range), newText: edit.newText }));
