import type { Catalog } from '../../catalog/schema.ts';
import type { Host, ParsedFile, Snapshot } from './snapshot.ts';

/** Parsed files by URI and text, so that only what changed is parsed again. Give the same one to each call. */
export type ParseCache = Map<string, ParsedFile>;

/** Reads, parses and resolves a file with all that it imports. Never throws on any input. */
export declare function compile(uri: string, host: Host, catalog: Catalog, cache?: ParseCache): Snapshot;
