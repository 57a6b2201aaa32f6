// `npm run demo:editor`: from a fresh clone, installs what is missing, then opens the examples in a VS Code.
import { installPackages } from './bootstrap.mjs';

await installPackages();
const { register } = await import('tsx/esm/api');
register();
await import('./demo-editor.ts');
