import '../ui/late.css';
import { settingsStore } from '../memory/settings.ts';
import { EvidenceOpener } from '../parts/evidence/opener.ts';
import { ChapterReader } from '../reader/chapter/chapter-reader.ts';
import { showRead } from '../reader/selvedge.ts';
import { chartSource } from './charts.ts';
import { whenIdle } from '../scroll/rest.ts';
import { startIslands } from './islands.ts';
import { Navigation } from './navigation.ts';
import { applySettings, openSettings } from './settings-panel.ts';

const settings = settingsStore();
/** Share of each chapter read in this visit. */
const read = new Map<string, number>();
let stops: (() => void)[] = [];
let chapter: ChapterReader | null = null;

function start(): void {
  const page = document.querySelector<HTMLElement>('[data-page]');
  const article = page?.querySelector<HTMLElement>('article');
  if (!page || !article) return;
  const language = document.documentElement.lang;
  const evidence = new EvidenceOpener(page, language);
  stops = [() => evidence.stop(), startIslands(article)];
  if (article.dataset['chapter']) {
    const reader = new ChapterReader(article, {
      charts: chartSource(language),
      letterKeys: () => settings.load().letterKeys,
      progress(id, share) {
        read.set(id, Math.max(share, read.get(id) ?? 0));
        showRead(read);
      },
      readOn: (url) => void navigation.open(url),
    });
    chapter = reader;
    stops.push(() => reader.stop());
  }
  showRead(read);
}

function stop(): void {
  for (const off of stops) off();
  stops = [];
  chapter = null;
}

const navigation = new Navigation({ leaving: stop, arrived: start });

function dialogAction(action: string, event: MouseEvent): void {
  const dialog = document.querySelector<HTMLDialogElement>('#contents-dialog');
  if (action === 'contents' && dialog) {
    event.preventDefault();
    event.stopPropagation();
    dialog.showModal();
  } else if (action === 'close') dialog?.close();
  else if (action === 'settings')
    void openSettings(document.documentElement.lang, settings, () => chapter?.retheme());
}

document.addEventListener(
  'click',
  (event) => {
    const target = event.target instanceof Element ? event.target : null;
    const action = target?.closest('[data-action]')?.getAttribute('data-action');
    if (action) dialogAction(action, event);
    else if (target?.closest('[data-step-link], dialog a') || target instanceof HTMLDialogElement)
      document.querySelector<HTMLDialogElement>('#contents-dialog')?.close();
  },
  { capture: true },
);

/** Nothing of this may come before the words: the first paint is the reader's, what follows is ours. */
function afterFirstPaint(callback: () => void): void {
  requestAnimationFrame(() => setTimeout(callback, 0));
}

applySettings(settings.load());
afterFirstPaint(() => {
  document.querySelector('link[data-late]')?.setAttribute('media', 'all');
  whenIdle(() => {
    document.documentElement.classList.add('live');
    start();
  });
});
