import { run } from './run.ts';

// The bundle is CommonJS, so this is the folder that it lies in.
run(__dirname);
