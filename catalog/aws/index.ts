import accessAnalyzer from './access-analyzer.ts';
import acm from './acm.ts';
import alb from './alb.ts';
import amazonMq from './amazon-mq.ts';
import amplify from './amplify.ts';
import apiGateway from './api-gateway.ts';
import appconfig from './appconfig.ts';
import apprunner from './apprunner.ts';
import appsync from './appsync.ts';
import athena from './athena.ts';
import aurora from './aurora.ts';
import auroraDsql from './aurora-dsql.ts';
import awsBackup from './aws-backup.ts';
import awsBatch from './aws-batch.ts';
import awsConfig from './aws-config.ts';
import bedrock from './bedrock.ts';
import clb from './clb.ts';
import cloudMap from './cloud-map.ts';
import cloudfront from './cloudfront.ts';
import cloudtrail from './cloudtrail.ts';
import cloudwatch from './cloudwatch.ts';
import codebuild from './codebuild.ts';
import codecommit from './codecommit.ts';
import codedeploy from './codedeploy.ts';
import codepipeline from './codepipeline.ts';
import cognito from './cognito.ts';
import comprehend from './comprehend.ts';
import controlTower from './control-tower.ts';
import customerGateway from './customer-gateway.ts';
import dax from './dax.ts';
import directConnect from './direct-connect.ts';
import dms from './dms.ts';
import documentdb from './documentdb.ts';
import dynamodb from './dynamodb.ts';
import ebs from './ebs.ts';
import ec2 from './ec2.ts';
import ecr from './ecr.ts';
import ecs from './ecs.ts';
import efs from './efs.ts';
import eks from './eks.ts';
import elasticBeanstalk from './elastic-beanstalk.ts';
import elasticIp from './elastic-ip.ts';
import elasticache from './elasticache.ts';
import emr from './emr.ts';
import endpointService from './endpoint-service.ts';
import eventbridge from './eventbridge.ts';
import eventbridgeScheduler from './eventbridge-scheduler.ts';
import fargate from './fargate.ts';
import firehose from './firehose.ts';
import forecast from './forecast.ts';
import fsx from './fsx.ts';
import globalAccelerator from './global-accelerator.ts';
import glue from './glue.ts';
import glueCatalog from './glue-catalog.ts';
import glueCrawler from './glue-crawler.ts';
import glueSchemaRegistry from './glue-schema-registry.ts';
import guardduty from './guardduty.ts';
import gwlb from './gwlb.ts';
import iam from './iam.ts';
import iamIdentityCenter from './iam-identity-center.ts';
import inspector from './inspector.ts';
import instanceStore from './instance-store.ts';
import internetGateway from './internet-gateway.ts';
import iotCore from './iot-core.ts';
import ivs from './ivs.ts';
import kendra from './kendra.ts';
import keyspaces from './keyspaces.ts';
import kinesis from './kinesis.ts';
import kinesisVideoStreams from './kinesis-video-streams.ts';
import kms from './kms.ts';
import lakeFormation from './lake-formation.ts';
import lambda from './lambda.ts';
import lambdaEdge from './lambda-edge.ts';
import lex from './lex.ts';
import locationService from './location-service.ts';
import macie from './macie.ts';
import managedFlink from './managed-flink.ts';
import mediaconvert from './mediaconvert.ts';
import medialive from './medialive.ts';
import mediapackage from './mediapackage.ts';
import mediastore from './mediastore.ts';
import memorydb from './memorydb.ts';
import msk from './msk.ts';
import mwaa from './mwaa.ts';
import natGateway from './nat-gateway.ts';
import natInstance from './nat-instance.ts';
import neptune from './neptune.ts';
import networkAcl from './network-acl.ts';
import networkFirewall from './network-firewall.ts';
import nlb from './nlb.ts';
import opensearch from './opensearch.ts';
import organizations from './organizations.ts';
import personalize from './personalize.ts';
import pinpoint from './pinpoint.ts';
import polly from './polly.ts';
import quicksight from './quicksight.ts';
import rds from './rds.ts';
import rdsProxy from './rds-proxy.ts';
import redshift from './redshift.ts';
import rekognition from './rekognition.ts';
import routeTable from './route-table.ts';
import route53 from './route53.ts';
import s3 from './s3.ts';
import sagemaker from './sagemaker.ts';
import secretsManager from './secrets-manager.ts';
import securityGroup from './security-group.ts';
import ses from './ses.ts';
import shield from './shield.ts';
import sns from './sns.ts';
import sqs from './sqs.ts';
import stepFunctions from './step-functions.ts';
import systemsManager from './systems-manager.ts';
import timestream from './timestream.ts';
import transcribe from './transcribe.ts';
import transitGateway from './transit-gateway.ts';
import translate from './translate.ts';
import vpcEndpoint from './vpc-endpoint.ts';
import vpcLattice from './vpc-lattice.ts';
import vpcPeering from './vpc-peering.ts';
import vpn from './vpn.ts';
import waf from './waf.ts';
import xray from './xray.ts';
import type { Kind } from '../schema.ts';

/** Alphabetical; one line for each kind. */
export const awsKinds: readonly Kind[] = [
  accessAnalyzer,
  acm,
  alb,
  amazonMq,
  amplify,
  apiGateway,
  appconfig,
  apprunner,
  appsync,
  athena,
  aurora,
  auroraDsql,
  awsBackup,
  awsBatch,
  awsConfig,
  bedrock,
  clb,
  cloudMap,
  cloudfront,
  cloudtrail,
  cloudwatch,
  codebuild,
  codecommit,
  codedeploy,
  codepipeline,
  cognito,
  comprehend,
  controlTower,
  customerGateway,
  dax,
  directConnect,
  dms,
  documentdb,
  dynamodb,
  ebs,
  ec2,
  ecr,
  ecs,
  efs,
  eks,
  elasticBeanstalk,
  elasticIp,
  elasticache,
  emr,
  endpointService,
  eventbridge,
  eventbridgeScheduler,
  fargate,
  firehose,
  forecast,
  fsx,
  globalAccelerator,
  glue,
  glueCatalog,
  glueCrawler,
  glueSchemaRegistry,
  guardduty,
  gwlb,
  iam,
  iamIdentityCenter,
  inspector,
  instanceStore,
  internetGateway,
  iotCore,
  ivs,
  kendra,
  keyspaces,
  kinesis,
  kinesisVideoStreams,
  kms,
  lakeFormation,
  lambda,
  lambdaEdge,
  lex,
  locationService,
  macie,
  managedFlink,
  mediaconvert,
  medialive,
  mediapackage,
  mediastore,
  memorydb,
  msk,
  mwaa,
  natGateway,
  natInstance,
  neptune,
  networkAcl,
  networkFirewall,
  nlb,
  opensearch,
  organizations,
  personalize,
  pinpoint,
  polly,
  quicksight,
  rds,
  rdsProxy,
  redshift,
  rekognition,
  routeTable,
  route53,
  s3,
  sagemaker,
  secretsManager,
  securityGroup,
  ses,
  shield,
  sns,
  sqs,
  stepFunctions,
  systemsManager,
  timestream,
  transcribe,
  transitGateway,
  translate,
  vpcEndpoint,
  vpcLattice,
  vpcPeering,
  vpn,
  waf,
  xray,
];
