import { dataAction, dataKeep, dataNotice, dataNotices, dataOffline } from '../model/page/index.ts';
import type { Component } from 'svelte';
import { messagesOf } from '../i18n/registry.ts';
import { flagStore } from '../memory/flags.ts';
import { isNetworkOnly, type OfflineStatus } from '../model/index.ts';
import {
  badge,
  installMethod,
  OfflineClient,
  shouldOfferInstall,
  promptInstall,
  share,
  siteRoot,
  type NewEdition,
} from '../offline/index.ts';
import type { NewEditionState } from '../reader/offline/new-edition.svelte.ts';
import { offlineStatusLine, renderOfflineStatus } from '../reader/offline/offline-status.ts';

const INSTALL_REFUSED = 'install-refused';
const language = () => document.documentElement.lang;
const text = () => messagesOf('offline', language());

/** What the rest of the page tells the travelling part. */
export interface OfflineUi {
  /** Another page stands in the document. */
  pageShown(): void;
  /** A chapter has been read to its end. */
  chapterRead(id: string): void;
  /** Keeps the story, unless the device saves data or it is kept already. */
  saveAutomatically(): void;
  /** A control was pressed: ours are `keep-offline` and `share`. */
  act(action: string, control: Element | null): void;
}

/** One notice at a time, mounted when there is something to say. Resolves to the element it stands in. */
async function notice<Props extends object>(
  load: Promise<{ default: Component<Props> }>,
  props: (close: () => void) => Props,
): Promise<HTMLElement> {
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
  return target;
}

/** The notice of a new edition, while it stands. */
interface EditionNotice {
  readonly edition: NewEditionState;
  readonly element: HTMLElement;
}

async function editionNotice(changes: NewEdition['changes'], accept: () => void): Promise<EditionNotice> {
  const { NewEditionState } = await import('../reader/offline/new-edition.svelte.ts');
  const edition = new NewEditionState(changes);
  const element = await notice(import('../reader/offline/NewEditionNotice.svelte'), (close) => ({
    language: language(),
    edition,
    accept,
    later: close,
  }));
  return { edition, element };
}

/** Starts what makes the story travel. Called after the first paint; nothing of the page waits for it. */
export function startOfflineUi(): OfflineUi {
  const flags = flagStore();
  const read = new Set<string>();
  let shown: Promise<EditionNotice | null> = Promise.resolve(null);

  function show(status: OfflineStatus) {
    dataOffline.write(document.documentElement, status.state);
    const line = offlineStatusLine(status, text(), installMethod() === 'ios');
    for (const place of dataKeep.all(document)) renderOfflineStatus(place, line, text());
    offerShare();
    // What is done or cannot be done is not offered.
    const offer = status.state === 'none' || status.state === 'failed';
    for (const button of document.querySelectorAll<HTMLButtonElement>(
      `.button${dataAction.selector('keep-offline')}`,
    ))
      button.disabled = !offer;
  }

  /** A later edition changes the notice that stands: a button under a pressed finger is never replaced. */
  async function newEdition({ changes }: NewEdition) {
    badge(true);
    const standing = await shown;
    if (standing?.element.isConnected) standing.edition.changes = changes;
    else shown = editionNotice(changes, () => client.accept()).catch(() => null);
  }

  function offerInstall() {
    const way = installMethod();
    const ready = client.status.state === 'ready';
    if (way === null || dataNotice.find(document)) return;
    if (!shouldOfferInstall({ way, ready, chaptersRead: read.size, refused: flags.has(INSTALL_REFUSED) }))
      return;
    void notice(import('../reader/offline/InstallNotice.svelte'), (close) => ({
      language: language(),
      way,
      install: () => {
        close();
        void promptInstall().then((agreed) => {
          if (!agreed) flags.set(INSTALL_REFUSED);
        });
      },
      refuse: () => {
        close();
        flags.set(INSTALL_REFUSED);
      },
    }));
  }

  const client = new OfflineClient({
    status: show,
    newEdition: (edition) => void newEdition(edition),
    reload: () => location.reload(),
  });
  badge(false);
  void client.start();
  interceptDownloads(() => client.status.state === 'ready');

  return {
    pageShown: () => show(client.status),
    chapterRead(id) {
      read.add(id);
      offerInstall();
    },
    saveAutomatically: () => void client.save(false),
    act(action, control) {
      if (action === 'keep-offline') void client.save(true);
      else if (action === 'share' && control) void sharePage(control);
    },
  };
}

async function sharePage(button: Element): Promise<void> {
  const result = await share({ title: document.title, url: location.href });
  const { shared, share: label } = text().offline;
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
  button.textContent = text().offline.share;
  foot.append(button);
}

/** A network that answers within so long is one. */
const REACHABLE_WITHIN_MS = 4000;

async function reachable(url: string): Promise<boolean> {
  try {
    return (
      navigator.onLine &&
      (
        await fetch(url, {
          method: 'HEAD',
          cache: 'no-store',
          signal: AbortSignal.timeout(REACHABLE_WITHIN_MS),
        })
      ).ok
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
async function saveFile(link: HTMLAnchorElement, path: string): Promise<void> {
  const response = (await fetch(link.href).catch(() => null)) ?? (await caches.match(link.href));
  if (!response?.ok) throw new Error(`${path}: ${response ? `status ${response.status}` : 'not kept'}`);
  const file = document.createElement('a');
  file.href = URL.createObjectURL(await response.blob());
  file.download = path.split('/').pop() ?? '';
  file.click();
  setTimeout(() => URL.revokeObjectURL(file.href), 60_000);
}

/** Lets the browser fetch a large file, once the network has answered for it. */
async function downloadFromNetwork(link: HTMLAnchorElement): Promise<void> {
  if (!(await reachable(link.href))) throw new Error(`${link.href}: no network`);
  passThrough = link;
  link.click();
  passThrough = null;
}
/** Pressed again by ourselves. */
let passThrough: HTMLAnchorElement | null = null;

/** Files of the site are had offline where they are kept; of the others it is said that they need a network. */
function interceptDownloads(persistent: () => boolean) {
  const root = siteRoot();
  document.addEventListener('click', (event) => {
    const asked = root && download(event, root);
    if (!asked || passThrough === asked.link || (!persistent() && navigator.onLine)) return;
    event.preventDefault();
    const { link, path } = asked;
    (isNetworkOnly(path) ? downloadFromNetwork(link) : saveFile(link, path)).catch(() =>
      showMessage(text().offline.needsNetwork),
    );
  });
}

function showMessage(title: string): void {
  void notice(import('../reader/offline/Notice.svelte'), (close) => ({
    title,
    actions: [{ label: text().offline.close, run: close }],
  }));
}
