import type { Component } from 'svelte';
import { messages } from '../i18n/messages/index.ts';
import { flagStore } from '../memory/flags.ts';
import { isOnRequest, type Language, type OfflineStatus } from '../model/index.ts';
import {
  badge,
  installWay,
  Keeper,
  mayOfferInstall,
  promptInstall,
  share,
  siteRoot,
  type NewEdition,
} from '../offline/index.ts';
import { keepLine, writeKeepLine } from '../reader/offline/status-line.ts';
import { dataAction, dataKeep, dataNotice, dataNotices, dataOffline } from '../model/page/index.ts';

const REFUSED = 'install-refused';
const language = () => document.documentElement.lang;
const words = () => messages(language() as Language);

/** What the rest of the page tells the travelling part. */
export interface Travel {
  /** Another page stands in the document. */
  arrived(): void;
  /** A chapter has been read to its end. */
  chapterRead(id: string): void;
  /** Keeps the story, unless the device saves data or it is kept already. */
  keepUnasked(): void;
  /** A control was pressed: ours are `keep-offline` and `share`. */
  act(action: string, control: Element | null): void;
}

/** One notice at a time, mounted when there is something to say. */
async function notice<Props extends object>(
  load: Promise<{ default: Component<Props> }>,
  props: (close: () => void) => Props,
) {
  const [{ mount, unmount }, module] = await Promise.all([import('svelte'), load]);
  dataNotices.closest(dataNotice.find(document))?.remove();
  const target = document.createElement('div');
  dataNotices.write(target, '');
  document.body.append(target);
  const mounted: object = mount(module.default, {
    target,
    props: props(() => {
      void unmount(mounted);
      target.remove();
    }),
  });
}

/** Starts what makes the story travel. Called after the first paint; nothing of the page waits for it. */
export function startTravel(): Travel {
  const flags = flagStore();
  const read = new Set<string>();

  function show(status: OfflineStatus) {
    dataOffline.write(document.documentElement, status.state);
    const line = keepLine(status, words(), language(), installWay() === 'ios');
    for (const place of dataKeep.all(document)) writeKeepLine(place, line, words());
    offerShare();
    // What is done or cannot be done is not offered.
    const offer = status.state === 'none' || status.state === 'failed';
    for (const button of document.querySelectorAll<HTMLButtonElement>(
      `.button${dataAction.selector('keep-offline')}`,
    ))
      button.disabled = !offer;
  }

  function newEdition({ changes }: NewEdition) {
    badge(true);
    void notice(import('../reader/offline/NewEditionNotice.svelte'), (close) => ({
      language: language(),
      changes,
      accept: () => keeper.accept(),
      later: close,
    }));
  }

  function offerInstall() {
    const way = installWay();
    const ready = keeper.status.state === 'ready';
    if (way === null || dataNotice.find(document)) return;
    if (!mayOfferInstall({ way, ready, chaptersRead: read.size, refused: flags.has(REFUSED) })) return;
    void notice(import('../reader/offline/InstallNotice.svelte'), (close) => ({
      language: language(),
      way,
      install: () => {
        close();
        void promptInstall().then((agreed) => {
          if (!agreed) flags.raise(REFUSED);
        });
      },
      refuse: () => {
        close();
        flags.raise(REFUSED);
      },
    }));
  }

  const keeper = new Keeper({ status: show, newEdition, reload: () => location.reload() });
  badge(false);
  void keeper.start();
  watchRequests(() => keeper.status.state === 'ready');

  return {
    arrived: () => show(keeper.status),
    chapterRead(id) {
      read.add(id);
      offerInstall();
    },
    keepUnasked: () => void keeper.keep(false),
    act(action, control) {
      if (action === 'keep-offline') void keeper.keep(true);
      else if (action === 'share' && control) void sharePage(control);
    },
  };
}

async function sharePage(button: Element): Promise<void> {
  const result = await share({ title: document.title, url: location.href });
  const { shared, share: label } = words().offline;
  button.textContent = result === 'copied' || result === 'failed' ? shared[result] : label;
}

/** Puts a button to share the page into the foot, once a page. */
function offerShare() {
  const foot = document.querySelector('.foot');
  if (!foot || dataAction.find(foot, 'share')) return;
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'button plain';
  dataAction.write(button, 'share');
  button.setAttribute('aria-live', 'polite');
  button.textContent = words().offline.share;
  foot.append(button);
}

/** A network that answers within so long is one. */
const REACH_MS = 4000;

async function reachable(url: string): Promise<boolean> {
  try {
    return (
      navigator.onLine &&
      (await fetch(url, { method: 'HEAD', cache: 'no-store', signal: AbortSignal.timeout(REACH_MS) })).ok
    );
  } catch {
    return false;
  }
}

/** A press on a file of this site that is offered for download. */
function download(
  event: MouseEvent,
  root: URL,
): { readonly link: HTMLAnchorElement; readonly path: string } | null {
  const link =
    event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[download]') : null;
  return link?.href.startsWith(root.href)
    ? { link, path: new URL(link.href).pathname.slice(root.pathname.length) }
    : null;
}

/** Hands out a kept file. Browsers do not ask a worker for what they download, so the page does, or looks itself. */
async function handOut(link: HTMLAnchorElement, path: string): Promise<void> {
  const response = (await fetch(link.href).catch(() => null)) ?? (await caches.match(link.href));
  if (!response?.ok) throw new Error(`${path}: ${response ? `status ${response.status}` : 'not kept'}`);
  const file = document.createElement('a');
  file.href = URL.createObjectURL(await response.blob());
  file.download = path.split('/').pop() ?? '';
  file.click();
  setTimeout(() => URL.revokeObjectURL(file.href), 60_000);
}

/** Lets the browser fetch a large file, once the network has answered for it. */
async function letThrough(link: HTMLAnchorElement): Promise<void> {
  if (!(await reachable(link.href))) throw new Error(`${link.href}: no network`);
  granted = link;
  link.click();
  granted = null;
}
/** Pressed again by ourselves. */
let granted: HTMLAnchorElement | null = null;

/** Files of the site are had offline where they are kept; of the others it is said that they need a network. */
function watchRequests(kept: () => boolean) {
  const root = siteRoot();
  document.addEventListener('click', (event) => {
    const asked = root && download(event, root);
    if (!asked || granted === asked.link || (!kept() && navigator.onLine)) return;
    event.preventDefault();
    const { link, path } = asked;
    (isOnRequest(path) ? letThrough(link) : handOut(link, path)).catch(() =>
      say(words().offline.needsNetwork),
    );
  });
}

function say(title: string): void {
  void notice(import('../reader/offline/Notice.svelte'), (close) => ({
    title,
    actions: [{ label: words().close, run: close }],
  }));
}
