import { isOwn } from './lineage.ts';
import type { Catalog, Kind } from '../../catalog/schema.ts';
import type { ElementStatement, Name, Statement, TemplateStatement } from '../syntax/tree.ts';
import type { Range } from '../text/range.ts';
import { declareKinds, type DeclareContext, type FileKinds } from './file-kinds.ts';
import type { LoadedFile } from './load.ts';
import { alternatives, didYouMean, type Reporter } from './report.ts';
import { descendants, isOfStandIn, outermost, type Declared, type FileScope, type Frame, type Scope, type Template } from './scope.ts';
import { aliasSymbol, elementSymbol, kindSymbol } from './symbols.ts';
import { isUsedIn, partsOf, standInFrames, templateParts, useFrames, withBases } from './templates.ts';

/** One file with its names bound. */
export interface DeclaredFile {
  readonly file: LoadedFile;
  readonly scope: FileScope;
  readonly kinds: Catalog;
  readonly templates: ReadonlyMap<string, Template>;
  /** Its own elements and groups, a parent before its children. */
  readonly own: readonly Declared[];
  /** What templates that nobody uses hold, each in a use that stands in: no part of the design, but checked. */
  readonly standIns: readonly Declared[];
  /** Its own and those that it imports, with all inside them. */
  readonly visible: ReadonlySet<Declared>;
  /** Files whose flows and edges it takes over: whole-file imports, and itself last. */
  readonly whole: readonly string[];
}

/**
 * Declares what each file names. `files` stand in import order (see `load`); ids are given to the entry's own
 * elements first, so that an import never changes them.
 */
export function declareFiles(files: readonly LoadedFile[], context: DeclareContext): Map<string, DeclaredFile> {
  const kindsOf = declareKinds(files, context);
  const ids = new Set<string>();
  const own = new Map<string, OwnElements>();
  const used = new Set<TemplateStatement>();
  for (const file of [...files].reverse()) own.set(file.uri, declareElements(file, kindsOf, ids, used, context));

  const result = new Map<string, DeclaredFile>();
  for (const file of files) {
    const { all, top, standIns } = own.get(file.uri)!;
    const names = new Map(top);
    const visible = new Set<Declared>();
    const whole: string[] = [];
    for (const { statement, uri } of file.imports) {
      const imported = result.get(uri)!;
      if (statement.names) importNames(statement.names, imported);
      else importWhole(imported, statement.from!.range, statement.from!.value);
    }
    all.forEach((declared) => visible.add(declared));
    const everywhere = new Map<string, Declared[]>();
    for (const declared of [...visible, ...standIns.filter(isOfStandIn)]) everywhere.set(declared.name, [...(everywhere.get(declared.name) ?? []), declared]);
    result.set(file.uri, {
      file,
      ...kindsOf.get(file.uri)!,
      own: all,
      standIns,
      visible,
      whole: [...new Set([...whole, file.uri])],
      scope: { names, everywhere, standIns: standIns.filter((declared) => !isOfStandIn(declared)) },
    });

    function bring(name: string, declared: Declared, range: Range, from: string): void {
      const there = names.get(name);
      if (there && there !== declared) {
        context.reporter.report(
          file.uri,
          range,
          'name-clash',
          `\`${name}\` of "${from}" clashes with another \`${name}\`; import it under a name of its own: \`import { ${name} as … } from "${from}"\``,
          { related: [{ location: { uri: there.uri, range: there.nameRange }, message: `The other \`${name}\`` }] },
        );
        return;
      }
      names.set(name, declared);
      visible.add(declared);
      descendants(declared).forEach((inner) => visible.add(inner));
    }

    function importWhole(imported: DeclaredFile, range: Range, from: string): void {
      whole.push(...imported.whole);
      for (const [name, declared] of imported.scope.names) bring(name, declared, range, from);
    }

    function reportUnknown({ text, range }: Name, { file: { uri }, scope }: DeclaredFile, kinds: Catalog): void {
      const inSight = [...scope.names.keys(), ...kinds.kinds.filter(isOwn).map(({ id }) => id)];
      const inside = scope.everywhere.get(text)?.find((declared) => !isOfStandIn(declared));
      const { hint, fixes } = didYouMean(text, inSight, { uri: file.uri, range });
      const where = inside && `; it stands in \`${outermost(inside).name}\`: import that, and write \`${outermost(inside).name}.${text}\``;
      const others = inSight.length > 0 ? `; it has ${alternatives(inSight)}` : '';
      const message = `"${uri.slice(uri.lastIndexOf('/') + 1)}" declares no \`${text}\` at its top level${where ?? (hint || others)}`;
      context.reporter.report(file.uri, range, 'unknown-import', message, { fixes: where ? [] : fixes });
    }

    function importNames(list: NonNullable<LoadedFile['imports'][number]['statement']['names']>, imported: DeclaredFile): void {
      for (const { name, alias } of list) {
        const declared = imported.scope.names.get(name.text);
        if (!declared) {
          const known = kindsOf.get(imported.file.uri)!.kinds;
          const kind = known.find(name.text);
          if (kind && isOwn(kind)) {
            context.symbols.refer(kindSymbol(name.text), file.uri, name.range);
            if (alias)
              context.reporter.report(file.uri, alias.range, 'unknown-import', `\`${name.text}\` is a kind, and keeps its name: kinds have no other here`);
            continue;
          }
          reportUnknown(name, imported, known);
          continue;
        }
        context.symbols.refer(elementSymbol(declared), file.uri, name.range);
        if (alias) {
          context.symbols.declare({
            id: aliasSymbol(file.uri, alias.text),
            kind: 'alias',
            name: alias.text,
            element: declared.id,
            elementKind: declared.kind,
            declaration: { uri: file.uri, range: alias.range },
            range: alias.range,
          });
        }
        bring((alias ?? name).text, declared, (alias ?? name).range, imported.file.uri.slice(imported.file.uri.lastIndexOf('/') + 1));
      }
    }
  }
  return result;
}

