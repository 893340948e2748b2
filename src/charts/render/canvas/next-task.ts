/** Lets the browser do what waits, input and frames first; resolves in a task of its own. */
export function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    // Not every browser has the scheduler; setTimeout comes later, but comes.
    if ('scheduler' in globalThis && 'postTask' in scheduler)
      void scheduler.postTask(resolve, { priority: 'user-visible' });
    else setTimeout(resolve, 0);
  });
}
