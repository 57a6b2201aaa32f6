/**
 * Where a glyph comes from when its name says it neither as an AWS logo (`aws-<name>`) nor as a Tabler icon.
 * Left: the icon name that kinds use.
 */
export const glyphSources: Readonly<Record<string, string>> = {
  // AWS logos under another name
  cloudwatch: 'logos:aws-cloudwatch', opensearch: 'logos:aws-open-search', 'amazon-mq': 'logos:aws-mq', acm: 'logos:aws-certificate-manager',
  apigateway: 'logos:aws-api-gateway', 'elastic-load-balancing': 'logos:aws-elb', 'load-balancing': 'logos:aws-elb', 'route-53': 'logos:aws-route53',
  alb: 'logos:aws-elb', nlb: 'logos:aws-elb', clb: 'logos:aws-elb', 'lambda-edge': 'logos:aws-lambda', s3: 'logos:aws-s3', ec2: 'logos:aws-ec2', route53: 'logos:aws-route53',
  // Tabler icons under another name
  dax: 'tabler:bolt', memorydb: 'tabler:database-heart', dms: 'tabler:database-import', 'rds-proxy': 'tabler:database-share',
  firehose: 'tabler:cloud-data-connection', 'managed-flink': 'tabler:arrows-shuffle', 'kinesis-video-streams': 'tabler:video', mwaa: 'tabler:wind', emr: 'tabler:chart-dots-3',
  organizations: 'tabler:hierarchy-2', 'iam-identity-center': 'tabler:users-group', 'contributor-insights': 'tabler:chart-histogram', guardduty: 'tabler:radar',
  sagemaker: 'tabler:brain', bedrock: 'tabler:sparkles', comprehend: 'tabler:file-text', kendra: 'tabler:zoom-question', lex: 'tabler:message-chatbot', forecast: 'tabler:chart-line',
  rekognition: 'tabler:scan-eye', transcribe: 'tabler:microphone', polly: 'tabler:speakerphone', translate: 'tabler:language', personalize: 'tabler:target-arrow', textract: 'tabler:scan',
  pinpoint: 'tabler:message-2-share', 'location-service': 'tabler:map-pin-2', mediaconvert: 'tabler:transform', medialive: 'tabler:broadcast', mediapackage: 'tabler:movie',
  'access-analyzer': 'tabler:user-search', apprunner: 'tabler:rocket', 'cloud-map': 'tabler:map-search', 
  'control-tower': 'tabler:building-lighthouse', 'customer-gateway': 'tabler:router', 'direct-connect': 'tabler:line', ebs: 'tabler:cylinder', volume: 'tabler:disc', amplify: 'tabler:device-mobile-code', 'ecs-cluster': 'tabler:hexagons', 'eks-cluster': 'tabler:steering-wheel',
  ecr: 'tabler:packages', efs: 'tabler:folders', 'elastic-ip': 'tabler:map-pin-pin', 'endpoint-service': 'tabler:plug-connected', fsx: 'tabler:folder-bolt',
  'global-accelerator': 'tabler:world-bolt', gwlb: 'tabler:shield-share', 'instance-store': 'tabler:device-sd-card', 'internet-gateway': 'tabler:door',
  macie: 'tabler:file-search', 'nat-gateway': 'tabler:arrow-bar-right', 'nat-instance': 'tabler:server-bolt', 'network-acl': 'tabler:list-check',
  'network-firewall': 'tabler:wall', 'route-table': 'tabler:route', 'security-group': 'tabler:shield-lock',
  'transit-gateway': 'tabler:topology-star', 'vpc-endpoint': 'tabler:plug', 'vpc-lattice': 'tabler:topology-full', 'vpc-peering': 'tabler:arrows-left-right', vpn: 'tabler:building-tunnel',
  actor: 'tabler:user', client: 'tabler:device-laptop', web: 'tabler:world-www', mobile: 'tabler:device-mobile', service: 'tabler:box',
  queue: 'tabler:stack-push', topic: 'tabler:broadcast', stream: 'tabler:wave-sine', cache: 'tabler:bolt', 'load-balancer': 'tabler:arrows-split',
  gateway: 'tabler:door-enter', cdn: 'tabler:world', dns: 'tabler:world-search', external: 'tabler:cloud-share', function: 'tabler:lambda', worker: 'tabler:settings-cog',
  job: 'tabler:player-play', scheduler: 'tabler:clock-play', 'object-store': 'tabler:bucket', 'file-store': 'tabler:folders',
  'search-index': 'tabler:list-search', warehouse: 'tabler:building-warehouse', proxy: 'tabler:arrows-exchange', 'identity-provider': 'tabler:id-badge-2',
  monitoring: 'tabler:heart-rate-monitor', firewall: 'tabler:wall', workflow: 'tabler:sitemap', 'ml-model': 'tabler:brain', unknown: 'tabler:help-hexagon',
  broker: 'tabler:arrows-join', 'config-store': 'tabler:adjustments', 'container-registry': 'tabler:packages', coordinator: 'tabler:affiliate',
  'data-lake': 'tabler:ripple', 'ddos-protection': 'tabler:shield-bolt', 'event-store': 'tabler:timeline-event', 'feature-store': 'tabler:table',
  'mail-relay': 'tabler:mail-forward', 'media-server': 'tabler:video', 'notification-service': 'tabler:bell', 'rate-limiter': 'tabler:gauge',
  'schema-registry': 'tabler:schema', 'secret-store': 'tabler:lock', 'service-mesh': 'tabler:topology-full', 'service-registry': 'tabler:address-book',
  'stream-processor': 'tabler:arrows-shuffle', vm: 'tabler:server-2',
  'auto-scaling-group': 'tabler:arrows-maximize', cluster: 'tabler:hexagons', 'data-center': 'tabler:building-factory-2', edge: 'tabler:world-bolt',
  isp: 'tabler:antenna', 'local-zone': 'tabler:map-pins', 'on-premises': 'tabler:building-skyscraper', outposts: 'tabler:server-bolt', cell: 'tabler:hexagon',
  region: 'tabler:map-pin', az: 'tabler:building', vpc: 'tabler:cloud-lock', subnet: 'tabler:network', account: 'tabler:id', group: 'tabler:square-dashed',
};

/** Glyphs for kinds that users declare, beside all those of the catalog. */
export const extraGlyphs: readonly string[] = [
  'shield', 'shield-check', 'lock', 'key', 'eye', 'bell', 'mail', 'message', 'messages', 'phone', 'credit-card', 'cash', 'shopping-cart', 'truck', 'map-2',
  'photo', 'video', 'music', 'file', 'files', 'folder', 'database', 'server', 'server-2', 'cpu', 'robot', 'brain', 'chart-bar', 'chart-line', 'chart-dots', 'report',
  'search', 'filter', 'settings', 'tool', 'code', 'api', 'webhook', 'plug', 'link', 'git-branch', 'package', 'box', 'building', 'building-bank', 'home', 'user',
  'users', 'device-mobile', 'device-laptop', 'device-tv', 'printer', 'wifi', 'antenna', 'satellite', 'globe', 'world', 'cloud', 'calendar', 'clock', 'star', 'heart',
  'flag', 'bookmark', 'ticket', 'receipt', 'scale', 'gavel', 'microscope', 'school', 'plane', 'car', 'bed', 'device-gamepad-2', 'trophy', 'bolt', 'flame', 'leaf',
];
