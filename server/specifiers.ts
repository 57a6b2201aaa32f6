import { URI } from 'vscode-uri';
import type { Workspace } from './workspace.ts';

/**
 * How a file may call the others in an import: by the way to them, near ones first. Only those that the import would
 * find: none outside of the workspace, none by another scheme.
 */
export function specifiersFrom(uri: string, { allUris, resolve }: Pick<Workspace, 'allUris' | 'resolve'>): string[] {
  return allUris()
    .filter((other) => other !== uri)
    .map((other) => ({ other, specifier: wayTo(URI.parse(uri).path, URI.parse(other).path) }))
    .filter(({ other, specifier }) => !/["\r\n]/u.test(specifier) && resolve(uri, specifier) === other)
    .map(({ specifier }) => specifier)
    .sort((a, b) => climbs(a) - climbs(b) || (a < b ? -1 : 1));
}

/** `./b.arch`, `../shared/b.arch`: from the folder of one path to the other. */
function wayTo(from: string, to: string): string {
  const [start, end] = [from.split('/').slice(0, -1), to.split('/')];
  const apart = start.findIndex((folder, i) => folder !== end[i]);
  const common = apart < 0 ? start.length : apart;
  const up = start.length - common;
  return `${up === 0 ? './' : '../'.repeat(up)}${end.slice(common).join('/')}`;
}

const climbs = (specifier: string): number => specifier.split('../').length;
