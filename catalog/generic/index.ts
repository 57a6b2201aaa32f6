import actor from './actor.ts';
import broker from './broker.ts';
import cache from './cache.ts';
import cdn from './cdn.ts';
import client from './client.ts';
import configStore from './config-store.ts';
import container from './container.ts';
import containerRegistry from './container-registry.ts';
import coordinator from './coordinator.ts';
import dataLake from './data-lake.ts';
import database from './database.ts';
import ddosProtection from './ddos-protection.ts';
import dns from './dns.ts';
import eventStore from './event-store.ts';
import external from './external.ts';
import featureStore from './feature-store.ts';
import fileStore from './file-store.ts';
import firewall from './firewall.ts';
import functionKind from './function.ts';
import gateway from './gateway.ts';
import identityProvider from './identity-provider.ts';
import job from './job.ts';
import leasedLine from './leased-line.ts';
import loadBalancer from './load-balancer.ts';
import mailRelay from './mail-relay.ts';
import mediaServer from './media-server.ts';
import mlModel from './ml-model.ts';
import monitoring from './monitoring.ts';
import notificationService from './notification-service.ts';
import objectStore from './object-store.ts';
import pipeline from './pipeline.ts';
import proxy from './proxy.ts';
import queue from './queue.ts';
import rateLimiter from './rate-limiter.ts';
import router from './router.ts';
import scheduler from './scheduler.ts';
import schemaRegistry from './schema-registry.ts';
import searchIndex from './search-index.ts';
import secretStore from './secret-store.ts';
import service from './service.ts';
import serviceMesh from './service-mesh.ts';
import serviceRegistry from './service-registry.ts';
import stream from './stream.ts';
import streamProcessor from './stream-processor.ts';
import topic from './topic.ts';
import vm from './vm.ts';
import volume from './volume.ts';
import warehouse from './warehouse.ts';
import worker from './worker.ts';
import workflow from './workflow.ts';
import type { Kind } from '../schema.ts';

/** Parts of any system, whoever provides them; alphabetical. */
export const genericKinds: readonly Kind[] = [
  actor,
  broker,
  cache,
  cdn,
  client,
  configStore,
  container,
  containerRegistry,
  coordinator,
  dataLake,
  database,
  ddosProtection,
  dns,
  eventStore,
  external,
  featureStore,
  fileStore,
  firewall,
  functionKind,
  gateway,
  identityProvider,
  job,
  leasedLine,
  loadBalancer,
  mailRelay,
  mediaServer,
  mlModel,
  monitoring,
  notificationService,
  objectStore,
  pipeline,
  proxy,
  queue,
  rateLimiter,
  router,
  scheduler,
  schemaRegistry,
  searchIndex,
  secretStore,
  service,
  serviceMesh,
  serviceRegistry,
  stream,
  streamProcessor,
  topic,
  vm,
  volume,
  warehouse,
  worker,
  workflow,
];
