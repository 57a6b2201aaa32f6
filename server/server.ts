import {
  type CancellationToken,
  CodeActionKind,
  CodeActionTriggerKind,
  CodeLensRefreshRequest,
  type Connection,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  type InitializeParams,
  type InitializeResult,
  LSPErrorCodes,
  ResponseError,
  TextDocuments,
  TextDocumentSyncKind,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Catalog } from '../catalog/schema.ts';
import type { LayoutEngine } from '../core/diagram/layout/engine.ts';
import { toOffset, toRange, type Scope } from './document.ts';
import { codeAction, FIX_ALL, fixAll } from './features/code-action.ts';
import { codeLens } from './features/code-lens.ts';
import { completion } from './features/completion.ts';
import { completionResolve } from './features/completion-resolve.ts';
import { definition } from './features/definition.ts';
import { diagnostics } from './features/diagnostics.ts';
import { documentHighlight } from './features/document-highlight.ts';
import { documentLink } from './features/document-link.ts';
import { documentSymbol } from './features/document-symbol.ts';
import { foldingRange } from './features/folding-range.ts';
import { formatting, onTypeFormatting, rangeFormatting } from './features/formatting.ts';
import { hover } from './features/hover.ts';
import { allInlayHints, inlayHint } from './features/inlay-hint.ts';
import { prepareRename, RenameRefused } from './features/prepare-rename.ts';
import { references } from './features/references.ts';
import { rename } from './features/rename.ts';
import { selectionRange } from './features/selection-range.ts';
import { legend, semanticTokens } from './features/semantic-tokens.ts';
import { signatureHelp } from './features/signature-help.ts';
import { workspaceSymbol } from './features/workspace-symbol.ts';
import { symbolAt } from './occurrences.ts';
import { reportMarkdown } from './figures.ts';
import { createPreviews, itemAt } from './preview.ts';
import * as protocol from './protocol.ts';
import { specifiersFrom } from './specifiers.ts';
import { createWorkspace, readsFrom, type Files } from './workspace.ts';

export interface ServerOptions {
  readonly catalog: Catalog;
  readonly files: Files;
  readonly layout: LayoutEngine;
}

const DEFAULT_DELAY_MS = 150;

/** What a client may set, as it comes: nothing of it is taken on trust. */
interface Settings {
  readonly diagnostics?: { readonly delay?: unknown };
  readonly inlayHints?: { readonly load?: unknown; readonly utilisation?: unknown; readonly cost?: unknown; readonly availability?: unknown };
  readonly codeLens?: { readonly enable?: unknown };
}

