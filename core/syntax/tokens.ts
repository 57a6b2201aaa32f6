import { createToken, Lexer, type TokenType } from 'chevrotain';

/**
 * A kebab-case word, or several joined by dots; a dot at the end is a name being typed. The micro sign (and the Greek
 * letter that keyboards have for it) is a letter for the sake of `µs`.
 */
export const Word = createToken({ name: 'Word', pattern: /[A-Za-z_µμ]\w*(?:-\w+)*(?:\.\w+(?:-\w+)*)*(?:\.(?!\.))?/, label: 'a name' });
const keyword = (name: string): TokenType =>
  createToken({ name: name[0]!.toUpperCase() + name.slice(1), pattern: new RegExp(name), longer_alt: Word, categories: Word, label: `\`${name}\`` });

export const Import = keyword('import');
export const From = keyword('from');
export const As = keyword('as');
export const Architecture = keyword('architecture');
export const Requirements = keyword('requirements');
export const Kind = keyword('kind');
export const Extends = keyword('extends');
export const Template = keyword('template');
export const Flow = keyword('flow');
export const View = keyword('view');
export const Lint = keyword('lint');
export const Optional = keyword('optional');
export const Any = keyword('any');
export const Of = keyword('of');
export const Per = keyword('per');

/** A number with the letters that stick to it (`20k`, `512MB`, `2.5x`, `99.95%`), or an amount (`$25k`). */
export const NumberToken = createToken({ name: 'Number', pattern: /-?\$?\d[\d_]*(?:\.\d+)?(?:[eE][+-]?\d+)?(?:%|[A-Za-zµμ]\w*)?/, label: 'a number' });
export const StringToken = createToken({ name: 'String', pattern: /"[^"\\\r\n]*(?:\\[^\r\n][^"\\\r\n]*)*"/, label: 'a string' });
/** A string whose closing quote is missing ends with its line. */
export const OpenString = createToken({ name: 'OpenString', pattern: /"[^"\\\r\n]*(?:\\[^\r\n][^"\\\r\n]*)*\\?/, categories: StringToken, label: 'a string' });

export const Arrow = createToken({ name: 'Arrow', pattern: /<->|->|~>|=>/, label: 'an arrow (`->`, `~>`, `=>`, `<->`)' });
export const Operator = createToken({ name: 'Operator', pattern: /[=!]=|[<>]=?|=/, label: 'a comparison' });
export const DotDot = createToken({ name: 'DotDot', pattern: /\.\./, label: '`..`' });
export const Colon = createToken({ name: 'Colon', pattern: /:/, label: '`:`' });
export const Comma = createToken({ name: 'Comma', pattern: /,/, label: '`,`' });
export const Slash = createToken({ name: 'Slash', pattern: /\//, label: '`/`' });
export const LeftBracket = createToken({ name: 'LeftBracket', pattern: /\[/, label: '`[`' });
export const RightBracket = createToken({ name: 'RightBracket', pattern: /\]/, label: '`]`' });
export const LeftParenthesis = createToken({ name: 'LeftParenthesis', pattern: /\(/, label: '`(`' });
export const RightParenthesis = createToken({ name: 'RightParenthesis', pattern: /\)/, label: '`)`' });
export const LeftBrace = createToken({ name: 'LeftBrace', pattern: /\{/, label: '`{`' });
export const RightBrace = createToken({ name: 'RightBrace', pattern: /\}/, label: '`}`' });
export const Semicolon = createToken({ name: 'Semicolon', pattern: /;/, label: '`;`' });
/** A whole `{ … }`, folded into one token before a statement is parsed, so that no error leaves its statement. */
export const Block = createToken({ name: 'Block', pattern: Lexer.NA, label: '`{ … }`' });
/** Characters that begin no token; the lexer skips them, `scan.ts` puts them back. */
export const Junk = createToken({ name: 'Junk', pattern: Lexer.NA });

const Comment = createToken({ name: 'LineComment', pattern: /\/\/[^\r\n]*/, group: 'comments' });
const BlockComment = createToken({ name: 'BlockComment', pattern: /\/\*[^]*?\*\//, group: 'comments', line_breaks: true });
/** A block comment whose end is missing swallows the rest of the file; the parser says so. */
export const OpenComment = createToken({ name: 'OpenComment', pattern: /\/\*[^]*/, group: 'comments', line_breaks: true });
const Space = createToken({ name: 'Space', pattern: /\s+/, group: Lexer.SKIPPED, line_breaks: true });

/** The words with a meaning of their own at the start of a statement; they stay usable as names and keys. */
export const statementKeywords = ['import', 'architecture', 'requirements', 'kind', 'template', 'flow', 'view', 'lint'] as const;

export const parserTokens: TokenType[] = [
  Import,
  From,
  As,
  Architecture,
  Requirements,
  Kind,
  Extends,
  Template,
  Flow,
  View,
  Lint,
  Optional,
  Any,
  Of,
  Per,
  Word,
  NumberToken,
  StringToken,
  OpenString,
  Arrow,
  Operator,
  DotDot,
  Colon,
  Comma,
  Slash,
  LeftBracket,
  RightBracket,
  LeftParenthesis,
  RightParenthesis,
  Block,
];

export const lexer = new Lexer(
  [
    Space,
    Comment,
    BlockComment,
    OpenComment,
    Arrow,
    Import,
    From,
    As,
    Architecture,
    Requirements,
    Kind,
    Extends,
    Template,
    Flow,
    View,
    Lint,
    Optional,
    Any,
    Of,
    Per,
    Word,
    NumberToken,
    StringToken,
    OpenString,
    Operator,
    DotDot,
    Colon,
    Comma,
    Slash,
    Semicolon,
    LeftBracket,
    RightBracket,
    LeftParenthesis,
    RightParenthesis,
    LeftBrace,
    RightBrace,
  ],
  { positionTracking: 'full', ensureOptimizations: false },
);
