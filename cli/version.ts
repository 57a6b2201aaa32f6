import { fileURLToPath } from 'node:url';
import pkg from '../package.json' with { type: 'json' };

export const version: string = pkg.version;

/** The folder of the package, seen from the sources and from the bundle alike. */
export const packageRoot: string = fileURLToPath(new URL('..', import.meta.url));
