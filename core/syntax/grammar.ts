import { CstParser, EOF, type CstNode, type IParserErrorMessageProvider, type IRecognitionException, type IToken, tokenLabel } from 'chevrotain';
import {
  Any,
  Architecture,
  Arrow,
  As,
  Block,
  Colon,
  Comma,
  DotDot,
  Extends,
  Flow,
  From,
  Import,
  Kind,
  LeftBracket,
  LeftParenthesis,
  Lint,
  NumberToken,
  Of,
  Operator,
  Optional,
  parserTokens,
  Per,
  Requirements,
  RightBracket,
  RightParenthesis,
  Slash,
  StringToken,
  Template,
  View,
  Word,
} from './tokens.ts';

/** What a rule wants, for its error messages; a rule that is not here speaks for its tokens. */
const wanted: Readonly<Record<string, string>> = {
  ends: 'an element, for example `orders` or `app.orders`',
  end: 'an element, for example `orders` or `app.orders`',
  hop: 'an arrow and a target, for example `-> orders`',
  value: 'a value, for example `12`, `200 ms`, `"text"` or `[a, b]`',
  item: 'a value, for example `12`, `200 ms`, `"text"` or `[a, b]`',
  atom: 'a value, for example `12`, `200 ms`, `"text"` or `[a, b]`',
  guard: 'a condition, for example `[type = CAR]`',
  number: 'a word or a number, for example `per task` or `per 1000`',
};

const found = (token: IToken): string => (token.tokenType === EOF ? 'the line ends' : `found \`${token.image}\``);
const describe = (rule: string, expected: string, actual: IToken): string => `Expected ${wanted[rule] ?? expected}, but ${found(actual)}`;

const messages: IParserErrorMessageProvider = {
  buildMismatchTokenMessage: ({ expected, actual, ruleName }) =>
    describe(ruleName === 'end' || ruleName === 'atom' ? ruleName : '', tokenLabel(expected), actual),
  buildNotAllInputParsedMessage: ({ firstRedundant }) => `\`${firstRedundant.image}\` does not belong here; end the statement before it or remove it`,
  buildNoViableAltMessage: ({ actual, ruleName }) => describe(ruleName, 'something else', actual[0]!),
  buildEarlyExitMessage: ({ actual, ruleName, expectedIterationPaths }) => describe(ruleName, tokenLabel(expectedIterationPaths[0]![0]!), actual[0]!),
};

/** A number that the next word may be the unit of; `512MB` and `99%` have theirs. */
export const withoutUnit = /^-?\$?\d[\d_]*(?:\.\d+)?(?:[eE][+-]?\d+)?[kKMGT]?$/u;

/** Words that lead on in a phrase, so that they are no units: `glacier after 90 d`, `30 d after creation`. */
export const phraseWords = new Set(['of', 'per', 'after', 'every', 'in', 'to', 'and', 'or', 'at', 'for', 'with', 'on', 'from', 'until', 'then']);

/** The grammar of one statement (blocks are folded, see `statements.ts`); `docs/grammar.md` is generated from it. */
class StatementParser extends CstParser {
  constructor(recoveryEnabled: boolean) {
    super(parserTokens, { recoveryEnabled, errorMessageProvider: messages, maxLookahead: 2, nodeLocationTracking: 'onlyOffset' });
    this.performSelfAnalysis();
  }

  readonly importStatement = this.RULE('importStatement', () => {
    this.CONSUME(Import);
    this.OPTION(() => {
      this.CONSUME(Block);
      this.CONSUME(From);
    });
    this.CONSUME(StringToken);
  });

  /** Inside the braces of an import. */
  readonly importedName = this.RULE('importedName', () => {
    this.AT_LEAST_ONE_SEP({
      SEP: Comma,
      DEF: () => {
        this.CONSUME(Word, { LABEL: 'name' });
        this.OPTION(() => {
          this.CONSUME(As);
          this.CONSUME2(Word, { LABEL: 'alias' });
        });
      },
    });
  });

  readonly architectureStatement = this.RULE('architectureStatement', () => {
    this.CONSUME(Architecture);
    this.OPTION(() => this.CONSUME(StringToken));
    this.OPTION1(() => this.CONSUME(Block));
  });

  readonly requirementsStatement = this.RULE('requirementsStatement', () => {
    this.CONSUME(Requirements);
    this.CONSUME(Block);
  });