/** Elements that uses of templates bring in, at the most: a few lines could ask for billions. */
const MOST_FROM_TEMPLATES = 10_000;

interface OwnElements {
  readonly all: readonly Declared[];
  readonly top: ReadonlyMap<string, Declared>;
  readonly standIns: readonly Declared[];
}

/** `used`: the templates that files before it use; those of this one are added. */
function declareElements(
  file: LoadedFile,
  kindsOf: ReadonlyMap<string, FileKinds>,
  ids: Set<string>,
  used: Set<TemplateStatement>,
  { reporter, symbols }: DeclareContext,
): OwnElements {
  let all: Declared[] = [];
  const top = new Map<string, Declared>();
  let fromTemplates = 0;

  function visit(statements: readonly Statement[], scope: Scope, frame: Frame | undefined): void {
    for (const statement of statements) {
      if (statement.type !== 'element') continue;
      if (frame && ++fromTemplates > MOST_FROM_TEMPLATES) return;
      const declared = declare(statement, scope, frame);
      if (!declared) continue;
      all.push(declared);
      for (const part of declared.parts) visit(part.statements, declared.inner, part.frame);
    }
  }

  function declare(statement: ElementStatement, scope: Scope, frame: Frame | undefined): Declared | undefined {
    const uri = frame?.template.uri ?? file.uri;
    const { kinds, templates } = kindsOf.get(uri)!;
    const written = kindOf(statement, kinds, uri, reporter);
    // A use is what its template extends: a region by a template is a region to everyone.
    const template = templates.get(statement.keyword.text);
    const kind = template?.of ?? written;
    const name = nameOf(statement, kind);
    if (!name) {
      if (!isUnknownKind(kind, kinds) || statement.body)
        reporter.report(
          uri,
          statement.keyword.range,
          'missing-name',
          `Give this \`${statement.keyword.text}\` a name, for example \`${statement.keyword.text} my-${statement.keyword.text}\``,
        );
      return undefined;
    }
    const before = scope.names.get(name.text);
    if (before && statement.name) {
      reporter.report(
        uri,
        name.range,
        'duplicate-name',
        `\`${name.text}\` is declared twice in ${scope.owner ? `\`${scope.owner.id}\`` : 'this file'}; names are unique within their group`,
        {
          related: [{ location: { uri: before.uri, range: before.nameRange }, message: 'First declared here' }],
        },
      );
    }
    const id = unique(scope.owner ? `${scope.owner.id}.${name.text}` : name.text, ids);
    const inner: { names: Map<string, Declared>; owner?: Declared } = { names: new Map() };
    const declared: Declared = {
      id,
      name: name.text,
      uri,
      statement,
      nameRange: name.range,
      kind,
      inner,
      parts: partsOf(statement, frame, useOf(statement, template, uri, scope.owner, frame)),
      ...(frame ? { frame } : {}),
      ...(scope.owner ? { parent: scope.owner } : {}),
    };
    inner.owner = declared;
    if (!before) scope.names.set(name.text, declared);
    symbols.declare({
      id: elementSymbol(declared),
      kind: isGroup(declared) ? 'group' : 'element',
      name: name.text,
      element: id,
      elementKind: kind,
      declaration: { uri, range: name.range },
      range: statement.range,
      ...(scope.owner ? { parent: elementSymbol(scope.owner) } : {}),
    });
    if (isOwn(written) && written.id === statement.keyword.text) symbols.refer(kindSymbol(written.id), uri, statement.keyword.range);
    return declared;
  }

  /** What the use of a template reads the template's statements with. */
  function useOf(
    statement: ElementStatement,
    template: Template | undefined,
    uri: string,
    from: Declared | undefined,
    frame: Frame | undefined,
  ): readonly Frame[] {
    const { keyword, args } = statement;
    if (!template) {
      const [first] = args ?? [];
      if (first) {
        const message = `\`${keyword.text}\` is no template; what it has stands in braces: \`{ ${first.key.text}: … }\``;
        reporter.report(uri, first.key.range, 'misplaced-statement', message);
      }
      return [];
    }
    if (isUsedIn(template, frame)) {
      reporter.report(uri, keyword.range, 'template-cycle', `\`${keyword.text}\` is used inside of itself, directly or by way of other templates`);
      return [];
    }
    withBases(template).forEach((one) => used.add(one.statement));
    return useFrames(template, statement, { home: file.uri, uri, ...(frame ? { frame } : {}), ...(from ? { from } : {}) }, reporter);
  }

  visit(file.tree.statements, { names: top }, undefined);
  if (fromTemplates > MOST_FROM_TEMPLATES) {
    const [use] = all.filter((declared) => templateParts(declared).length > 0);
    const message = `Templates bring in more than ${MOST_FROM_TEMPLATES} elements; what comes after those is left out`;
    reporter.report(use!.uri, use!.nameRange, 'too-many-elements', message);
  }
  const elements = all;
  all = [];
  fromTemplates = 0;
  // Later ones first: they may use those before them.
  for (const template of [...kindsOf.get(file.uri)!.templates.values()].reverse())
    if (template.uri === file.uri && !used.has(template.statement)) standIn(template);
  return { all: elements, top, standIns: all };

  function standIn(template: Template): void {
    const { statement, kind, of } = template;
    const { range, name } = statement;
    const inner: { names: Map<string, Declared>; owner?: Declared } = { names: new Map() };
    const frames = standInFrames(template, file.uri);
    const use: ElementStatement = { type: 'element', range, keyword: { text: kind.id, range: name!.range } };
    // No name that can be written, so that nothing else is called so.
    const id = unique(`template ${kind.id}`, ids);
    inner.owner = { id, name: kind.id, uri: file.uri, statement: use, nameRange: name!.range, kind: of, inner, parts: partsOf(use, undefined, frames) };
    all.push(inner.owner);
    for (const part of inner.owner.parts) visit(part.statements, inner, part.frame);
  }
}

