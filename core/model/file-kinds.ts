import { isOwn } from './lineage.ts';
import type { Catalog, Kind } from '../../catalog/schema.ts';
import type { KindStatement, TemplateStatement } from '../syntax/tree.ts';
import { declaredKind, extendedCatalog, templateKind } from './kinds.ts';
import type { LoadedFile } from './load.ts';
import { replacement, type Reporter } from './report.ts';
import type { Template } from './scope.ts';
import { kindSymbol, type SymbolCollector } from './symbols.ts';
import { plainContext } from './values.ts';

export interface DeclareContext {
  readonly catalog: Catalog;
  readonly reporter: Reporter;
  readonly symbols: SymbolCollector;
}

/** The words that elements of a file may begin with. */
export interface FileKinds {
  readonly kinds: Catalog;
  readonly templates: ReadonlyMap<string, Template>;
}

function templateOf(statement: TemplateStatement, uri: string, kind: Kind, known: Catalog, templates: ReadonlyMap<string, Template>): Template {
  const extended = kind.lineage?.[0] ?? '';
  const base = templates.get(extended);
  const own = statement.parameters.map((parameter) => ({ statement: parameter, uri }));
  const inherited = (base?.parameters ?? []).filter(({ statement: { key } }) => !own.some((one) => one.statement.key.text === key.text));
  return { statement, uri, kind, of: base?.of ?? known.find(extended) ?? kind, parameters: [...inherited, ...own], ...(base ? { base } : {}) };
}

/** Kinds and templates that a file knows: the catalog's, those of the files that it imports, and its own. */
export function declareKinds(files: readonly LoadedFile[], { catalog, reporter, symbols }: DeclareContext): Map<string, FileKinds> {
  const declared = new Map<string, { readonly kinds: Map<string, Kind>; readonly templates: Map<string, Template> }>();
  const result = new Map<string, FileKinds>();
  for (const file of files) {
    const { uri } = file;
    const own = new Map<string, Kind>();
    const templates = new Map<string, Template>();
    for (const imported of file.imports) {
      declared.get(imported.uri)?.kinds.forEach((kind, id) => own.set(id, kind));
      declared.get(imported.uri)?.templates.forEach((template, id) => templates.set(id, template));
    }
    const context = plainContext(uri, reporter);
    for (const statement of file.tree.statements.filter((s): s is KindStatement | TemplateStatement => s.type === 'kind' || s.type === 'template')) {
      const known = extendedCatalog(catalog, own);
      const template = statement.base && templates.get(statement.base.text);
      if (statement.type === 'kind' && statement.base && template) {
        const { text, range } = statement.base;
        const message = `\`${text}\` is a template, and what it holds does not come with a kind: extend \`${template.of.id}\`, or write a template that extends \`${text}\``;
        reporter.report(uri, range, 'wrong-reference', message, { fixes: [replacement({ uri, range }, template.of.id)] });
      }
      const kind = statement.type === 'kind' ? declaredKind(statement, known, context) : templateKind(statement, known, context);
      if (!kind || !statement.name) continue;
      own.set(kind.id, kind);
      if (statement.type === 'template') templates.set(kind.id, templateOf(statement, uri, kind, known, templates));
      symbols.declare({
        id: kindSymbol(kind.id),
        kind: 'kind',
        name: kind.id,
        declaration: { uri, range: statement.name.range },
        range: statement.range,
      });
      const base = statement.base && known.find(statement.base.text);
      if (statement.base && base && isOwn(base)) symbols.refer(kindSymbol(statement.base.text), uri, statement.base.range);
    }
    declared.set(uri, { kinds: own, templates });
    result.set(uri, { kinds: extendedCatalog(catalog, own), templates });
  }
  return result;
}
