import { Worker } from 'node:worker_threads';
import { LayoutCancelled, LayoutTimeout, type CancelSignal, type ElkGraph, type LayoutEngine } from '../core/diagram/layout/engine.ts';
import type { LayoutAnswer, LayoutRequest } from '../core/diagram/layout/worker-side.ts';

export interface LayoutHost extends LayoutEngine {
  dispose(): void;
}

interface Job {
  readonly id: number;
  readonly resolve: (graph: ElkGraph) => void;
  readonly reject: (error: Error) => void;
}

/**
 * ELK in a thread of its own. One graph at a time; a cancelled layout costs its thread, and the next one starts another.
 * @param file the bundled `layout-worker`
 * @param budgetMs longest time for one graph; beyond it the layout rejects with `LayoutTimeout`
 */
export function layoutHost(file: string | URL, budgetMs: number): LayoutHost {
  let worker: Worker | undefined;
  let job: Job | undefined;
  let last = Promise.resolve();
  let nextId = 1;

  function running(): Worker {
    if (worker) return worker;
    const started = new Worker(file);
    started.unref();
    started.on('message', (answer: LayoutAnswer) => {
      if (answer.id !== job?.id) return;
      if ('error' in answer) job.reject(new Error(answer.error));
      else job.resolve(answer.graph);
    });
    started.on('error', (error) => {
      if (worker === started) worker = undefined;
      job?.reject(error instanceof Error ? error : new Error(String(error)));
    });
    started.on('exit', () => {
      if (worker === started) worker = undefined;
      job?.reject(new Error('The layout worker ended'));
    });
    worker = started;
    return started;
  }

  function stop(): void {
    const old = worker;
    worker = undefined;
    old?.removeAllListeners();
    void old?.terminate();
  }

  async function place(graph: ElkGraph, signal: CancelSignal | undefined): Promise<ElkGraph> {
    if (signal?.aborted) throw new LayoutCancelled();
    const id = nextId++;
    let cancel = (): void => undefined;
    let timer: NodeJS.Timeout | undefined;
    try {
      return await new Promise<ElkGraph>((resolve, reject) => {
        job = { id, resolve, reject };
        const giveUp = (error: Error): void => {
          stop();
          reject(error);
        };
        cancel = () => giveUp(new LayoutCancelled());
        signal?.addEventListener('abort', cancel);
        timer = setTimeout(() => giveUp(new LayoutTimeout(budgetMs)), budgetMs);
        running().postMessage({ id, graph } satisfies LayoutRequest);
      });
    } finally {
      clearTimeout(timer);
      signal?.removeEventListener('abort', cancel);
      job = undefined;
    }
  }

  return {
    layout(graph, signal) {
      const result = last.then(() => place(graph, signal));
      last = result.then(
        () => undefined,
        () => undefined,
      );
      return result;
    },
    dispose: stop,
  };
}