  readonly lintStatement = this.RULE('lintStatement', () => {
    this.CONSUME(Lint);
    this.CONSUME(Block);
  });

  readonly kindStatement = this.RULE('kindStatement', () => {
    this.CONSUME(Kind);
    this.CONSUME(Word, { LABEL: 'name' });
    this.OPTION(() => {
      this.CONSUME(Extends);
      this.CONSUME2(Word, { LABEL: 'base' });
    });
    this.OPTION1(() => this.CONSUME(Block));
  });

  /** `template cell-of(tenants, rate: 2k rps) extends cell { … }` */
  readonly templateStatement = this.RULE('templateStatement', () => {
    this.CONSUME(Template);
    this.CONSUME(Word, { LABEL: 'name' });
    this.OPTION(() => {
      this.CONSUME(LeftParenthesis);
      this.MANY_SEP({ SEP: Comma, DEF: () => this.SUBRULE(this.parameter) });
      this.CONSUME(RightParenthesis);
    });
    this.OPTION1(() => {
      this.CONSUME(Extends);
      this.CONSUME2(Word, { LABEL: 'base' });
    });
    this.CONSUME(Block);
  });

  /** With a default value or without. */
  readonly parameter = this.RULE('parameter', () => {
    this.CONSUME(Word, { LABEL: 'key' });
    this.OPTION(() => {
      this.CONSUME(Colon);
      this.SUBRULE(this.item);
    });
  });

  readonly flowStatement = this.RULE('flowStatement', () => {
    this.CONSUME(Flow);
    this.CONSUME(Word, { LABEL: 'name' });
    this.OPTION(() => this.CONSUME(StringToken));
    this.CONSUME(Block);
  });

  readonly viewStatement = this.RULE('viewStatement', () => {
    this.CONSUME(View);
    this.CONSUME(Word, { LABEL: 'name' });
    this.OPTION(() => this.CONSUME(StringToken));
    this.CONSUME(Block);
  });

  /** `lambda resize "Resize" { … }`; a free group may have a label only: `group "Edge" { … }`; a template takes arguments. */
  readonly elementStatement = this.RULE('elementStatement', () => {
    this.CONSUME(Word, { LABEL: 'kind' });
    this.OPTION(() => this.CONSUME2(Word, { LABEL: 'name' }));
    this.OPTION1(() => this.CONSUME(StringToken));
    this.OPTION2(() => {
      this.CONSUME(LeftParenthesis);
      this.MANY_SEP({ SEP: Comma, DEF: () => this.SUBRULE(this.argument) });
      this.CONSUME(RightParenthesis);
    });
    this.OPTION3(() => this.CONSUME(Block));
  });

  readonly argument = this.RULE('argument', () => {
    this.CONSUME(Word, { LABEL: 'key' });
    this.CONSUME(Colon);
    this.SUBRULE(this.item);
  });

  readonly attribute = this.RULE('attribute', () => {
    this.CONSUME(Word, { LABEL: 'key' });
    this.CONSUME(Colon);
    this.SUBRULE(this.value);
  });

  readonly edgeStatement = this.RULE('edgeStatement', () => {
    this.OPTION({
      GATE: () => this.LA(1).tokenType === NumberToken && this.LA(2).tokenType !== Of,
      DEF: () => {
        this.SUBRULE(this.number);
        this.CONSUME(Colon);
      },
    });
    this.OPTION1({
      GATE: () => this.LA(2).tokenType !== Arrow && this.LA(2).tokenType !== Comma,
      DEF: () => this.CONSUME(Optional),
    });
    this.SUBRULE(this.ends);
    this.AT_LEAST_ONE(() => this.SUBRULE(this.hop));
  });

  readonly hop = this.RULE('hop', () => {
    this.CONSUME(Arrow);
    this.SUBRULE(this.ends);
    this.OPTION(() => this.CONSUME(StringToken));
    this.OPTION1(() => this.CONSUME(Block));
  });

  readonly ends = this.RULE('ends', () => {
    this.OR([
      {
        GATE: () => this.LA(2).tokenType === Of,
        ALT: () => {
          this.OR1([{ ALT: () => this.CONSUME(Any) }, { ALT: () => this.CONSUME(NumberToken) }]);
          this.CONSUME(Of);
          this.CONSUME(LeftParenthesis);
          this.AT_LEAST_ONE_SEP({ SEP: Comma, DEF: () => this.SUBRULE(this.end) });
          this.CONSUME(RightParenthesis);
        },
      },
      { ALT: () => this.AT_LEAST_ONE_SEP1({ SEP: Comma, DEF: () => this.SUBRULE1(this.end) }) },
    ]);
  });

