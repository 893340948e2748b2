import * as messages from 'virtual:story/languages';
import '../ui/late.css';
import { deferInstallPrompt } from '../offline/install.ts';
import { loadMessages, provideMessages } from '../i18n/registry.ts';
import { settingsStore } from '../memory/settings.ts';
import { EvidenceOpener } from '../parts/evidence/opener.ts';
import { printedNotes } from '../parts/evidence/printed-notes.ts';
import { openTerms } from '../parts/glossary/open-terms.ts';
import { ChapterReader } from '../reader/chapter/chapter-reader.ts';
import { isFindKey } from '../reader/keys.ts';
import { RestoreFragment } from './restore-fragment.ts';
import { chartSource } from './charts.ts';
import { whenIdle, whenRested } from '../scroll/idle.ts';
import type { OfflineUi } from './offline.ts';
import { openFind } from './find.ts';
import { startIslands } from './islands.ts';
import { Navigation } from './navigation.ts';
import { notesOf } from './notes.ts';
import { startPage } from './page-scripts.ts';
import { LazyMemory } from './lazy-memory.ts';
import { applySettings, openSettings } from './settings-panel.ts';
import { dataAction, dataChapter, dataLate, dataMode, dataPage, dataStepLink } from '../model/page/index.ts';

const settings = settingsStore();
const memory = new LazyMemory();
const stores = { scorecard: { store: memory.scorecards }, guess: { store: memory.guesses } };
let stops: (() => void)[] = [];
let chapter: ChapterReader | null = null;
let offlineUi: OfflineUi | null = null;

function start(): void {
  const language = document.documentElement.lang;
  const page = dataPage.find(document);
  if (page && dataMode.read(document.documentElement) === 'present')
    return void Promise.all([import('./present.ts'), loadMessages('present', language)]).then(
      ([{ present }]) => stops.push(present(page, settings, memory)),
    );
  const article = page?.querySelector<HTMLElement>('article');
  if (!page || !article) return;
  const notes = notesOf(page);
  const evidence = new EvidenceOpener(page, language, notes, memory.numbers);
  stops = [() => evidence.stop(), openTerms(page), startIslands(article, stores), startPage(article)];
  const printed = article.querySelector<HTMLElement>('.page-evidence');
  if (printed) stops.push(printedNotes(printed, notes));
  if (dataChapter.read(article)) {
    const reader = new ChapterReader(article, {
      charts: chartSource(language),
      letterKeys: () => settings.load().letterKeys,
      progress(id, step, steps) {
        memory.whenReady((controller) => controller.reached(id, step, steps));
        if (steps.at(-1) === step) offlineUi?.chapterRead(id);
      },
      bookmark: (step) => memory.whenReady((controller) => controller.toggleStep(step)),
      readOn: (url) => void navigation.open(url),
    });
    chapter = reader;
    stops.push(() => reader.stop());
  }
  memory.whenReady((controller) => controller.pageShown(article));
  stops.push(() => memory.whenReady((controller) => controller.pageLeaving()));
  offlineUi?.pageShown();
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
  bookmarks: () => memory.whenReady((controller) => controller.open('bookmarks')),
  data: () => memory.whenReady((controller) => controller.open('data')),
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
  memory.whenReady((controller) => controller.settingsSaved());
}

document.addEventListener(
  'click',
  (event) => {
    const target = event.target instanceof Element ? event.target : null;
    const action = dataAction.read(dataAction.closest(target));
    if (action) {
      dialogAction(action, event);
      offlineUi?.act(action, target);
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
const SAVE_DELAY_MS = 3000;

async function startOffline(): Promise<void> {
  const [{ startOfflineUi }] = await Promise.all([
    import('./offline.ts'),
    loadMessages('offline', document.documentElement.lang),
  ]);
  offlineUi = startOfflineUi();
  setTimeout(() => whenRested(() => offlineUi?.saveAutomatically()), SAVE_DELAY_MS);
}

provideMessages(messages);
deferInstallPrompt();
applySettings(settings.load());
const restoreFragment = new RestoreFragment();
// The first paint is the reader's: what follows it is ours.
requestAnimationFrame(() =>
  inTurn([
    () => dataLate.find(document)?.setAttribute('media', 'all'),
    start,
    () => {
      document.documentElement.classList.add('live');
      restoreFragment.restore();
      restoreFragment.stop();
    },
    () =>
      memory.load({
        settings,
        navigate(url) {
          if (new URL(url).pathname === location.pathname) location.hash = new URL(url).hash;
          else void navigation.open(url);
        },
        settingsChanged(changed) {
          applySettings(changed);
          chapter?.retheme();
        },
      }),
    // Without it the page is the same, only not kept.
    () => void startOffline().catch(() => undefined),
  ]),
);
