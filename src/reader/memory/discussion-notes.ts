import type { MemoryMessages } from '../../i18n/memory/index.ts';
import type { Memory } from '../../model/index.ts';
import { dataStep } from '../../model/page/index.ts';

/** A pause this long in writing is when a note is kept, in milliseconds. */
const PAUSE = 400;

/** A place for the reader's own words below each question to talk about. Opened by hand; what was written before is there. */
export function discussionNotes(
  article: HTMLElement,
  chapter: string,
  memory: Memory,
  messages: MemoryMessages,
): () => void {
  const stops = [...article.querySelectorAll<HTMLElement>(`${dataStep.selector()} .discuss`)].map((box) => {
    const step = dataStep.read(dataStep.closest(box)) ?? '';
    return addNoteField(box, `discuss:${chapter}/${step}`, memory, messages);
  });
  return () => {
    for (const stop of stops) stop();
  };
}

function addNoteField(box: HTMLElement, id: string, memory: Memory, messages: MemoryMessages): () => void {
  const write = document.createElement('button');
  write.type = 'button';
  write.className = 'discuss-write';
  write.textContent = messages.answer.write;
  box.append(write);

  let field: HTMLTextAreaElement | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const status = document.createElement('span');
  status.className = 'discuss-status';
  status.setAttribute('role', 'status');

  const keep = () => {
    clearTimeout(timer);
    if (!field || field.value === (memory.answers.get(id)?.note ?? '')) return;
    void memory.answers.save(id, { note: field.value }).then(() => {
      status.textContent = memory.state.persistent ? messages.answer.saved : messages.answer.visit;
    });
  };
  const open = (focus: boolean) => {
    if (field) return;
    field = document.createElement('textarea');
    field.className = 'discuss-note';
    field.rows = 3;
    field.maxLength = 20_000;
    field.setAttribute('aria-label', messages.answer.note);
    field.value = memory.answers.get(id)?.note ?? '';
    field.addEventListener('input', () => {
      clearTimeout(timer);
      status.textContent = '';
      timer = setTimeout(keep, PAUSE);
    });
    field.addEventListener('blur', keep);
    write.replaceWith(field, status);
    if (focus) field.focus();
  };
  write.addEventListener('click', () => open(true));
  const follow = () => {
    const note = memory.answers.get(id)?.note ?? '';
    if (note && !field) open(false);
    // Words being written here win over those of another tab, which are kept there.
    else if (field && field !== document.activeElement) field.value = note;
  };
  follow();
  const unsubscribe = memory.subscribe(follow);
  const leaving = () => keep();
  window.addEventListener('pagehide', leaving);
  return () => {
    keep();
    unsubscribe();
    window.removeEventListener('pagehide', leaving);
    field?.remove();
    status.remove();
    write.remove();
  };
}
