import type { SignatureHelp } from 'vscode-languageserver-types';
import { completionContext } from '../completion/context.ts';
import { describeAttribute, describeType } from '../describe.ts';
import type { Scope } from '../document.ts';
import { attributeOf } from '../schema-of.ts';

/** While a value is typed: what the attribute takes. While a choice is typed: what it means. */
export function signatureHelp({ snapshot, document }: Scope, offset: number): SignatureHelp | undefined {
  const line = document.text.slice(document.text.lastIndexOf('\n', offset - 1) + 1, offset);
  if (/(?:->|~>|=>)\s*(?:any|\d+)\s+of\s*\([^)]*$/u.test(line)) {
    return {
      signatures: [{ label: 'any of (a, b, …)', documentation: 'Alternatives: any one of them will do. `2 of (a, b, c)` asks for two.' }],
      activeSignature: 0,
    };
  }
  const context = completionContext(document.text, offset);
  if (context?.type !== 'value') return undefined;
  const attribute = attributeOf(context.block, context.key, snapshot.kinds);
  return (
    attribute && {
      signatures: [
        {
          label: `${context.key}: ${describeType(attribute.type).replaceAll('`', '')}`,
          documentation: { kind: 'markdown', value: describeAttribute(context.key, attribute) },
        },
      ],
      activeSignature: 0,
    }
  );
}
