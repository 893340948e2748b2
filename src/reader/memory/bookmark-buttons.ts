import { dataAction, dataChart, dataFor, dataStep } from '../../model/page/index.ts';
import type { BookmarkTarget } from '../../model/index.ts';
import { ICONS } from '../../ui/icons.ts';
import { toggleBookmark, type ReaderMemory } from './reader-memory.ts';

const SVG = 'http://www.w3.org/2000/svg';

function bookmarkIcon(): SVGElement {
  const icon = document.createElementNS(SVG, 'svg');
  icon.setAttribute('class', 'icon');
  icon.setAttribute('viewBox', '0 0 24 24');
  icon.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS(SVG, 'path');
  path.setAttribute('d', ICONS.bookmark);
  icon.append(path);
  return icon;
}

/** The chart of a stage group, and the group's first step. */
function chartAbove(foot: HTMLElement, chapter: string): BookmarkTarget | null {
  const group = foot.previousElementSibling;
  const figure = group && dataChart.find(group);
  const chart = dataChart.read(figure);
  const step = figure && dataFor.read(dataFor.find(figure));
  return chart ? { kind: 'chart', chapter, step, chart } : null;
}

/**
 * The bookmark buttons of a chapter, beside each step and below each chart. They are added by script: unscripted
 * they could do nothing. A button is pressed once its bookmark is on the disk, never before.
 */
export class BookmarkButtons {
  readonly #reader: ReaderMemory;
  readonly #buttons = new Map<HTMLButtonElement, BookmarkTarget>();
  readonly #stopListening: () => void;

  constructor(article: HTMLElement, chapter: string, reader: ReaderMemory) {
    this.#reader = reader;
    for (const section of dataStep.all(article)) {
      const step = dataStep.read(section) ?? '';
      section
        .querySelector('.kicker')
        ?.append(this.#button({ kind: 'step', chapter, step }, reader.messages.bookmark.step));
    }
    for (const foot of article.querySelectorAll<HTMLElement>('.stage-group-foot')) {
      const target = chartAbove(foot, chapter);
      if (target) foot.append(this.#button(target, reader.messages.bookmark.chart));
    }
    this.#stopListening = reader.memory.subscribe(() => this.#show());
    this.#show();
  }

  /** Bookmarks a step, or takes its bookmark away. */
  toggle(step: string): void {
    const found = [...this.#buttons].find(([, target]) => target.kind === 'step' && target.step === step);
    if (found) void this.#press(...found);
  }

  stop(): void {
    this.#stopListening();
    for (const button of this.#buttons.keys()) button.remove();
  }

  #button(target: BookmarkTarget, label: string): HTMLButtonElement {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = `bookmark bookmark-${target.kind}`;
    dataAction.write(button, 'bookmark');
    button.setAttribute('aria-pressed', 'false');
    button.setAttribute('aria-label', label);
    button.title = label;
    button.append(bookmarkIcon());
    button.addEventListener('click', () => void this.#press(button, target));
    this.#buttons.set(button, target);
    return button;
  }

  async #press(button: HTMLButtonElement, target: BookmarkTarget) {
    if (button.ariaBusy === 'true') return;
    button.ariaBusy = 'true';
    await toggleBookmark(this.#reader, target);
    button.ariaBusy = 'false';
  }

  #show() {
    for (const [button, target] of this.#buttons)
      button.setAttribute('aria-pressed', String(this.#reader.memory.bookmarks.find(target) !== null));
  }
}
