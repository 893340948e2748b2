import { keepPositioned } from '../evidence/popover-position.ts';
import { isPlainClick } from '../../ui/events.ts';

/** Hover delay in milliseconds, so that a passing pointer opens no popover. */
const INTENT = 180;

/** An open explanation and the function that closes it. */
interface Open {
  readonly word: Element;
  readonly close: () => void;
}

/**
 * Shows the explanation of a term on hover, focus or press, as a copy of the page's glossary entry. Without an entry the
 * link is followed. Returns a function that stops it.
 */
export function openTerms(root: HTMLElement): () => void {
  const off = new AbortController();
  const { signal } = off;
  let open: Open | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const wordOf = (target: EventTarget | null) =>
    target instanceof Element ? target.closest('a.term') : null;

  function close() {
    clearTimeout(timer);
    open?.close();
    open = null;
  }

  function show(word: Element): boolean {
    if (open?.word === word) return true;
    close();
    const entry = root.querySelector(`#${CSS.escape(word.getAttribute('href')?.split('#')[1] ?? '')} dd`);
    if (!entry) return false;
    const label = document.createElement('span');
    label.className = 'term-label';
    label.id = 'term-label';
    label.textContent = entry.textContent.trim();
    label.setAttribute('role', 'tooltip');
    word.after(label);
    const release = keepPositioned(label, word);
    word.setAttribute('aria-describedby', label.id);
    word.setAttribute('aria-expanded', 'true');
    open = {
      word,
      close() {
        release();
        label.remove();
        word.removeAttribute('aria-describedby');
        word.setAttribute('aria-expanded', 'false');
      },
    };
    return true;
  }

  function pressed(event: MouseEvent) {
    const word = wordOf(event.target);
    if (word && isPlainClick(event) && show(word)) event.preventDefault();
  }

  function hovered({ pointerType, target }: PointerEvent) {
    if (pointerType !== 'mouse') return;
    clearTimeout(timer);
    if (target instanceof Element && target.closest('.term-label')) return;
    const word = wordOf(target);
    if (word) timer = setTimeout(() => show(word), INTENT);
    else if (open && open.word !== document.activeElement) timer = setTimeout(close, INTENT);
  }

  root.addEventListener('click', pressed, { signal });
  root.addEventListener('pointerover', hovered, { signal, passive: true });
  root.addEventListener(
    'focusin',
    ({ target }) => {
      const word = wordOf(target);
      if (word?.matches(':focus-visible')) show(word);
      else if (!word) close();
    },
    { signal },
  );
  document.addEventListener(
    'pointerdown',
    ({ target }) => {
      if (!wordOf(target) && !(target instanceof Element && target.closest('.term-label'))) close();
    },
    { signal },
  );
  document.addEventListener(
    'keydown',
    (event) => {
      if (event.key === 'Escape' && open) close();
    },
    { signal },
  );
  signal.addEventListener('abort', close);
  for (const word of root.querySelectorAll('a.term')) {
    word.setAttribute('role', 'button');
    word.setAttribute('aria-expanded', 'false');
  }
  return () => off.abort();
}
