import { addressOf } from './fill-cache.ts';

/** Entry that says a version is whole, with the time. Written last. */
const COMPLETE_MARK = '__whole';

/**
 * The caches of one site, a version each. Other sites of the origin, below other paths, have their own.
 * A version is whole or is not used; the last whole one before the current stays for tabs that still show it.
 */
export class VersionCaches {
  readonly #scope: URL;
  readonly #prefix: string;
  readonly #storage: CacheStorage;

  constructor(scope: URL, storage: CacheStorage) {
    this.#scope = scope;
    this.#prefix = `unspun:${scope.pathname}:`;
    this.#storage = storage;
  }

  /** The name of a version's cache. */
  nameOf(version: string): string {
    return this.#prefix + version;
  }

  open(version: string): Promise<Cache> {
    return this.#storage.open(this.nameOf(version));
  }

  /** What a version keeps under an address: one question, where opening its cache first would be two. */
  match(version: string, address: string): Promise<Response | undefined> {
    return this.#storage.match(address, { cacheName: this.nameOf(version) });
  }

  async #completedAt(name: string): Promise<number> {
    const mark = await (await this.#storage.open(name)).match(addressOf(this.#scope, COMPLETE_MARK));
    return mark ? Number(await mark.text()) : 0;
  }

  /** Whole versions other than this one, the latest first. */
  async #others(version: string): Promise<string[]> {
    const names = (await this.#storage.keys()).filter(
      (name) => name.startsWith(this.#prefix) && name !== this.#prefix + version,
    );
    const times = await Promise.all(
      names.map(async (name) => ({ name, time: await this.#completedAt(name) })),
    );
    return times
      .filter(({ time }) => time > 0)
      .sort((a, b) => b.time - a.time)
      .map(({ name }) => name);
  }

  async others(version: string): Promise<Cache[]> {
    return Promise.all((await this.#others(version)).map((name) => this.#storage.open(name)));
  }

  async markComplete(version: string): Promise<void> {
    await (
      await this.open(version)
    ).put(addressOf(this.#scope, COMPLETE_MARK), new Response(String(Date.now())));
  }

  async delete(version: string): Promise<void> {
    await this.#storage.delete(this.#prefix + version);
  }

  /** Drops all but this version and the last whole one before it: half-fetched ones too. */
  async deleteObsolete(version: string): Promise<void> {
    const [previous] = await this.#others(version);
    const save = new Set([this.#prefix + version, previous]);
    const names = (await this.#storage.keys()).filter(
      (name) => name.startsWith(this.#prefix) && !save.has(name),
    );
    await Promise.all(names.map((name) => this.#storage.delete(name)));
  }

  async deleteAll(): Promise<void> {
    const names = (await this.#storage.keys()).filter((name) => name.startsWith(this.#prefix));
    await Promise.all(names.map((name) => this.#storage.delete(name)));
  }
}
