/** Fills the threads of the selvedge: for each chapter the share read, 0 to 1. */
export function showRead(read: ReadonlyMap<string, number>): void {
  for (const thread of document.querySelectorAll<HTMLElement>('[data-thread]')) {
    const share = read.get(thread.dataset['thread'] ?? '') ?? 0;
    thread.style.setProperty('--read', String(share));
  }
}
