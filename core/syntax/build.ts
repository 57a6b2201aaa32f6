import type { CstElement, CstNode, IToken } from 'chevrotain';
import type { Range } from '../text/range.ts';
import { covering } from '../text/range.ts';
import { blockStatements, endOf, startOf, type RawStatement } from './statements.ts';
import { OpenString } from './tokens.ts';
import type * as Tree from './tree.ts';

/** What the tree of a statement needs from its file. */
export interface BuildContext {
  readonly text: string;
  /** The trees of a block's statements, parsed by the caller. */
  readonly parseBlock: (statements: readonly RawStatement[]) => readonly Tree.Statement[];
  /** The documentation (`///`) above a place. */
  readonly docAbove: (offset: number) => string | undefined;
  readonly importedNames: (block: IToken) => readonly { readonly name: Tree.Name; readonly alias?: Tree.Name }[];
}

const isToken = (element: CstElement): element is IToken => 'image' in element;
/** Recovery puts in tokens that nobody typed. */
const isReal = (token: IToken): boolean => token.isInsertedInRecovery !== true && !Number.isNaN(token.startOffset);

const noNodes: readonly CstNode[] = [];
const nodesOf = (parent: CstNode, name: string): readonly CstNode[] => (parent.children[name] as CstNode[] | undefined) ?? noNodes;
const node = (parent: CstNode, name: string): CstNode | undefined => nodesOf(parent, name)[0];
const token = (parent: CstNode, name: string): IToken | undefined => (parent.children[name] as IToken[] | undefined)?.find(isReal);

const rangeOfToken = (t: IToken): Range => ({ start: startOf(t), end: endOf(t) });

const rangeOfNode = ({ location }: CstNode): Range | undefined =>
  location === undefined || Number.isNaN(location.startOffset) ? undefined : { start: location.startOffset, end: location.endOffset! + 1 };

/** The first token below a node. */
function firstToken(n: CstNode): IToken | undefined {
  let first: IToken | undefined;
  for (const element of Object.values(n.children).flat()) {
    const t = isToken(element) ? element : firstToken(element);
    if (t && isReal(t) && (first === undefined || t.startOffset < first.startOffset)) first = t;
  }
  return first;
}

const nameOf = (t: IToken | undefined): Tree.Name | undefined => t && { text: t.image, range: rangeOfToken(t) };

export function pathOf(t: IToken): Tree.Path {
  let start = startOf(t);
  const segments = t.image.split('.').map((text) => {
    const name = { text, range: { start, end: start + text.length } };
    start += text.length + 1;
    return name;
  });
  return { type: 'path', text: t.image, range: rangeOfToken(t), segments };
}

export function stringOf(t: IToken): Tree.StringLiteral {
  const inner = t.tokenType === OpenString ? t.image.slice(1) : t.image.slice(1, -1);
  const value = inner.replace(/\\(.)/gu, (_, c: string) => (c === 'n' ? '\n' : c === 't' ? '\t' : c));
  return { type: 'string', value, range: rangeOfToken(t) };
}

/** `list.map(of)` without what is not there. */
function mapped<T, U>(list: readonly T[], of: (item: T) => U | undefined): U[] {
  const result: U[] = [];
  for (const item of list) {
    const value = of(item);
    if (value !== undefined) result.push(value);
  }
  return result;
}

/** Leaves out absent members, so that `undefined` never stands in a tree. */
function present<T extends object>(fields: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  const result: Partial<T> = {};
  for (const key in fields) if (fields[key] !== undefined) result[key] = fields[key];
  return result as { [K in keyof T]: Exclude<T[K], undefined> };
}

/** Turns the concrete tree of one statement, whole or broken, into its syntax tree; undefined where nothing usable is left. */
export type StatementBuilder = (cst: CstNode, range: Range) => Tree.Statement | undefined;

