import { dataThread } from '../model/page/index.ts';
/** Fills the threads of the progress rail: for each chapter the share read, from 0 to 1. */
export function showRead(read: ReadonlyMap<string, number>): void {
  for (const thread of dataThread.all(document)) {
    const share = read.get(dataThread.read(thread) ?? '') ?? 0;
    thread.style.setProperty('--read', String(share));
  }
}
