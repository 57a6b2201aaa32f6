import { readFileSync } from 'node:fs';
import path from 'node:path';
import { catalog } from '../../catalog/index.ts';
import { draw } from '../../core/diagram/draw.ts';
import { elkEngine } from '../../core/diagram/layout/elk-engine.ts';
import { viewsOf } from '../../core/diagram/view.ts';
import { compile } from '../../core/model/compile.ts';
import type { SceneParams } from '../../server/protocol.ts';

const URI = 'file:///shop.arch';

/** What the server would send for a text. */
export async function sceneOf(
  text: string,
  { view = '', collapsed, version = 1, figures = true }: { view?: string; collapsed?: readonly string[]; version?: number; figures?: boolean } = {},
): Promise<SceneParams> {
  const host = { read: (uri: string) => (uri === URI ? text : undefined), resolve: () => undefined };
  const { architecture } = compile(URI, host, catalog);
  const scene = await draw(architecture, { engine: elkEngine(), view, figures, ...(collapsed ? { collapsed } : {}) });
  return { uri: URI, version, state: 'current', scene, view, views: viewsOf(architecture).map(({ id, label }) => ({ id, label })) };
}

export const example = (name: string): string => readFileSync(path.resolve(import.meta.dirname, '../../examples', name), 'utf8');

export const shop = `architecture "Shop" {
  description: "A small one"
}
actor user "User"
region eu-central-1 {
  vpc app "10.0.0.0/16" {
    azs: [a, b]
    subnet public { access: public }
    subnet private { access: private }
    alb front "Entry" { subnet: public }
    /// Answers orders.
    fargate api "Orders API" { subnet: private, tasks: 4 }
    elasticache hot "Sessions" { engine: redis, nodes: 2, subnet: private }
  }
  dynamodb orders "Orders" { mode: on-demand }
  sqs events "Order events"
  lambda mailer "Mailer"
}
user -> front -> api "HTTPS"
api -> hot "session"
api -> orders "put"
api ~> events ~> mailer
flow order "Place an order" {
  rate: 100 rps
  user -> front -> api -> orders
  api ~> events
}
view placing "Placing an order" { flow: order }
`;
