import type { Kind } from '../../catalog/schema.ts';
import type { Attribute, ElementStatement, Name, Path, Statement, TemplateStatement, Value } from '../syntax/tree.ts';
import type { Range } from '../text/range.ts';
import type { ElementId } from './architecture.ts';

/** An element or group as declared, before its attributes are typed. */
export interface Declared {
  readonly id: ElementId;
  readonly name: string;
  readonly uri: string;
  readonly statement: ElementStatement;
  readonly nameRange: Range;
  readonly kind: Kind;
  readonly parent?: Declared;
  /** The use of a template that its statement is read for; `uri` is then the template's file. */
  readonly frame?: Frame;
  /** What stands in it: in its templates, the extended before those that extend them, and last between its braces. */
  readonly parts: readonly Part[];
  /** What it declares directly inside. */
  readonly inner: Scope;
}

/** A group that is written once: what its uses hold, with names for what differs. */
export interface Template {
  readonly statement: TemplateStatement;
  /** The file that declares it. */
  readonly uri: string;
  /** The kind that it extends, under the template's name: what may be written at a use. */
  readonly kind: Kind;
  /** What its uses are: the nearest kind that it extends and that is no template. */
  readonly of: Kind;
  /** The template that it extends: its uses hold what that one's hold, too. */
  readonly base?: Template;
  /** Its own and, before them, those of the template that it extends, unless it has one of that name itself. */
  readonly parameters: readonly Parameter[];
}

export interface Parameter {
  readonly statement: Attribute;
  /** The template that declares it. */
  readonly uri: string;
}

/** One use of a template: its statements are read as if they stood there. */
export interface Frame {
  /** Whose statements are read: the used one, or one that it extends. */
  readonly template: Template;
  /** The one that the use names. */
  readonly used: Template;
  /** The file whose names the statements see: that of the use. */
  readonly home: string;
  readonly arguments: ReadonlyMap<string, Argument>;
  /** What texts may name beside them: `name` and `label` of the use. */
  readonly texts: ReadonlyMap<string, string>;
  /** The frame that the use itself stands in. */
  readonly outer?: Frame;
  /** True where nobody uses the template: it is read all the same, so that what is wrong in it is said. */
  readonly isStandIn?: boolean;
}

/** What a parameter stands for; its names mean what they mean where it is written. */
export interface Argument {
  /** Absent where none was given, which is reported. */
  readonly value?: Value;
  readonly uri: string;
  readonly frame?: Frame;
  readonly from?: Declared;
}

/** Statements that are read together: those between an element's own braces, and those of its template. */
export interface Part {
  readonly statements: readonly Statement[];
  readonly frame?: Frame;
}

export interface Scope {
  readonly names: Map<string, Declared>;
  readonly owner?: Declared;
}

/** What one file can see: its own declarations and what it imports. */
export interface FileScope extends Scope {
  /** Every declaration in sight, at any depth, by its own name; those of stand-ins too, which only they see. */
  readonly everywhere: Map<string, Declared[]>;
  /** One for each template that nobody uses. */
  readonly standIns: readonly Declared[];
}

export type Found =
  | { readonly type: 'found'; readonly path: readonly Declared[]; readonly role?: Name }
  | { readonly type: 'ambiguous'; readonly segment: Name; readonly candidates: readonly Declared[] }
  | { readonly type: 'missing'; readonly segment: Name; readonly candidates: readonly string[]; readonly within?: Declared };

/**
 * What a name means at a place inside `from` (undefined: at top level): the nearest enclosing scope that declares it; else
 * what is declared by that name further in, seen from the nearest enclosing scope that has such. Of several it is the one in
 * which the rest of the path leads somewhere; where more than one does, the name is ambiguous.
 * The segments after the first are looked up inside the element before them; the last may be a role of its kind.
 */
export function find(path: Path, from: Declared | undefined, file: FileScope): Found {
  const [first, ...rest] = path.segments;
  const starts = firstSegment(first!.text, from, file);
  if (starts.length === 0) return { type: 'missing', segment: first!, candidates: namesInSight(from, file) };
  const followed = starts.map((start) => follow(start, rest));
  const found = followed.filter((f) => f.type === 'found');
  if (found.length === 1) return found[0]!;
  if (found.length > 1) return { type: 'ambiguous', segment: first!, candidates: starts };
  return followed[0]!;
}

function firstSegment(name: string, from: Declared | undefined, file: FileScope): readonly Declared[] {
  for (let scope = from; scope; scope = scope.parent) {
    const direct = scope.inner.names.get(name);
    if (direct) return [direct];
  }
  const top = file.names.get(name);
  if (top) return [top];
  const everywhere = file.everywhere.get(name) ?? [];
  for (let scope = from; scope; scope = scope.parent) {
    const inside = everywhere.filter((declared) => isInside(declared, scope));
    if (inside.length > 0) return inside;
  }
  return everywhere.filter((declared) => !isOfStandIn(declared));
}

function follow(start: Declared, rest: readonly Name[]): Found {
  const path = [start];
  for (const [i, segment] of rest.entries()) {
    const within = path.at(-1)!;
    const direct = within.inner.names.get(segment.text);
    if (direct) {
      path.push(direct);
      continue;
    }
    const deeper = descendants(within).filter((declared) => declared.name === segment.text);
    if (deeper.length === 1) path.push(deeper[0]!);
    else if (deeper.length > 1) return { type: 'ambiguous', segment, candidates: deeper };
    else if (i === rest.length - 1 && within.kind.roles && Object.hasOwn(within.kind.roles, segment.text)) return { type: 'found', path, role: segment };
    else return { type: 'missing', segment, within, candidates: [...within.inner.names.keys(), ...Object.keys(within.kind.roles ?? {})] };
  }
  return { type: 'found', path };
}

export function descendants(declared: Declared): Declared[] {
  return [...declared.inner.names.values()].flatMap((child) => [child, ...descendants(child)]);
}

/** True for what stands in a template that nobody uses. */
export const isOfStandIn = ({ frame }: Declared): boolean => frame?.isStandIn === true;

export function isInside(declared: Declared, group: Declared): boolean {
  for (let outer = declared.parent; outer; outer = outer.parent) if (outer === group) return true;
  return false;
}

function namesInSight(from: Declared | undefined, file: FileScope): string[] {
  const near: string[] = [];
  for (let scope = from; scope; scope = scope.parent) near.push(...scope.inner.names.keys());
  const further = [...file.everywhere].filter(([, all]) => all.some((declared) => !isOfStandIn(declared) || (from && isInside(declared, outermost(from)))));
  return [...near, ...file.names.keys(), ...further.map(([name]) => name)];
}

export const outermost = (declared: Declared): Declared => (declared.parent ? outermost(declared.parent) : declared);

/** The shortest way to name something from a place, or its full path where names on the way clash. */
export function shortestName(declared: Declared, from: Declared | undefined, file: FileScope): string {
  const segments: string[] = [];
  for (let at: Declared | undefined = declared; at; at = at.parent) {
    segments.unshift(at.name);
    const text = segments.join('.');
    const found = find(asPath(segments), from, file);
    if (found.type === 'found' && found.role === undefined && found.path.at(-1) === declared) return text;
  }
  return segments.join('.');
}

const nowhere: Range = { start: 0, end: 0 };
const asPath = (segments: readonly string[]): Path => ({
  type: 'path',
  text: segments.join('.'),
  range: nowhere,
  segments: segments.map((text) => ({ text, range: nowhere })),
});
