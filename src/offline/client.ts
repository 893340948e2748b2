import { changedFigures, type ChangedFigure, type Failure, type OfflineStatus } from '../model/index.ts';
import { requestsRest } from './quiet.ts';
import { parseWorkerEvent, WORKER_REQUESTS, type WorkerEvent, type WorkerReport } from './protocol.ts';
import { Retry } from './retry.ts';
import { savesData, siteRoot, unsupported } from './support.ts';
import { trustedWorker } from './trusted.ts';
import { requestReport } from './worker-report.ts';

/** A new edition, kept whole on the device, that waits for the reader. */
export interface NewEdition {
  /** Figures the new edition shows differently. */
  readonly changes: readonly ChangedFigure[];
}

/**
 * A worker that takes over unasked does so at once, and the old one must be at rest for it: asking the old
 * one anything in this time would only hold it up.
 */
const FORCED_WITHIN_MS = 1000;

/** A first worker takes up the page it found soon after it is active. */
const CLAIMS_WITHIN_MS = 2000;

/** Resolves once this page is answered by the worker; soon in any case, since a forced reload passes it by. */
async function untilControlled(): Promise<void> {
  const { serviceWorker } = navigator;
  if (serviceWorker.controller) return;
  await new Promise<unknown>((done) => {
    serviceWorker.addEventListener('controllerchange', done, { once: true });
    setTimeout(done, CLAIMS_WITHIN_MS);
  });
}

/** What the keeper tells whoever shows it. */
export interface OfflineClientHost {
  status(status: OfflineStatus): void;
  newEdition(edition: NewEdition): void;
  /** Another version has taken over, here or by the hand of another tab. */
  reload(): void;
}

/**
 * Keeps the story on this device: registers the worker, follows it, tries again, and hands over to a new
 * edition when the reader says so. Never throws: reading goes on without it.
 */
export class OfflineClient {
  readonly #host: OfflineClientHost;
  readonly #root = siteRoot();
  readonly #retry = new Retry(() => void this.#register());
  #status: OfflineStatus = { state: 'none', why: 'later' };
  #registration: ServiceWorkerRegistration | undefined;
  #failure: Failure | undefined;
  #announced: ServiceWorker | undefined;
  /** What the active worker said of itself. */
  #active: WorkerReport | undefined;
  #accepted = false;
  readonly #watched = new WeakSet<ServiceWorker>();

  constructor(host: OfflineClientHost) {
    this.#host = host;
  }

  get status(): OfflineStatus {
    return this.#status;
  }

  /** Looks at what is there already. Fetches nothing. */
  async start(): Promise<void> {
    const why = unsupported({
      secure: window.isSecureContext,
      protocol: location.protocol,
      hasWorkers: 'serviceWorker' in navigator,
      root: this.#root,
    });
    if (why) return this.#setStatus({ state: 'unsupported', why });
    this.#listen();
    await this.#findRegistration();
    if (!this.#registration) this.#setStatus({ state: 'none', why: savesData() ? 'save-data' : 'later' });
  }

  /** Keeps the story now. `asked`: by the reader, so that Save-Data does not stand against it. */
  async save(requested: boolean): Promise<void> {
    if (this.#status.state === 'unsupported' || this.#status.state === 'saving') return;
    // What is kept already is renewed by the browser itself, which looks for a new version at each visit.
    if (!requested && (this.#registration || savesData())) return;
    if (!this.#registration?.active) this.#setStatus({ state: 'saving', done: 0, total: 0 });
    this.#retry.cancel();
    await this.#register();
  }

  /** Lets the new edition take over, in all tabs; a still later one, where that comes first. */
  accept(): void {
    this.#accepted = true;
    if (this.#registration?.waiting) void this.#handOver();
    else this.#host.reload();
  }

  /**
   * Chromium asks the active worker only once to come to rest. One event of it at that moment, a request or a
   * message of any page, and the waiting worker waits on until there was none for 30 seconds.
   */
  async #handOver() {
    await requestsRest();
    this.#registration?.waiting?.postMessage({ type: WORKER_REQUESTS.accept });
  }

  #setStatus(status: OfflineStatus) {
    this.#status = status;
    this.#host.status(status);
  }

  #listen() {
    const { serviceWorker } = navigator;
    let controlled = serviceWorker.controller !== null;
    serviceWorker.addEventListener('controllerchange', () => {
      // The first worker merely begins to serve the page it found; any later one brings another version.
      if (controlled) this.#host.reload();
      controlled = true;
    });
    serviceWorker.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
      const event = parseWorkerEvent(data);
      if (event) this.#onWorkerEvent(event);
    });
    serviceWorker.startMessages();
  }

  /** News may come late, in any order with the browser's own events, and from a worker another tab began. */
  #onWorkerEvent(event: WorkerEvent) {
    const { state } = this.#status;
    if ('why' in event) {
      this.#failure = event.why;
      // A new edition is fetched quietly: the one that is here goes on being ready.
      if (state === 'saving' || state === 'failed') this.#fail(event.why);
    } else if ('total' in event) {
      if (state === 'none' || state === 'saving')
        this.#setStatus({ state: 'saving', done: event.done, total: event.total });
    } else if (state !== 'ready') void this.#findRegistration();
  }

