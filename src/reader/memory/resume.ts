import type { MemoryMessages } from '../../i18n/memory/index.ts';
import type { Memory, StoryTitles } from '../../model/index.ts';
import type { Addresses } from './addresses.ts';
import { dataPage, dataStart } from '../../model/page/index.ts';

/** Where to go on: the step read last. Null where nothing was read, or where the reader is there already. */
export interface ResumePoint {
  readonly url: string;
  readonly title: string;
}

/** In a chapter opened from its start, its own last step comes before that of another. */
function lastRead(memory: Memory, chapter: string | null) {
  return (chapter === null ? null : memory.progress.of(chapter)) ?? memory.progress.latest();
}

/**
 * @param chapter the chapter that is open, or null
 * @param at the fragment of the address: who asked for a step has found the way
 */
export function resumePoint(
  memory: Memory,
  titles: StoryTitles,
  addresses: Addresses,
  chapter: string | null,
  at: string,
): ResumePoint | null {
  if (chapter !== null && at !== '') return null;
  const last = lastRead(memory, chapter);
  const found = titles.chapters.find(({ id }) => id === last?.chapter);
  const step = found?.steps.find(({ id }) => id === last?.last);
  if (!found || !step) return null;
  const here = found.id === chapter;
  // The first step of the chapter that is open is no place to go back to.
  if (here && step === found.steps[0]) return null;
  return {
    url: addresses.step(found.id, step.id),
    title: here ? step.heading : `${found.title}, ${step.heading}`,
  };
}

/** Offers the way on: on the cover in place of "start reading", elsewhere as a quiet line that can be sent away. */
export function offerResume(point: ResumePoint, messages: MemoryMessages): () => void {
  const start = document.querySelector<HTMLAnchorElement>(`.cover-actions ${dataStart.selector()}`);
  if (start) return replaceCoverLink(start, point, messages);
  const box = document.createElement('p');
  box.className = 'resume-offer';
  const link = document.createElement('a');
  link.href = point.url;
  link.textContent = messages.resume.at(point.title);
  const close = document.createElement('button');
  close.type = 'button';
  close.setAttribute('aria-label', messages.resume.dismiss);
  close.textContent = '×';
  box.append(link, close);
  dataPage.find(document)?.querySelector('.masthead')?.after(box);
  const away = whenScrolledPast(document.querySelector('main h1'), () => stop());
  const stop = () => {
    away();
    box.remove();
  };
  close.addEventListener('click', stop);
  link.addEventListener('click', stop);
  return stop;
}

/** Calls back when an element that was in view has left it: who reads on from here wants no other way. */
function whenScrolledPast(element: Element | null, left: () => void): () => void {
  let seen = false;
  const observer = new IntersectionObserver(([entry]) => {
    if (seen && entry?.isIntersecting === false) left();
    seen ||= entry?.isIntersecting ?? false;
  });
  if (element) observer.observe(element);
  return () => observer.disconnect();
}

function replaceCoverLink(
  start: HTMLAnchorElement,
  point: ResumePoint,
  messages: MemoryMessages,
): () => void {
  start.href = point.url;
  const place = document.createElement('span');
  place.className = 'visually-hidden';
  place.textContent = messages.resume.of(point.title);
  start.replaceChildren(messages.resume.offer, place);
  start.title = point.title;
  return () => undefined;
}
