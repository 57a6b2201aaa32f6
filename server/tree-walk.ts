import { contains, type Range } from '../core/text/range.ts';
import type { Attribute, Block, EdgeStatement, End, Hop, SourceFile, Statement, Value } from '../core/syntax/tree.ts';

export interface Visitor {
  statement?(statement: Statement, owner: Statement | undefined): void;
  block?(block: Block): void;
  /** `within`: the attributes in whose records it stands, the outermost first. */
  attribute?(attribute: Attribute, owner: Statement | undefined, hop: Hop | undefined, within: readonly Attribute[]): void;
  value?(value: Value): void;
  hop?(hop: Hop, edge: EdgeStatement): void;
  end?(end: End): void;
}

/** Visits every node of a tree, a parent before its children. `owner` is the statement whose braces are around. */
export function walk(statements: readonly Statement[], visitor: Visitor, owner?: Statement, hop?: Hop, within: readonly Attribute[] = []): void {
  for (const statement of statements) {
    visitor.statement?.(statement, owner);
    if (statement.type === 'attribute') {
      visitor.attribute?.(statement, owner, hop, within);
      if (statement.value) walkValue(statement.value, visitor, (inner) => walk(inner, visitor, owner, hop, [...within, statement]));
    } else if (statement.type === 'edge') {
      for (const end of statement.from.ends) visitor.end?.(end);
      for (const next of statement.hops) {
        visitor.hop?.(next, statement);
        for (const end of next.to.ends) visitor.end?.(end);
        if (next.body) {
          visitor.block?.(next.body);
          walk(next.body.statements, visitor, statement, next);
        }
      }
    } else if ('body' in statement && statement.body) {
      visitor.block?.(statement.body);
      walk(statement.body.statements, visitor, statement);
    }
  }
}

/** `walkFields` visits the statements of a record. */
function walkValue(value: Value, visitor: Visitor, walkFields: (statements: readonly Statement[]) => void): void {
  visitor.value?.(value);
  switch (value.type) {
    case 'list':
    case 'tuple':
    case 'phrase':
      value.items.forEach((item) => walkValue(item, visitor, walkFields));
      break;
    case 'range':
      walkValue(value.min, visitor, walkFields);
      walkValue(value.max, visitor, walkFields);
      break;
    case 'record':
      visitor.block?.(value.body);
      walkFields(value.body.statements);
      break;
    default:
  }
}

/** The ranges of all nodes around an offset. */
export function rangesAround(tree: SourceFile, offset: number): Range[] {
  const result: Range[] = [];
  const add = (range: Range | undefined): void => {
    if (range && contains(range, offset)) result.push(range);
  };
  walk(tree.statements, {
    statement: (statement) => {
      add(statement.range);
      if ('keyword' in statement && statement.type !== 'import') add(statement.keyword.range);
      if ('name' in statement) add(statement.name?.range);
      if ('label' in statement) add(statement.label?.range);
    },
    block: (block) => {
      add(block.range);
      add({ start: block.range.start + 1, end: block.range.end - 1 });
    },
    attribute: (attribute) => add(attribute.key.range),
    value: (value) => add(value.range),
    hop: (hop) => {
      add(hop.range);
      add(hop.label?.range);
    },
    end: (end) => {
      add(end.range);
      add(end.path.range);
      end.path.segments.forEach((segment) => add(segment.range));
    },
  });
  for (const comment of tree.comments) add(comment.range);
  return result;
}