/** Wires the features to a connection; the one place that knows them all. The caller starts listening. */
export function startServer(connection: Connection, { catalog, files, layout }: ServerOptions): void {
  const documents = new TextDocuments(TextDocument);
  const workspace = createWorkspace(files, catalog);
  const previews = createPreviews(workspace, layout, (params) => void connection.sendNotification(protocol.sceneChanged, params));
  const waiting = new Map<string, NodeJS.Timeout>();
  let delay = DEFAULT_DELAY_MS;
  let folders: string[] = [];
  let client = { watchedFiles: false, configuration: false, folders: false, snippets: false, hints: false, lenses: false };
  let rulePages: string | undefined;
  let hints = allInlayHints;
  let lenses = true;

  connection.onInitialize(({ capabilities, workspaceFolders, rootUri, initializationOptions }: InitializeParams): InitializeResult => {
    const pages = (initializationOptions as protocol.InitializationOptions | undefined)?.rules;
    rulePages = typeof pages === 'string' ? pages : undefined;
    folders = workspaceFolders?.map((folder) => folder.uri) ?? (rootUri ? [rootUri] : []);
    workspace.setFolders(folders);
    client = {
      watchedFiles: capabilities.workspace?.didChangeWatchedFiles?.dynamicRegistration ?? false,
      configuration: capabilities.workspace?.configuration ?? false,
      folders: capabilities.workspace?.workspaceFolders ?? false,
      snippets: capabilities.textDocument?.completion?.completionItem?.snippetSupport ?? false,
      hints: capabilities.workspace?.inlayHint?.refreshSupport ?? false,
      lenses: capabilities.workspace?.codeLens?.refreshSupport ?? false,
    };
    return {
      serverInfo: { name: 'Lintel' },
      capabilities: {
        textDocumentSync: TextDocumentSyncKind.Incremental,
        completionProvider: { triggerCharacters: ['.', ':', ' ', '>', '"', '/', '[', '('], resolveProvider: true },
        hoverProvider: true,
        signatureHelpProvider: { triggerCharacters: [':', '('], retriggerCharacters: [','] },
        definitionProvider: true,
        referencesProvider: true,
        documentHighlightProvider: true,
        renameProvider: { prepareProvider: true },
        documentSymbolProvider: true,
        workspaceSymbolProvider: true,
        foldingRangeProvider: true,
        selectionRangeProvider: true,
        semanticTokensProvider: { legend, full: true, range: true },
        documentFormattingProvider: true,
        documentRangeFormattingProvider: true,
        documentOnTypeFormattingProvider: { firstTriggerCharacter: '}', moreTriggerCharacter: ['\n'] },
        documentLinkProvider: {},
        inlayHintProvider: true,
        codeLensProvider: {},
        codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, CodeActionKind.SourceFixAll] },
        workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
      },
    };
  });

  connection.onInitialized(async () => {
    if (client.watchedFiles)
      await asked(
        connection.client.register(DidChangeWatchedFilesNotification.type, { watchers: [{ globPattern: '**/*.arch' }, { globPattern: '**/lintel.json' }] }),
      );
    if (client.configuration) {
      await asked(connection.client.register(DidChangeConfigurationNotification.type));
      await readSettings();
    }
    if (client.folders) {
      connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
        const gone = new Set(removed.map((folder) => folder.uri));
        folders = [...folders.filter((folder) => !gone.has(folder)), ...added.map((folder) => folder.uri)];
        workspace.setFolders(folders);
        openUris().forEach(check);
      });
    }
  });

  /** What a client refuses, or no longer answers, is done without; a rejection that nobody hears would end the process. */
  async function asked<T>(request: Promise<T>): Promise<T | undefined> {
    try {
      return await request;
    } catch (error) {
      connection.console.warn(`The editor refused a request: ${error instanceof Error ? error.message : String(error)}`);
      return undefined;
    }
  }

  async function readSettings(): Promise<void> {
    const settings = (await asked(connection.workspace.getConfiguration('lintel'))) as Settings | null | undefined;
    const wanted = settings?.diagnostics?.delay;
    const on = (value: unknown, usual: boolean): boolean => (typeof value === 'boolean' ? value : usual);
    const shown = settings?.inlayHints;
    hints = {
      load: on(shown?.load, allInlayHints.load),
      utilisation: on(shown?.utilisation, allInlayHints.utilisation),
      cost: on(shown?.cost, allInlayHints.cost),
      availability: on(shown?.availability, allInlayHints.availability),
    };
    lenses = on(settings?.codeLens?.enable, true);
    if (client.hints) void asked(connection.languages.inlayHint.refresh());
    if (client.lenses) void asked(connection.sendRequest(CodeLensRefreshRequest.type));
    delay = typeof wanted === 'number' && wanted >= 0 && wanted <= 5000 ? wanted : DEFAULT_DELAY_MS;
  }
  connection.onDidChangeConfiguration(() => (client.configuration ? readSettings() : undefined));

  const openUris = (): string[] => workspace.allUris().filter((uri) => workspace.isOpen(uri));

  /** Open files that a change of a file concerns: itself, and those that read it or may miss it. */
  const concerned = (uri: string): string[] => openUris().filter((other) => other === uri || readsFrom(workspace.snapshot(other), uri));

  // ── Texts ─────────────────────────────────────────────────────────────────────────────────────────────────────────
  documents.onDidChangeContent(({ document }) => {
    workspace.open({ uri: document.uri, version: document.version, text: document.getText() });
    later(document.uri);
  });
  documents.onDidClose(({ document }) => {
    clearTimeout(waiting.get(document.uri));
    waiting.delete(document.uri);
    workspace.close(document.uri);
    void connection.sendDiagnostics({ uri: document.uri, diagnostics: [] });
    concerned(document.uri).forEach(check);
  });
  connection.onDidChangeWatchedFiles(({ changes }) => {
    for (const { uri } of changes) workspace.changedOnDisk(uri);
    const affected = new Set(changes.flatMap(({ uri }) => (uri.endsWith('/lintel.json') ? openUris() : concerned(uri))));
    affected.forEach(check);
    for (const { uri } of changes) previews.refresh(uri);
  });

  /** Waits until typing rests; each key starts the wait anew. */
  function later(uri: string): void {
    clearTimeout(waiting.get(uri));
    waiting.set(
      uri,
      setTimeout(() => {
        waiting.delete(uri);
        guarded('check', () => {
          concerned(uri).forEach(check);
          previews.refresh(uri);
          return undefined;
        });
      }, delay),
    );
  }

  function check(uri: string): void {
    const scope = workspace.scope(uri);
    const version = workspace.version(uri);
    if (scope && version !== undefined) void connection.sendDiagnostics({ uri, version, diagnostics: diagnostics(scope, rulePages) });
  }

  // ── Features ──────────────────────────────────────────────────────────────────────────────────────────────────────
  /** A request that fails is told in the log, with its stack, and answered with nothing. */
  function guarded<T>(name: string, answer: () => T): T | undefined {
    try {
      return answer();
    } catch (error) {
      if (error instanceof RenameRefused) throw new ResponseError(LSPErrorCodes.RequestFailed, error.message);
      connection.console.error(`${name} failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
      return undefined;
    }
  }

  /** Answers about one document, with null where there is none or the client no longer wants to know. */
  function about<P extends { readonly textDocument: { readonly uri: string } }, R>(name: string, answer: (scope: Scope, params: P) => R | undefined) {
    return (params: P, token?: CancellationToken): R | null | ResponseError => {
      if (token?.isCancellationRequested) return new ResponseError(LSPErrorCodes.RequestCancelled, 'Cancelled');
      const scope = workspace.scope(params.textDocument.uri);
      return (scope && guarded(name, () => answer(scope, params))) ?? null;
    };
  }

  connection.onCompletion(
    about('completion', (scope, { position }) =>
      completion(scope, toOffset(scope.document, position), { specifiers: () => specifiersFrom(scope.document.uri, workspace), snippets: client.snippets }),
    ),
  );
  connection.onCompletionResolve((item) => guarded('completionResolve', () => completionResolve(item, (uri) => workspace.scope(uri))) ?? item);
  connection.onHover(about('hover', (scope, { position }) => hover(scope, toOffset(scope.document, position))));
  connection.onSignatureHelp(about('signatureHelp', (scope, { position }) => signatureHelp(scope, toOffset(scope.document, position))));
  connection.onDefinition(about('definition', (scope, { position }) => definition(scope, toOffset(scope.document, position))));
  connection.onReferences(
    about('references', (scope, { position, context }) => {
      const offset = toOffset(scope.document, position);
      return references(scope, offset, context.includeDeclaration, readersAt(scope, offset));
    }),
  );
  connection.onDocumentHighlight(about('documentHighlight', (scope, { position }) => documentHighlight(scope, toOffset(scope.document, position))));
  connection.onPrepareRename(about('prepareRename', (scope, { position }) => prepareRename(scope, toOffset(scope.document, position))));
  connection.onRenameRequest(
    about('rename', (scope, { position, newName }) => {
      const offset = toOffset(scope.document, position);
      return rename(scope, offset, newName, readersAt(scope, offset), (texts) => workspace.snapshotsWith(texts));
    }),
  );
  connection.onDocumentSymbol(about('documentSymbol', documentSymbol));
  connection.onWorkspaceSymbol(
    ({ query }) =>
      guarded('workspaceSymbol', () =>
        workspace.allUris().flatMap((uri) => {
          const scope = workspace.scope(uri);
          return scope ? workspaceSymbol(scope, query) : [];
        }),
      ) ?? [],
  );
  connection.onFoldingRanges(about('foldingRange', foldingRange));
  connection.onSelectionRanges(
    about('selectionRange', (scope, { positions }) => positions.map((position) => selectionRange(scope, toOffset(scope.document, position)))),
  );
  connection.languages.semanticTokens.on((params) => about('semanticTokens', (scope: Scope) => semanticTokens(scope))(params));
  connection.languages.semanticTokens.onRange((params) =>
    about('semanticTokens', (scope: Scope) =>
      semanticTokens(scope, { start: toOffset(scope.document, params.range.start), end: toOffset(scope.document, params.range.end) }),
    )(params),
  );
  connection.onDocumentFormatting(about('formatting', (scope) => formatting(scope.document)));
  connection.onDocumentRangeFormatting(
    about('rangeFormatting', (scope, { range }) =>
      rangeFormatting(scope.document, { start: toOffset(scope.document, range.start), end: toOffset(scope.document, range.end) }),
    ),
  );
  connection.onDocumentOnTypeFormatting(
    about('onTypeFormatting', (scope, { position }) => onTypeFormatting(scope.document, toOffset(scope.document, position))),
  );
  connection.onDocumentLinks(about('documentLink', documentLink));
  connection.languages.inlayHint.on((params) =>
    about('inlayHint', (scope: Scope) =>
      inlayHint(scope, { start: toOffset(scope.document, params.range.start), end: toOffset(scope.document, params.range.end) }, hints),
    )(params),
  );
  connection.onCodeLens(about('codeLens', (scope) => (lenses ? codeLens(scope) : [])));
  connection.onRequest(protocol.report, ({ uri, flow }: protocol.ReportParams): protocol.ReportResult | null => {
    const scope = workspace.scope(uri);
    return scope ? (guarded('report', () => ({ markdown: reportMarkdown(scope.snapshot.architecture, flow) })) ?? null) : null;
  });
  connection.onCodeAction(
    about('codeAction', (scope, { range, context }) => {
      const { only, triggerKind } = context;
      const wanted = (kind: string): boolean => only === undefined || only.some((asked) => kind === asked || kind.startsWith(`${asked}.`));
      // It reads the file anew: not for each move of the cursor, when a client asks of itself and for nothing in particular.
      const wantsAll = wanted(FIX_ALL) && (only !== undefined || triggerKind !== CodeActionTriggerKind.Automatic);
      return [
        ...(wanted(CodeActionKind.QuickFix) ? codeAction(scope, range, rulePages) : []),
        ...(wantsAll ? fixAll(scope, (texts) => workspace.snapshotsWith(texts)) : []),
      ];
    }),
  );

  // ── Preview ───────────────────────────────────────────────────────────────────────────────────────────────────────
  connection.onRequest(protocol.openPreview, (params: protocol.OpenPreviewParams) => previews.open(params));
  connection.onNotification(protocol.closePreview, ({ uri }: protocol.ClosePreviewParams) => previews.close(uri));
  connection.onRequest(protocol.itemAt, ({ uri, position }: protocol.ItemAtParams): protocol.ItemAtResult => {
    const scope = workspace.scope(uri);
    return (scope && guarded('itemAt', () => itemAt(scope, toOffset(scope.document, position)))) ?? { ids: [] };
  });
  connection.onRequest(protocol.sourceOf, ({ uri, id }: protocol.SourceOfParams): protocol.SourceOfResult | null => {
    const { architecture } = workspace.snapshot(uri);
    const source = architecture.elements.get(id)?.source ?? architecture.edges.find((edge) => edge.id === id)?.source;
    const document = source && workspace.document(source.uri);
    return source && document ? { uri: source.uri, range: toRange(document, source.name) } : null;
  });
  connection.onRequest(protocol.exportSvg, (params: protocol.ExportSvgParams) => previews.export(params));

  /** Every other file that reads the one which declares what is under the cursor. */
  function readersAt(scope: Scope, offset: number): Scope[] {
    const declared = symbolAt(scope, offset)?.declaration.uri;
    if (declared === undefined) return [];
    return workspace.allUris().flatMap((uri) => {
      if (uri === scope.document.uri) return [];
      const reader = workspace.scope(uri);
      return reader?.snapshot.files.has(declared) ? [reader] : [];
    });
  }

  documents.listen(connection);
}
