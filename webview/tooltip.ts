import { h } from './dom.ts';

export interface Tooltip {
  /** Shows `text` (its first line stands out) near a point of the window, after a moment of rest. */
  show(text: string, x: number, y: number): void;
  hide(): void;
}

const REST = 400;

export function createTooltip(container: HTMLElement): Tooltip {
  const box = h('div', { class: 'tooltip', role: 'tooltip', hidden: true });
  container.append(box);
  let timer = 0;
  return {
    show(text, x, y) {
      clearTimeout(timer);
      timer = window.setTimeout(() => {
        const [title = '', ...rest] = text.split('\n');
        box.replaceChildren(h('div', { class: 'tooltip-title' }, title), ...(rest.length > 0 ? [h('div', {}, rest.join('\n').trim())] : []));
        box.hidden = false;
        const room = { x: container.clientWidth - box.offsetWidth - 8, y: container.clientHeight - box.offsetHeight - 8 };
        box.style.left = `${Math.max(8, Math.min(x + 14, room.x))}px`;
        box.style.top = `${Math.max(8, y + 18 > room.y ? y - box.offsetHeight - 10 : y + 18)}px`;
      }, REST);
    },
    hide() {
      clearTimeout(timer);
      box.hidden = true;
    },
  };
}
