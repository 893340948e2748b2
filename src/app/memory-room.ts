import { memoryWords } from '../i18n/memory/index.ts';
import { openMemory } from '../memory/index.ts';
import { scorecardStore } from '../memory/scorecards.ts';
import type { Memory, ScorecardStore, Settings, SettingsMirror } from '../model/index.ts';
import { Addresses } from '../reader/memory/addresses.ts';
import { offerWayOn, wayOn } from '../reader/memory/carry-on.ts';
import type { ReaderMemory } from '../reader/memory/desk.ts';
import { discussNotes } from '../reader/memory/discuss.ts';
import { showFound } from '../reader/memory/found.ts';
import { BookmarkButtons } from '../reader/memory/marks.ts';
import { Notices } from '../reader/memory/notices.ts';
import { isMarked, toggleNumber } from '../reader/memory/numbers.ts';
import { showProgress } from '../reader/memory/read-marks.ts';
import { forgetFragment, MemoryPanels } from './memory-panels.ts';
import { titleSource } from './titles.ts';
import { dataChapter } from '../model/page/index.ts';

/** What the room of memory needs of the page. */
export interface RoomHost {
  readonly settings: SettingsMirror;
  /** Settings were changed elsewhere, or this page's own are to be put in force anew. */
  settingsChanged(settings: Settings): void;
  /** Leads to an address of this site. */
  go(url: string): void;
}

/** The installed app's shortcut to the step read last. Without a way on it is the cover's own link to start. */
const CONTINUE = '#continue';

/** Set once a trouble was told in this visit: once is enough. */
const TOLD = 'unspun:told';

/** What this device remembers, tied to the page that is open. */
export class MemoryRoom {
  readonly memory: Memory;
  readonly scorecards: ScorecardStore;
  /** To be called when the page's settings were saved. */
  readonly settingsSaved: () => void;
  readonly #notices: Notices;
  readonly #host: RoomHost;
  #panels: MemoryPanels | null = null;
  #buttons: BookmarkButtons | null = null;
  #stops: (() => void)[] = [];

  constructor(memory: Memory, host: RoomHost) {
    this.memory = memory;
    this.#host = host;
    this.scorecards = scorecardStore(memory);
    this.#notices = new Notices(memoryWords(document.documentElement.lang).close);
    this.settingsSaved = memory.settings.follow(host.settings, (settings) => host.settingsChanged(settings));
    memory.subscribe(() => this.#changed());
    document.addEventListener('visibilitychange', () => this.#reloadIfOutdated());
  }

  /** A page stands in the document. */
  arrived(article: HTMLElement): void {
    const { lang } = document.documentElement;
    const titles = titleSource(lang);
    const addresses = new Addresses(
      document.querySelector<HTMLAnchorElement>('.masthead .home')?.href ?? location.href,
    );
    const reader: ReaderMemory = {
      memory: this.memory,
      words: memoryWords(lang),
      notices: this.#notices,
      openBookmarks: (id) => this.#panels?.bookmarks(id ?? null),
    };
    this.#panels = new MemoryPanels(reader, titles, addresses.root, (url) => this.#host.go(url));
    const chapter = dataChapter.read(article);
    if (chapter !== null) {
      const buttons = new BookmarkButtons(article, chapter, reader);
      this.#buttons = buttons;
      this.#stops.push(() => buttons.stop(), discussNotes(article, chapter, this.memory, reader.words));
    }
    this.#changed();
    showFound();
    this.#panels.receive(location.hash);
    void this.#carryOn(reader, chapter, addresses);
  }

  /** The page is about to go. */
  leaving(): void {
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

  isMarked(number: Element, fact: string): boolean | null {
    return this.#panels && isMarked(this.#panels.reader, number, fact);
  }

  async toggleNumber(number: Element, fact: string): Promise<boolean | null> {
    const panels = this.#panels;
    return panels && toggleNumber(panels.reader, number, fact, panels.source);
  }

  async #carryOn(reader: ReaderMemory, chapter: string | null, addresses: Addresses) {
    const at = location.hash;
    if (this.memory.progress.latest() === null || at.includes('=')) return;
    const titles = await titleSource(document.documentElement.lang).titles();
    const way = wayOn(this.memory, titles, addresses, chapter, at === CONTINUE ? '' : at);
    if (way && at === CONTINUE) {
      forgetFragment();
      return this.#host.go(way.url);
    }
    const stop = way && offerWayOn(way, reader.words);
    if (stop) this.#stops.push(stop);
  }

  #changed() {
    const words = memoryWords(document.documentElement.lang);
    showProgress(this.memory, words);
    const { trouble } = this.memory.state;
    if (trouble && !told(trouble)) this.#notices.say(words.trouble[trouble]);
    this.#reloadIfOutdated();
  }

  /** A page whose database a later edition has taken over is of that edition as soon as nobody looks. */
  #reloadIfOutdated() {
    if (this.memory.state.trouble === 'outdated' && document.visibilityState === 'hidden') location.reload();
  }
}

/** Whether a trouble was told in this visit already; from now on it was. */
function told(trouble: string): boolean {
  try {
    if (sessionStorage.getItem(TOLD) === trouble) return true;
    sessionStorage.setItem(TOLD, trouble);
  } catch {
    // Told once a page, then.
    if (toldHere.has(trouble)) return true;
    toldHere.add(trouble);
  }
  return false;
}
const toldHere = new Set<string>();

export async function openRoom(host: RoomHost): Promise<MemoryRoom> {
  return new MemoryRoom(await openMemory(), host);
}
