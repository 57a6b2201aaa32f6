import type { Level } from './scene.ts';

/** Colours of one theme. Text reaches 4.5 : 1 against what it stands on, lines and borders 3 : 1 (WCAG 2.2 AA). */
export interface Theme {
  readonly name: 'light' | 'dark';
  readonly paper: string;
  readonly text: string;
  readonly softText: string;
  readonly card: string;
  readonly cardBorder: string;
  readonly edge: string;
  readonly mutedEdge: string;
  readonly edgeText: string;
  readonly disc: string;
  readonly discText: string;
  readonly pill: string;
  readonly pillText: string;
  /** How near a figure is to its limit: its text, and its mark. */
  readonly levels: Readonly<Record<Level, { readonly text: string; readonly mark: string }>>;
  /** Stroke by group style; the fill is the same colour, faint. */
  readonly groups: Readonly<Record<GroupStyle, string>>;
}

export type GroupStyle = 'place' | 'zone' | 'network' | 'public' | 'private' | 'account' | 'runtime' | 'free';

export const light: Theme = {
  name: 'light',
  paper: '#ffffff',
  text: '#17212b',
  softText: '#566474',
  card: '#ffffff',
  cardBorder: '#c3ced9',
  edge: '#43525f',
  mutedEdge: '#8a98a6',
  edgeText: '#3d4a57',
  disc: '#1f5fbf',
  discText: '#ffffff',
  pill: '#e4ebf2',
  pillText: '#2b3946',
  levels: {
    calm: { text: '#566474', mark: '#2f8a57' },
    near: { text: '#8a5a00', mark: '#b87800' },
    over: { text: '#b3261e', mark: '#d0342c' },
  },
  groups: {
    place: '#0b7f8c',
    zone: '#3478b8',
    network: '#6d4bc4',
    public: '#3f7a14',
    private: '#2a7ab0',
    account: '#c2256b',
    runtime: '#b85c12',
    free: '#647383',
  },
};

export const dark: Theme = {
  name: 'dark',
  paper: '#11171d',
  text: '#e8eef4',
  softText: '#a3b1bf',
  card: '#1a232c',
  cardBorder: '#44525f',
  edge: '#a9b7c4',
  mutedEdge: '#6b7987',
  edgeText: '#c3ced9',
  disc: '#7ab0ff',
  discText: '#0c141c',
  pill: '#2c3945',
  pillText: '#d6e0ea',
  levels: {
    calm: { text: '#a3b1bf', mark: '#5fc78c' },
    near: { text: '#f0bd55', mark: '#e0a63a' },
    over: { text: '#ff8f86', mark: '#ff6f64' },
  },
  groups: {
    place: '#4dc3d0',
    zone: '#79b4ee',
    network: '#a78bf5',
    public: '#8fcf5d',
    private: '#69b7ea',
    account: '#f06ca6',
    runtime: '#f0a050',
    free: '#8b9aa9',
  },
};

export const themes: Readonly<Record<Theme['name'], Theme>> = { light, dark };

const styles: Readonly<Record<string, GroupStyle>> = {
  region: 'place',
  edge: 'place',
  'on-premises': 'place',
  'data-center': 'place',
  'local-zone': 'zone',
  outposts: 'zone',
  isp: 'place',
  az: 'zone',
  vpc: 'network',
  account: 'account',
  cluster: 'runtime',
  'auto-scaling-group': 'runtime',
  'eks-cluster': 'runtime',
  'ecs-cluster': 'runtime',
};

export const groupStyle = (kind: string, variant: string | undefined): GroupStyle =>
  kind === 'subnet' ? (variant === 'public' ? 'public' : 'private') : (styles[kind] ?? 'free');

/** Borders of what has no wall of its own are dashed. */
export const isDashed = (style: GroupStyle): boolean => style === 'place' || style === 'zone' || style === 'runtime' || style === 'free';
