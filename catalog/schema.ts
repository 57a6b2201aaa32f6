import type { DimensionName } from '../core/units/dimension.ts';
import type { Limit, PriceItem, Usage } from './behaviour.ts';
import type { Fact } from './facts/fact.ts';
import type { Settings } from './settings.ts';

/**
 * What Lintel knows of one kind of part: an AWS service, a generic part or a group. Data, and small functions of an
 * element's settings: completion, hover, validation, placement, limits, commitments, prices and icons all come from
 * here, and adding a service adds one file.
 */
export interface Kind {
  /** What the author types, e.g. `lambda`. */
  readonly id: string;
  /** Other spellings that mean the same kind. */
  readonly aliases?: readonly string[];
  /** Of aliases that say more than the kind: what attributes are where nothing is written. `sqs-fifo` is `type: fifo`. */
  readonly variants?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** The provider's name for it, e.g. `AWS Lambda`. */
  readonly name: string;
  /** One sentence: what it is for. */
  readonly summary: string;
  readonly category: Category;
  /** For a kind from a file: the category whose colour it has, where it says one. It stays what it extends. */
  readonly colour?: Category;
  /** Whose it is; that of what it extends for a kind from a file. `unknown`: nobody declares it. */
  readonly provider: 'aws' | 'generic' | 'unknown';
  /** Of a kind from a file: the kinds that it extends, nearest first. What they are, it is too. */
  readonly lineage?: readonly string[];
  /** `element` is drawn as a node, `group` as a box around others. */
  readonly nature: 'element' | 'group';
  /** Blast radius: what fails with it. */
  readonly scope: Scope;
  /** `serverless`: no capacity to choose; `managed`: the design picks sizes; `self`: the design's own work. */
  readonly managed?: 'serverless' | 'managed' | 'self';
  readonly placement?: Placement;
  /** Its own, then (in a `Catalog`) those common to all of its nature; the order is that of completion and docs. */
  readonly attributes: Readonly<Record<string, Attribute>>;
  /** Ends inside it that an edge may target: `db.writer`. */
  readonly roles?: Readonly<Record<string, string>>;
  /** The attribute that a bare string behind the name fills when it fits, e.g. a VPC's CIDR block. */
  readonly shorthand?: string;
  /**
   * How it hands on load: `buffer` keeps messages and lets consumers work at their own pace; `relay` accepts messages
   * and passes them on at once; `cache` answers a share of the reads itself.
   */
  readonly passes?: 'buffer' | 'relay' | 'cache';
  /** What the provider commits to, for the tier that the configuration earns. */
  readonly sla?: (settings: Settings) => Fact | undefined;
  /** The same for one copy of it, where the commitment is to each: the copies then make the whole. */
  readonly copySla?: (settings: Settings) => Fact | undefined;
  /** True where its configuration lets the provider keep it in several zones, though its kind stands in one. */
  readonly spread?: (settings: Settings) => boolean;
  /** True where all of its copies stand in one zone, in however many its network is. */
  readonly oneZone?: (settings: Settings) => boolean;
  /** Share of what it holds that its provider designs it to keep over a year. */
  readonly durability?: (settings: Settings) => Fact | undefined;
  readonly limits?: readonly Limit[];
  /** Lines of a monthly bill. Absent: its price is not known. Empty: it costs nothing by itself. */
  readonly pricing?: (settings: Settings, usage: Usage) => readonly PriceItem[];
  /** Name of a glyph in `catalog/icons`. */
  readonly icon: string;
  /** The provider's documentation page. */
  readonly docs?: string;
}

export type Category =
  | 'actor'
  | 'compute'
  | 'containers'
  | 'storage'
  | 'database'
  | 'cache'
  | 'network'
  | 'edge'
  | 'integration'
  | 'streaming'
  | 'analytics'
  | 'machine-learning'
  | 'security'
  | 'identity'
  | 'operations'
  | 'developer'
  | 'media'
  | 'place'
  | 'external'
  | 'generic';

export type Scope = 'global' | 'edge' | 'region' | 'zone' | 'host' | 'site' | 'any';

export interface Placement {
  /**
   * Ids of group kinds of which the nearest placing ancestor must be one; absent: anywhere. Groups of category `place`
   * place their content, others (clusters, cells, free groups) are looked through. No placing ancestor is fine too.
   */
  readonly in?: readonly string[];
  /** `none`: no `subnet`, `az` or `azs` attribute either. Absent: optional for elements, none for groups. */
  readonly subnet?: 'none' | 'optional' | 'required';
  /** Access that the subnet should have. */
  readonly access?: 'public' | 'private';
  /** Least number of zones it must span. */
  readonly minZones?: number;
  /** Hangs on other elements (`attached-to`) and carries no traffic of its own. */
  readonly attached?: boolean;
}

export interface Attribute {
  readonly type: AttributeType;
  /** One sentence or two for hover and completion. */
  readonly doc: string;
  /** As the author would write it. */
  readonly default?: string;
  /** As the author would write it; inserted as a placeholder by completion. */
  readonly example?: string;
  readonly required?: boolean;
  /** Cannot be changed after creation at the provider. */
  readonly immutable?: boolean;
}

export interface EnumValue {
  readonly value: string;
  readonly doc?: string;
}

export type AttributeType =
  /** A number with a unit. `per` lists words allowed in `… per task`; `range` allows `2..50`. Bounds in base units. */
  | {
      readonly type: 'quantity';
      readonly dimension: DimensionName;
      readonly min?: number;
      readonly max?: number;
      readonly range?: boolean;
      readonly per?: readonly string[];
    }
  /** A bare whole number. */
  | { readonly type: 'integer'; readonly min?: number; readonly max?: number; readonly range?: boolean }
  /** `p50 6 ms, p99 40 ms`, or one bare duration. */
  | { readonly type: 'percentiles' }
  | { readonly type: 'boolean' }
  | { readonly type: 'text' }
  /** An IPv4 block in a string: `"10.0.0.0/16"`. */
  | { readonly type: 'cidr'; readonly minPrefix?: number; readonly maxPrefix?: number }
  /** One of the words; `open` accepts others too (e.g. instance types of which only the common ones are listed). */
  | { readonly type: 'enum'; readonly values: readonly EnumValue[]; readonly open?: boolean }
  /** An element or group in scope; `to` lists kind ids or categories (empty: any). */
  | { readonly type: 'reference'; readonly to: readonly string[] }
  | { readonly type: 'list'; readonly of: AttributeType; readonly minItems?: number }
  | { readonly type: 'record'; readonly fields: Readonly<Record<string, Attribute>> }
  /** The first option that fits. */
  | { readonly type: 'either'; readonly options: readonly AttributeType[] }
  /** Free words, kept as written: `standard-ia after 30 d`. */
  | { readonly type: 'phrase' };

export interface Catalog {
  /** By id and by alias. */
  find(id: string): Kind | undefined;
  /** Every kind once, in a stable order. */
  readonly kinds: readonly Kind[];
}