  readonly end = this.RULE('end', () => {
    this.CONSUME(Word);
    this.OPTION(() => this.SUBRULE(this.guard));
  });

  /** Free words between brackets: `[type = CAR]`, `[otherwise]`. */
  readonly guard = this.RULE('guard', () => {
    this.CONSUME(LeftBracket);
    this.AT_LEAST_ONE(() => {
      this.OR([
        { ALT: () => this.CONSUME(Word) },
        { ALT: () => this.CONSUME(NumberToken) },
        { ALT: () => this.CONSUME(StringToken) },
        { ALT: () => this.CONSUME(Operator) },
        { ALT: () => this.CONSUME(Comma) },
        { ALT: () => this.CONSUME(Colon) },
        { ALT: () => this.CONSUME(Slash) },
        { ALT: () => this.CONSUME(DotDot) },
      ]);
    });
    this.CONSUME(RightBracket);
  });

  readonly value = this.RULE('value', () => {
    this.AT_LEAST_ONE_SEP({ SEP: Comma, DEF: () => this.SUBRULE(this.item) });
  });

  readonly item = this.RULE('item', () => {
    this.AT_LEAST_ONE(() => this.SUBRULE(this.atom));
  });

  readonly atom = this.RULE('atom', () => {
    this.OR([
      { ALT: () => this.SUBRULE(this.numberOrRange) },
      { ALT: () => this.CONSUME(StringToken) },
      { ALT: () => this.CONSUME(Word) },
      { ALT: () => this.SUBRULE(this.list) },
      { ALT: () => this.CONSUME(Block) },
      { ALT: () => this.CONSUME(Operator) },
    ]);
  });

  readonly numberOrRange = this.RULE('numberOrRange', () => {
    this.SUBRULE(this.number);
    this.OPTION(() => {
      this.CONSUME(DotDot);
      this.SUBRULE2(this.number);
    });
  });

  /** `512 MB`, `20k rps`, `$25k/month`, `600 rps per task`, `1 per 1000`. */
  readonly number = this.RULE('number', () => {
    const number = this.CONSUME(NumberToken);
    this.OPTION({
      GATE: () => withoutUnit.test(number.image) && !phraseWords.has(this.LA(1).image),
      DEF: () => this.CONSUME(Word, { LABEL: 'unit' }),
    });
    this.OPTION1(() => {
      this.CONSUME(Slash);
      this.CONSUME2(Word, { LABEL: 'time' });
    });
    this.OPTION2(() => {
      this.CONSUME(Per);
      this.OR([{ ALT: () => this.CONSUME3(Word, { LABEL: 'per' }) }, { ALT: () => this.CONSUME2(NumberToken, { LABEL: 'divisor' }) }]);
    });
  });

  readonly list = this.RULE('list', () => {
    this.CONSUME(LeftBracket);
    this.MANY_SEP({ SEP: Comma, DEF: () => this.SUBRULE(this.item) });
    this.CONSUME(RightBracket);
  });
}

export type RuleName =
  | 'importStatement'
  | 'importedName'
  | 'architectureStatement'
  | 'requirementsStatement'
  | 'kindStatement'
  | 'templateStatement'
  | 'flowStatement'
  | 'viewStatement'
  | 'lintStatement'
  | 'elementStatement'
  | 'attribute'
  | 'edgeStatement';

export interface ParsedTokens {
  readonly cst: CstNode | undefined;
  readonly error: IRecognitionException | undefined;
}

export const statementParser = new StatementParser(false);
const recoveringParser = new StatementParser(true);

/** Applies a rule to the tokens of one statement. Recovery costs time, so only a statement that needs it is parsed with it. */
export function parseTokens(rule: RuleName, tokens: readonly IToken[]): ParsedTokens {
  const strict = run(statementParser, rule, tokens);
  return strict.error ? run(recoveringParser, rule, tokens) : strict;
}

function run(parser: StatementParser, rule: RuleName, tokens: readonly IToken[]): ParsedTokens {
  parser.input = tokens as IToken[];
  return { cst: parser[rule](), error: parser.errors[0] };
}
