import { h } from './dom.ts';
import type { SceneParams } from '../server/protocol.ts';
import type { ServerState } from './messages.ts';

export interface Status {
  readonly element: HTMLElement;
  /** `params` are the last ones from the server, `hasPicture` says whether one stands. */
  show(params: SceneParams | undefined, server: ServerState, hasPicture: boolean): void;
}

export interface StatusEvents {
  readonly restart: () => void;
  readonly showLog: () => void;
}

/** Time before "busy" is worth a word, in ms: most layouts are ready before. */
const PATIENCE = 400;

export function createStatus(events: StatusEvents): Status {
  const text = h('span', { class: 'status-text' });
  const restart = h('button', { type: 'button', class: 'link' }, 'Restart');
  const log = h('button', { type: 'button', class: 'link' }, 'Show log');
  restart.addEventListener('click', events.restart);
  log.addEventListener('click', events.showLog);
  const element = h('div', { class: 'status', role: 'status', hidden: true }, h('span', { class: 'dot' }), text, restart, log);
  let timer = 0;
  const say = (message: string | undefined, tone: 'quiet' | 'warning' | 'error', withActions = false): void => {
    clearTimeout(timer);
    element.hidden = message === undefined;
    element.dataset['tone'] = tone;
    text.textContent = message ?? '';
    restart.hidden = log.hidden = !withActions;
  };
  return {
    element,
    show(params, server, hasPicture) {
      if (server === 'stopped') return say('The language server has stopped.', 'error', true);
      if (server === 'starting' && !params) return say('Starting…', 'quiet');
      switch (params?.state) {
        case 'stale':
          return say(
            `${params.scene ? 'The text has errors; this is what could be read of it' : hasPicture ? 'The text has errors; this is the last good picture' : 'The text has errors; there is no picture yet'}${params.message ? `: ${params.message}` : '.'}`,
            'warning',
          );
        case 'failed':
          return say(params.message ?? 'The layout failed.', 'error');
        case 'busy':
          clearTimeout(timer);
          timer = window.setTimeout(() => say('Drawing…', 'quiet'), PATIENCE);
          return;
        case 'current':
        case undefined:
          return say(params?.message, 'quiet');
      }
    },
  };
}

const EXAMPLE = 'actor user "User"\nservice api "API"\nuser -> api';

export function createEmptyState(): HTMLElement {
  return h(
    'div',
    { class: 'empty', hidden: true },
    h('div', { class: 'empty-title' }, 'Nothing to draw yet'),
    h('div', {}, 'Three lines are enough for a picture:'),
    h('pre', { class: 'example' }, EXAMPLE),
  );
}