export function statementBuilder(context: BuildContext): StatementBuilder {
  const block = (parent: CstNode): Tree.Block | undefined => {
    const t = token(parent, 'Block');
    return t && { range: rangeOfToken(t), statements: context.parseBlock(blockStatements(t)) };
  };
  const string = (parent: CstNode): Tree.StringLiteral | undefined => {
    const t = token(parent, 'String') ?? token(parent, 'OpenString');
    return t && stringOf(t);
  };
  const declaration = (cst: CstNode, range: Range, keywordName: string) => ({
    range,
    keyword: nameOf(token(cst, keywordName)) ?? { text: '', range: { start: range.start, end: range.start } },
    ...present({ doc: context.docAbove(range.start), body: block(cst) }),
  });

  return (cst, range) => {
    switch (cst.name) {
      case 'importStatement': {
        const names = token(cst, 'Block');
        const keyword = token(cst, 'Import');
        return {
          type: 'import',
          range,
          keyword: keyword ? rangeOfToken(keyword) : range,
          ...present({ names: names && context.importedNames(names), from: string(cst) }),
        };
      }
      case 'architectureStatement':
        return { type: 'architecture', ...declaration(cst, range, 'Architecture'), ...present({ title: string(cst) }) };
      case 'requirementsStatement':
        return { type: 'requirements', ...declaration(cst, range, 'Requirements') };
      case 'lintStatement':
        return { type: 'lint', ...declaration(cst, range, 'Lint') };
      case 'kindStatement':
        return { type: 'kind', ...declaration(cst, range, 'Kind'), ...present({ name: nameOf(token(cst, 'name')), base: nameOf(token(cst, 'base')) }) };
      case 'templateStatement':
        return {
          type: 'template',
          ...declaration(cst, range, 'Template'),
          parameters: mapped(nodesOf(cst, 'parameter'), keyedOf),
          ...present({ name: nameOf(token(cst, 'name')), base: nameOf(token(cst, 'base')) }),
        };
      case 'flowStatement':
        return { type: 'flow', ...declaration(cst, range, 'Flow'), ...present({ name: nameOf(token(cst, 'name')), label: string(cst) }) };
      case 'viewStatement':
        return { type: 'view', ...declaration(cst, range, 'View'), ...present({ name: nameOf(token(cst, 'name')), label: string(cst) }) };
      case 'elementStatement':
        return {
          type: 'element',
          ...declaration(cst, range, 'kind'),
          ...present({ name: nameOf(token(cst, 'name')), label: string(cst), args: argumentsOf(cst) }),
        };
      case 'attribute': {
        const key = nameOf(token(cst, 'key'));
        const value = node(cst, 'value');
        return key && { type: 'attribute', range, key, ...present({ value: value && valueOf(value) }) };
      }
      case 'edgeStatement': {
        const from = node(cst, 'ends');
        const start = from && endsOf(from);
        if (!start) return undefined;
        const share = node(cst, 'number');
        const optional = token(cst, 'Optional');
        return {
          type: 'edge',
          range,
          from: start,
          hops: mapped(nodesOf(cst, 'hop'), hopOf),
          ...present({ doc: context.docAbove(range.start), share: share && numberOf(share), optional: optional && rangeOfToken(optional) }),
        };
      }
      default:
        return undefined;
    }
  };

  /** `key: value` of a parameter or an argument. */
  function keyedOf(keyed: CstNode): Tree.Attribute | undefined {
    const key = nameOf(token(keyed, 'key'));
    const item = node(keyed, 'item');
    return key && { type: 'attribute', range: rangeOfNode(keyed)!, key, ...present({ value: item && itemOf(item) }) };
  }

  function argumentsOf(element: CstNode): readonly Tree.Attribute[] | undefined {
    return token(element, 'LeftParenthesis') && mapped(nodesOf(element, 'argument'), keyedOf);
  }

  function hopOf(hop: CstNode): Tree.Hop | undefined {
    const arrow = token(hop, 'Arrow');
    const hopRange = rangeOfNode(hop);
    if (!arrow || !hopRange) return undefined;
    const after = { start: endOf(arrow), end: endOf(arrow) };
    const ends = node(hop, 'ends');
    return {
      range: hopRange,
      arrow: { text: arrow.image as Tree.Arrow, range: rangeOfToken(arrow) },
      to: (ends && endsOf(ends)) ?? { range: after, ends: [] },
      ...present({ label: string(hop), body: block(hop) }),
    };
  }

  function endsOf(ends: CstNode): Tree.Ends | undefined {
    const endsRange = rangeOfNode(ends);
    if (!endsRange) return undefined;
    const list = mapped(nodesOf(ends, 'end'), (end): Tree.End | undefined => {
      const word = token(end, 'Word') ?? firstToken(end);
      if (!word) return undefined;
      const guard = node(end, 'guard');
      const guardRange = guard && rangeOfNode(guard);
      return { range: rangeOfNode(end)!, path: pathOf(word), ...(guardRange ? { guard: guardOf(guardRange) } : {}) };
    });
    const of = token(ends, 'Of');
    const any = token(ends, 'Any');
    const number = token(ends, 'Number');
    const first = any ?? number;
    return {
      range: endsRange,
      ends: list,
      ...(of && first ? { choice: { required: any ? 1 : Number(first.image), range: covering(rangeOfToken(first), rangeOfToken(of)) } } : {}),
    };
  }

  function guardOf(guardRange: Range): Tree.Guard {
    return { range: guardRange, text: written(guardRange).replace(/^\[/u, '').replace(/\]$/u, '').trim() };
  }

  function valueOf(value: CstNode): Tree.Value | undefined {
    const items = mapped(nodesOf(value, 'item'), itemOf);
    if (items.length <= 1) return items[0];
    return { type: 'tuple', range: covering(items[0]!.range, items.at(-1)!.range), items };
  }

  function itemOf(item: CstNode): Tree.Value | undefined {
    const atoms = mapped(nodesOf(item, 'atom'), atomOf);
    if (atoms.length <= 1) return atoms[0];
    return { type: 'phrase', range: covering(atoms[0]!.range, atoms.at(-1)!.range), items: atoms };
  }

  function atomOf(atom: CstNode): Tree.Value | undefined {
    const number = node(atom, 'numberOrRange');
    if (number) return numberOrRangeOf(number);
    const list = node(atom, 'list');
    if (list) {
      const listRange = rangeOfNode(list);
      return listRange && { type: 'list', range: listRange, items: mapped(nodesOf(list, 'item'), itemOf) };
    }
    const body = block(atom);
    if (body) return { type: 'record', range: body.range, body };
    const literal = string(atom);
    if (literal) return literal;
    const operator = token(atom, 'Operator');
    if (operator) return { type: 'operator', range: rangeOfToken(operator), text: operator.image };
    const word = token(atom, 'Word') ?? firstToken(atom);
    return word && pathOf(word);
  }

  function numberOrRangeOf(n: CstNode): Tree.Value | undefined {
    const [min, max] = mapped(nodesOf(n, 'number'), numberOf);
    if (!min || !max) return min;
    return { type: 'range', range: covering(min.range, max.range), min, max };
  }

  function numberOf(n: CstNode): Tree.NumberLiteral | undefined {
    const numberRange = rangeOfNode(n);
    return numberRange && { type: 'number', range: numberRange, text: written(numberRange) };
  }

  /** The text of a range without comments, white space folded. */
  function written({ start, end }: Range): string {
    const text = context.text.slice(start, end);
    return /^[^\s/]*(?: [^\s/]+)*$/u.test(text)
      ? text
      : text.replace(/("(?:[^"\\]|\\.)*")|(?:\s|\/\*[^]*?\*\/|\/\/[^\r\n]*)+/gu, (_, literal?: string) => literal ?? ' ');
  }
}
