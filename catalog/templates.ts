/** Examples that make good beginnings, by the name that `lintel new` and *New Architecture…* give them. */
export interface Template {
  readonly id: string;
  readonly label: string;
  readonly description: string;
  /** Below `examples/`. */
  readonly file: string;
}

export const templates: readonly Template[] = [
  { id: 'three-tier', label: 'Three tiers', description: 'Load balancer, servers, database in one network', file: 'ott-streaming/three-tier.arch' },
  { id: 'serverless', label: 'Serverless', description: 'API, functions, table and sign-in', file: 'url-shortener/day-0-serverless.arch' },
  { id: 'events', label: 'Events', description: 'A bus, queues with dead letters, workers', file: 'patterns/priority/c3-eventbridge.arch' },
  { id: 'analytics', label: 'Analytics', description: 'Clicks into a bucket, catalog, SQL, dashboards', file: 'patterns/analytics/d1-clickstream.arch' },
  { id: 'two-regions', label: 'Two regions', description: 'A copy in each region over a global table', file: 'url-shortener/several-regions.arch' },
];
