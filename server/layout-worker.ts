import { parentPort } from 'node:worker_threads';
import { layoutWorker, type LayoutRequest } from '../core/diagram/layout/worker-side.ts';

const port = parentPort;
if (!port) throw new Error('This file is the inside of a worker thread');
const answer = layoutWorker((message) => port.postMessage(message));
port.on('message', (request: LayoutRequest) => answer(request));