/** True where it is drawn as a box around others. */
export const isGroup = (declared: Declared): boolean =>
  declared.kind.nature === 'group' || declared.parts.some(({ statements }) => statements.some((s) => s.type === 'element'));

/** True for the stand-in of a kind that nobody knows. */
export const isUnknownKind = (kind: Kind, kinds: Catalog): boolean => kinds.find(kind.id) === undefined;

function kindOf(statement: ElementStatement, kinds: Catalog, uri: string, reporter: Reporter): Kind {
  const { text, range } = statement.keyword;
  const kind = kinds.find(text);
  if (kind) return kind;
  const ids = kinds.kinds.flatMap((k) => [k.id, ...(k.aliases ?? [])]);
  const { hint, fixes } = didYouMean(text, ids, { uri, range });
  reporter.report(
    uri,
    range,
    'unknown-kind',
    `There is no kind \`${text}\`${hint || '; declare it with `kind ' + text + ' extends service`, or use `service`'}`,
    { fixes },
  );
  return { id: text, name: text, summary: '', category: 'generic', provider: 'unknown', nature: 'element', scope: 'any', attributes: {}, icon: 'unknown' };
}

/** The name as written; else made from the label, and for a group from its kind. */
function nameOf(statement: ElementStatement, kind: Kind): { readonly text: string; readonly range: Range } | undefined {
  if (statement.name) return statement.name;
  const slug = statement.label?.value
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, '-')
    .replace(/^[-\d]+|-+$/gu, '');
  if (slug) return { text: slug, range: statement.label!.range };
  if (kind.nature === 'group') return { text: kind.id, range: statement.keyword.range };
  return undefined;
}

function unique(wanted: string, taken: Set<string>): string {
  let id = wanted;
  for (let n = 2; taken.has(id); n++) id = `${wanted}#${n}`;
  taken.add(id);
  return id;
}
