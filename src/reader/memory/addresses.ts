import type { BookmarkTarget } from '../../model/index.ts';

/** Addresses of the story in the language being read. `root` is the absolute address of the language's cover. */
export class Addresses {
  readonly root: string;

  constructor(root: string) {
    this.root = root;
  }

  step(chapter: string, step: string): string {
    return new URL(`${chapter}/#${step}`, this.root).href;
  }

  of(target: BookmarkTarget): string {
    if (target.step !== null) return this.step(target.chapter, target.step);
    // Numbers outside the chapters have an entry of their own among the figures.
    if (target.kind === 'fact') return new URL(`figures/#${target.fact}`, this.root).href;
    return new URL(`${target.chapter}/`, this.root).href;
  }
}
