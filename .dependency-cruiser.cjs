/** The rooms of ARCHITECTURE.md and what each may import. A room that is not named as allowed is forbidden. */
const rooms = {
  'core/text': [],
  'core/units': ['core/text'],
  'core/syntax': ['core/text', 'core/units'],
  catalog: ['core/units'],
  'core/model': ['core/text', 'core/units', 'core/syntax', 'catalog/schema', 'catalog/settings', 'catalog/behaviour', 'catalog/facts'],
  'core/analysis': ['core/text', 'core/units', 'core/model', 'catalog/schema', 'catalog/settings', 'catalog/behaviour', 'catalog/facts'],
  'core/lint': [
    'core/text',
    'core/units',
    'core/syntax',
    'core/model',
    'core/analysis',
    'catalog/schema',
    'catalog/settings',
    'catalog/behaviour',
    'catalog/facts',
  ],
  'core/diagram': ['core/text', 'core/units', 'core/syntax', 'core/model', 'core/analysis', 'catalog/schema', 'catalog/icons'],
  server: ['core', 'catalog'],
  client: ['server/protocol', 'catalog/templates', 'core/diagram/scene', 'webview/messages', 'core/diagram/theme'],
  webview: ['core/diagram', 'catalog/icons', 'catalog/schema', 'server/protocol', 'core/text', 'core/model/architecture'],
  cli: ['core', 'catalog', 'server', 'package.json'],
};

const ours = '^(core|catalog|server|client|webview|cli|package\\.json)';
const roomRules = Object.entries(rooms).map(([room, allowed]) => ({
  name: `${room.replace('/', '-')}-imports-only-its-own`,
  comment: `${room} may import ${allowed.join(', ') || 'nothing of ours'} (ARCHITECTURE.md)`,
  severity: 'error',
  from: { path: `^${room}/` },
  to: { path: ours, pathNot: [`^${room}/`, ...allowed.map((path) => `^${path.replace('.', '\\.')}`)] },
}));

module.exports = {
  forbidden: [
    ...roomRules,
    { name: 'no-cycles', severity: 'error', from: { path: ours }, to: { circular: true } },
    {
      name: 'core-is-pure',
      comment: 'core and catalog run in a browser too',
      severity: 'error',
      from: { path: '^(core|catalog)/' },
      to: { dependencyTypes: ['core'] },
    },
    { name: 'only-client-knows-vscode', severity: 'error', from: { path: ours, pathNot: '^client/' }, to: { path: '^vscode$|vscode-languageclient' } },
    { name: 'only-server-knows-lsp', severity: 'error', from: { path: '^(core|catalog|webview|cli)/' }, to: { path: 'vscode-languageserver' } },
    { name: 'only-webview-knows-d3', severity: 'error', from: { path: ours, pathNot: '^webview/' }, to: { path: 'node_modules/d3' } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.js', '.cjs', '.mjs', '.json', '.d.ts'],
    },
  },
};
