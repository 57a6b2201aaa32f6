// Run from source: a thread does not take over the loader that reads TypeScript in the command line around it.
import { register } from 'tsx/esm/api';

register();
await import('../../server/layout-worker.ts');
