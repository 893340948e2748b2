import type { MemoryMessages } from '../../i18n/memory/index.ts';
import type { Memory } from '../../model/index.ts';
import { showRead } from '../progress-rail.ts';

/** Shows on the page what was read: threads of the selvedge, entries of the contents, the steps of this chapter. */
export function showProgress(memory: Memory, messages: MemoryMessages): void {
  const read = new Map<string, number>();
  for (const thread of document.querySelectorAll<HTMLElement>('[data-thread]')) {
    const chapter = thread.dataset['thread'] ?? '';
    const total = Number(thread.dataset['steps'] ?? 0);
    if (total > 0) read.set(chapter, Math.min(1, (memory.progress.of(chapter)?.read.size ?? 0) / total));
  }
  showRead(read);
  for (const entry of document.querySelectorAll<HTMLElement>('[data-entry]'))
    showEntry(entry, memory, messages);
}

function showEntry(entry: HTMLElement, memory: Memory, messages: MemoryMessages) {
  const total = Number(entry.dataset['steps']);
  const steps = memory.progress.of(entry.dataset['entry'] ?? '')?.read ?? new Set<string>();
  const said = steps.size < total ? messages.read.some(steps.size, total) : messages.read.all;
  const status = entry.querySelector('.status');
  if (status) tell(status, steps.size > 0 ? ` · ${said}` : '');
  for (const link of entry.querySelectorAll<HTMLElement>('[data-step-link]')) {
    const done = steps.has(link.dataset['stepLink'] ?? '');
    link.classList.toggle('read', done);
    tell(link, done ? `, ${messages.read.step}` : '', 'visually-hidden');
  }
}

/** Words of ours after the page's own. */
function tell(element: Element, text: string, className = '') {
  const there = element.querySelector(':scope > [data-said]');
  const span = there ?? document.createElement('span');
  if (!there) {
    span.setAttribute('data-said', '');
    span.className = className;
    element.append(span);
  }
  span.textContent = text;
}