  async #findRegistration(): Promise<void> {
    const found = await navigator.serviceWorker.getRegistration(this.#root?.href).catch(() => undefined);
    if (found && found.scope === this.#root?.href) this.#track(found);
  }

  async #register(): Promise<void> {
    const root = this.#root;
    if (!root) return;
    this.#failure = undefined;
    try {
      const known = this.#registration;
      // The same script is not fetched again by registering while a worker is active: updating does that.
      if (known?.active) {
        if (this.#status.state === 'failed') await this.#verify(known.active);
        await known.update();
      } else
        this.#track(
          await navigator.serviceWorker.register(trustedWorker(root), {
            scope: root.href,
            updateViaCache: 'none',
          }),
        );
    } catch {
      // No script, no answer, or the wrong type: a gateway's log-in page is not a worker.
      this.#fail('script');
    }
  }

  /** What the worker itself said goes before what can be seen from outside. */
  #fail(seen: Failure) {
    if (this.#status.state !== 'ready') this.#setStatus({ state: 'failed', why: this.#failure ?? seen });
    this.#retry.schedule();
  }

  #track(registration: ServiceWorkerRegistration) {
    const known = this.#registration === registration;
    this.#registration = registration;
    if (!known) registration.addEventListener('updatefound', () => this.#watch(registration.installing));
    const { installing, waiting, active } = registration;
    this.#watch(installing);
    // One that is still activating does not serve this page yet: what it keeps is not ready to be used.
    const checked = active?.state === 'activated' ? this.#verify(active) : this.#watch(active);
    if (waiting) void Promise.resolve(checked).then(() => this.#announce(waiting));
  }

  #watch(worker: ServiceWorker | null) {
    if (!worker || this.#watched.has(worker)) return;
    this.#watched.add(worker);
    const first = !this.#registration?.active;
    if (first && this.#status.state !== 'saving') this.#setStatus({ state: 'saving', done: 0, total: 0 });
    // One that was kept whole becomes redundant when a later one replaces it, which is no failure.
    let whole = worker.state !== 'installing';
    worker.addEventListener('statechange', () => {
      if (worker.state === 'redundant' && !whole) this.#fail('network');
      whole = true;
      if (worker.state === 'installed' && !first)
        setTimeout(() => void this.#announce(worker), FORCED_WITHIN_MS);
      else if (worker.state === 'activated') void this.#verify(worker);
    });
  }

  /** Believes no worker that its files are all there; has it fetch those the browser has thrown out. */
  async #verify(worker: ServiceWorker) {
    const report = await requestReport(worker);
    // A kill switch, for one, answers nothing.
    if (!report)
      return this.#status.state === 'saving'
        ? this.#setStatus({ state: 'unsupported', why: 'off' })
        : undefined;
    this.#active = report;
    if (report.missing === 0) {
      this.#retry.cancel();
      await untilControlled();
      this.#setStatus({ state: 'ready', bytes: report.bytes });
    } else {
      this.#setStatus({ state: 'saving', done: 0, total: report.bytes });
      worker.postMessage({ type: WORKER_REQUESTS.fillCache });
    }
  }

  async #announce(waiting: ServiceWorker) {
    const active = this.#registration?.active;
    if (!active || this.#announced === waiting || waiting.state !== 'installed') return;
    this.#announced = waiting;
    this.#retry.cancel();
    if (this.#accepted) return this.#handOver();
    // The active worker is asked nothing while it may have to come to rest.
    const fresh = await requestReport(waiting);
    const changes =
      this.#active?.edition && fresh?.edition ? changedFigures(this.#active.edition, fresh.edition) : [];
    this.#host.newEdition({ changes });
  }
}
