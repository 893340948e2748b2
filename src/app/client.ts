import '../ui/late.css';
import { holdInstallOffer } from '../offline/install.ts';
import { settingsStore } from '../memory/settings.ts';
import { EvidenceOpener } from '../parts/evidence/opener.ts';
import { printedNotes } from '../parts/evidence/printed-notes.ts';
import { openTerms } from '../parts/glossary/open-terms.ts';
import { ChapterReader } from '../reader/chapter/chapter-reader.ts';
import { isFindKey } from '../reader/keys.ts';
import { Arrival } from './arrival.ts';
import { chartSource } from './charts.ts';
import type { Travel } from './offline.ts';
import { whenIdle, whenRested } from '../scroll/idle.ts';
import { openFind } from './find.ts';
import { startIslands } from './islands.ts';
import { Navigation } from './navigation.ts';
import { notesOf } from './notes.ts';
import { startPage } from './page-scripts.ts';
import { Remembered } from './remembered.ts';
import { applySettings, openSettings } from './settings-panel.ts';
import { dataAction, dataChapter, dataLate, dataMode, dataPage, dataStepLink } from '../model/page/index.ts';

const settings = settingsStore();
const remembered = new Remembered();
const stores = { scorecard: { store: remembered.scorecards }, guess: { store: remembered.guesses } };
let stops: (() => void)[] = [];
let chapter: ChapterReader | null = null;
let travel: Travel | null = null;

function start(): void {
  const page = dataPage.find(document);
  if (page && dataMode.read(document.documentElement) === 'present')
    return void import('./present.ts').then(({ present }) => stops.push(present(page, settings, remembered)));
  const article = page?.querySelector<HTMLElement>('article');
  if (!page || !article) return;
  const language = document.documentElement.lang;
  const notes = notesOf(page);
  const evidence = new EvidenceOpener(page, language, notes, remembered.numbers);
  stops = [() => evidence.stop(), openTerms(page), startIslands(article, stores), startPage(article)];
  const printed = article.querySelector<HTMLElement>('.page-evidence');
  if (printed) stops.push(printedNotes(printed, notes));
  if (dataChapter.read(article)) {
    const reader = new ChapterReader(article, {
      charts: chartSource(language),
      letterKeys: () => settings.load().letterKeys,
      progress(id, step, steps) {
        remembered.use((room) => room.reached(id, step, steps));
        if (steps.at(-1) === step) travel?.chapterRead(id);
      },
      bookmark: (step) => remembered.use((room) => room.toggleStep(step)),
      readOn: (url) => void navigation.open(url),
    });
    chapter = reader;
    stops.push(() => reader.stop());
  }
  remembered.use((room) => room.arrived(article));
  stops.push(() => remembered.use((room) => room.leaving()));
  travel?.arrived();
}

function stop(): void {
  for (const off of stops) off();
  stops = [];
  chapter = null;
}

const navigation = new Navigation({ leaving: stop, arrived: start });

/** What a button of the page opens, in place of the contents. */
const PANELS: Readonly<Record<string, () => void>> = {
  close: () => undefined,
  find,
  settings: () => void openSettings(document.documentElement.lang, settings, settingsSaved),
  bookmarks: () => remembered.use((room) => room.open('bookmarks')),
  data: () => remembered.use((room) => room.open('data')),
};

function dialogAction(action: string, event: MouseEvent): void {
  const dialog = document.querySelector<HTMLDialogElement>('#contents-dialog');
  if (action === 'contents' && dialog) {
    event.preventDefault();
    event.stopPropagation();
    dialog.showModal();
  } else if (Object.hasOwn(PANELS, action)) {
    dialog?.close();
    PANELS[action]?.();
  }
}

function settingsSaved(): void {
  chapter?.retheme();
  remembered.use((room) => room.settingsSaved());
}

document.addEventListener(
  'click',
  (event) => {
    const target = event.target instanceof Element ? event.target : null;
    const action = dataAction.read(dataAction.closest(target));
    if (action) {
      dialogAction(action, event);
      travel?.act(action, target);
    } else if (target?.closest(`${dataStepLink.selector()}, dialog a`) || target instanceof HTMLDialogElement)
      document.querySelector<HTMLDialogElement>('#contents-dialog')?.close();
  },
  { capture: true },
);

function find(): void {
  void openFind(document.documentElement.lang, (url) => navigation.open(url));
}

document.addEventListener('keydown', (event) => {
  if (!isFindKey(event, settings.load().letterKeys)) return;
  // Firefox would open its own search.
  event.preventDefault();
  find();
});

/** One after another, each in an idle moment of its own: nothing here may hold up the reader. */
function inTurn([first, ...rest]: readonly (() => void)[]): void {
  if (!first) return;
  whenIdle(() => {
    first();
    inTurn(rest);
  });
}

/** How long a page is left to itself before the rest of the story is fetched behind it. */
const SETTLED_MS = 3000;

async function startTravelling(): Promise<void> {
  const { startTravel } = await import('./offline.ts');
  travel = startTravel();
  setTimeout(() => whenRested(() => travel?.keepUnasked()), SETTLED_MS);
}

holdInstallOffer();
applySettings(settings.load());
const arrival = new Arrival();
// The first paint is the reader's: what follows it is ours.
requestAnimationFrame(() =>
  inTurn([
    () => dataLate.find(document)?.setAttribute('media', 'all'),
    start,
    () => {
      document.documentElement.classList.add('live');
      arrival.settle();
      arrival.stop();
    },
    () =>
      remembered.begin({
        settings,
        go(url) {
          if (new URL(url).pathname === location.pathname) location.hash = new URL(url).hash;
          else void navigation.open(url);
        },
        settingsChanged(changed) {
          applySettings(changed);
          chapter?.retheme();
        },
      }),
    // Without it the page is the same, only not kept.
    () => void startTravelling().catch(() => undefined),
  ]),
);
