import { glyphs, h, iconButton } from './dom.ts';

export interface SearchBox {
  readonly element: HTMLElement;
  readonly isOpen: boolean;
  open(): void;
  close(): void;
  /** `at` is the current one, from 0; -1 for none yet. */
  showCount(at: number, count: number): void;
}

export interface SearchEvents {
  readonly change: (query: string) => void;
  readonly step: (by: 1 | -1) => void;
  readonly closed: () => void;
}

export function createSearchBox(events: SearchEvents): SearchBox {
  const input = h('input', {
    type: 'text',
    class: 'search-input',
    placeholder: 'Find in diagram',
    'aria-label': 'Find elements by label, name or kind',
    spellcheck: 'false',
  });
  const count = h('span', { class: 'search-count', 'aria-live': 'polite' });
  const close = (): void => {
    if (element.hidden) return;
    element.hidden = true;
    events.closed();
  };
  const element = h(
    'div',
    { class: 'search panel', role: 'search', hidden: true },
    input,
    count,
    iconButton('Previous match (Shift+Enter)', glyphs.up, () => events.step(-1)),
    iconButton('Next match (Enter)', glyphs.down, () => events.step(1)),
    iconButton('Close (Escape)', glyphs.close, close),
  );
  input.addEventListener('input', () => events.change(input.value));
  element.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') close();
    else if (event.key === 'Enter' && event.target === input) events.step(event.shiftKey ? -1 : 1);
    else return;
    event.preventDefault();
    event.stopPropagation();
  });
  return {
    element,
    get isOpen() {
      return !element.hidden;
    },
    open() {
      element.hidden = false;
      input.focus();
      input.select();
      events.change(input.value);
    },
    close,
    showCount(at, total) {
      count.textContent = input.value.trim() === '' ? '' : total === 0 ? 'No results' : `${at < 0 ? '?' : at + 1} of ${total}`;
      element.classList.toggle('no-results', input.value.trim() !== '' && total === 0);
    },
  };
}
