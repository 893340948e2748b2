import type { MemoryMessages } from '../../i18n/memory/index.ts';
import type { Memory } from '../../model/index.ts';
import { showRead } from '../progress-rail.ts';
import { dataEntry, dataSaid, dataStepLink, dataSteps, dataThread } from '../../model/page/index.ts';

/** Shows on the page what was read: threads of the progress rail, entries of the contents, the steps of this chapter. */
export function showProgress(memory: Memory, messages: MemoryMessages): void {
  const read = new Map<string, number>();
  for (const thread of dataThread.all(document)) {
    const chapter = dataThread.read(thread) ?? '';
    const total = Number(dataSteps.read(thread) ?? 0);
    if (total > 0) read.set(chapter, Math.min(1, (memory.progress.of(chapter)?.read.size ?? 0) / total));
  }
  showRead(read);
  for (const entry of dataEntry.all(document)) showEntry(entry, memory, messages);
}

function showEntry(entry: HTMLElement, memory: Memory, messages: MemoryMessages) {
  const total = Number(dataSteps.read(entry));
  const steps = memory.progress.of(dataEntry.read(entry) ?? '')?.read ?? new Set<string>();
  const said = steps.size < total ? messages.read.some(steps.size, total) : messages.read.all;
  const status = entry.querySelector('.status');
  if (status) tell(status, steps.size > 0 ? ` · ${said}` : '');
  for (const link of dataStepLink.all(entry)) {
    const done = steps.has(dataStepLink.read(link) ?? '');
    link.classList.toggle('read', done);
    tell(link, done ? `, ${messages.read.step}` : '', 'visually-hidden');
  }
}

/** Words of ours after the page's own. */
function tell(element: Element, text: string, className = '') {
  const there = element.querySelector(`:scope > ${dataSaid.selector()}`);
  const span = there ?? document.createElement('span');
  if (!there) {
    dataSaid.write(span, '');
    span.className = className;
    element.append(span);
  }
  span.textContent = text;
}
