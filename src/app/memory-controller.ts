import { STORY_ID } from '../model/identity.ts';
import { memoryMessages } from '../i18n/memory/index.ts';
import { openMemory } from '../memory/index.ts';
import { scorecardStore } from '../memory/scorecards.ts';
import type { Memory, ScorecardStore, Settings, TimestampedSettingsStore } from '../model/index.ts';
import { Addresses } from '../reader/memory/addresses.ts';
import { offerResume, resumePoint } from '../reader/memory/resume.ts';
import type { ReaderMemory } from '../reader/memory/reader-memory.ts';
import { discussionNotes } from '../reader/memory/discussion-notes.ts';
import { highlightTarget } from '../reader/memory/target-highlight.ts';
import { BookmarkButtons } from '../reader/memory/bookmark-buttons.ts';
import { Notices } from '../reader/memory/notices.ts';
import { isBookmarked, toggleFactBookmark } from '../reader/memory/fact-bookmarks.ts';
import { showProgress } from '../reader/memory/show-progress.ts';
import { forgetFragment, MemoryPanels } from './memory-panels.ts';
import { titleSource } from './titles.ts';
import { dataChapter } from '../model/page/index.ts';

/** What the room of memory needs of the page. */
export interface MemoryHost {
  readonly settings: TimestampedSettingsStore;
  /** Settings were changed elsewhere, or this page's own are to be put in force anew. */
  settingsChanged(settings: Settings): void;
  /** Leads to an address of this site. */
  navigate(url: string): void;
}

/** The installed app's shortcut to the step read last. Without a way on it is the cover's own link to start. */
const CONTINUE = '#continue';

/** Set once a trouble was told in this visit: once is enough. */
const REPORTED_KEY = `${STORY_ID}:told`;

/** What this device remembers, tied to the page that is open. */
export class MemoryController {
  readonly memory: Memory;
  readonly scorecards: ScorecardStore;
  /** To be called when the page's settings were saved. */
  readonly settingsSaved: () => void;
  readonly #notices: Notices;
  readonly #host: MemoryHost;
  #panels: MemoryPanels | null = null;
  #buttons: BookmarkButtons | null = null;
  #stops: (() => void)[] = [];

  constructor(memory: Memory, host: MemoryHost) {
    this.memory = memory;
    this.#host = host;
    this.scorecards = scorecardStore(memory);
    this.#notices = new Notices(memoryMessages(document.documentElement.lang).close);
    this.settingsSaved = memory.settings.follow(host.settings, (settings) => host.settingsChanged(settings));
    memory.subscribe(() => this.#changed());
    document.addEventListener('visibilitychange', () => this.#reloadIfOutdated());
  }

  /** A page stands in the document. */
  pageShown(article: HTMLElement): void {
    const { lang } = document.documentElement;
    const titles = titleSource(lang);
    const addresses = new Addresses(
      document.querySelector<HTMLAnchorElement>('.masthead .home')?.href ?? location.href,
    );
    const reader: ReaderMemory = {
      memory: this.memory,
      messages: memoryMessages(lang),
      notices: this.#notices,
      openBookmarks: (id) => this.#panels?.bookmarks(id ?? null),
    };
    this.#panels = new MemoryPanels(reader, titles, addresses.root, (url) => this.#host.navigate(url));
    const chapter = dataChapter.read(article);
    if (chapter !== null) {
      const buttons = new BookmarkButtons(article, chapter, reader);
      this.#buttons = buttons;
      this.#stops.push(() => buttons.stop(), discussionNotes(article, chapter, this.memory, reader.messages));
    }
    this.#changed();
    highlightTarget();
    this.#panels.receive(location.hash);
    void this.#offerResume(reader, chapter, addresses);
  }

  /** The page is about to go. */
  pageLeaving(): void {
    for (const stop of this.#stops) stop();
    this.#stops = [];
    this.#buttons = null;
  }

  reached(chapter: string, step: string, steps: readonly string[]): void {
    this.memory.progress.reached(chapter, step, steps);
  }

  /** The key for it was pressed on a step. */
  toggleStep(step: string): void {
    this.#buttons?.toggle(step);
  }

  open(panel: 'bookmarks' | 'data'): void {
    this.#panels?.[panel](null);
  }

  isBookmarked(number: Element, fact: string): boolean | null {
    return this.#panels && isBookmarked(this.#panels.reader, number, fact);
  }

  async toggleFactBookmark(number: Element, fact: string): Promise<boolean | null> {
    const panels = this.#panels;
    return panels && toggleFactBookmark(panels.reader, number, fact, panels.source);
  }

  async #offerResume(reader: ReaderMemory, chapter: string | null, addresses: Addresses) {
    const at = location.hash;
    if (this.memory.progress.latest() === null || at.includes('=')) return;
    const titles = await titleSource(document.documentElement.lang).titles();
    const point = resumePoint(this.memory, titles, addresses, chapter, at === CONTINUE ? '' : at);
    if (point && at === CONTINUE) {
      forgetFragment();
      return this.#host.navigate(point.url);
    }
    const stop = point && offerResume(point, reader.messages);
    if (stop) this.#stops.push(stop);
  }

  #changed() {
    const messages = memoryMessages(document.documentElement.lang);
    showProgress(this.memory, messages);
    const { problem } = this.memory.state;
    if (problem && !alreadyReported(problem)) this.#notices.show(messages.problem[problem]);
    this.#reloadIfOutdated();
  }

  /** A page whose database a later edition has taken over is of that edition as soon as nobody looks. */
  #reloadIfOutdated() {
    if (this.memory.state.problem === 'outdated' && document.visibilityState === 'hidden') location.reload();
  }
}

/** Whether a trouble was told in this visit already; from now on it was. */
function alreadyReported(problem: string): boolean {
  try {
    if (sessionStorage.getItem(REPORTED_KEY) === problem) return true;
    sessionStorage.setItem(REPORTED_KEY, problem);
  } catch {
    // Told once a page, then.
    if (reportedOnThisPage.has(problem)) return true;
    reportedOnThisPage.add(problem);
  }
  return false;
}
const reportedOnThisPage = new Set<string>();

export async function openMemoryController(host: MemoryHost): Promise<MemoryController> {
  return new MemoryController(await openMemory(), host);
}
