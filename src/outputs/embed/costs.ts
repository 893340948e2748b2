import { dataChart, dataRenderer } from '../../model/page/index.ts';
import { dirname, posix } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress } from 'node:zlib'; // its default quality is 11
import { COSTS_FILE, LOADER_FILE, type EmbedCost, type EmbedCosts } from '../../model/index.ts';
import type { Bundle, Chunk } from '../shared/bundle.ts';
import type { Cache } from '../shared/cache.ts';
import type { OutputFolder } from '../shared/folder.ts';

const compressed = promisify(brotliCompress);

/** The page of an embed, below the site's root; the page of snippets is none. */
const EMBED_PAGE = /^((?:\w\w\/)?embed\/.+\/)index\.html$/;
/** A chart that scripts bring to life, and the module it is compiled into. */
const LIVE_CHART = new RegExp(
  `<figure\\b(?=[^>]*\\b${dataRenderer.html('poster')})[^>]*\\b${dataChart.name}="([\\w-]+)"`,
  'g',
);
const LIVE_ROOM = /\/src\/charts\/render\/canvas\/index\.ts$/;

/** What embeds weigh, found in the built site itself: what their pages name and what that imports. */
class Scales {
  readonly #folder: OutputFolder;
  readonly #chunks: ReadonlyMap<string, Chunk>;
  readonly #cache: Cache;
  readonly #weighed = new Map<string, Promise<number>>();

  constructor(folder: OutputFolder, { chunks }: Bundle, cache: Cache) {
    this.#folder = folder;
    this.#chunks = new Map(chunks.map((chunk) => [chunk.fileName, chunk]));
    this.#cache = cache;
  }

  /** Bytes of a file as compressed. */
  weigh(path: string): Promise<number> {
    const known = this.#weighed.get(path) ?? this.#compress(path);
    this.#weighed.set(path, known);
    return known;
  }

  async #compress(path: string): Promise<number> {
    const bytes = await this.#folder.read(path);
    const size = await this.#cache.get('brotli', [process.versions['brotli'] ?? '', bytes], async () =>
      Buffer.from(String((await compressed(bytes)).length)),
    );
    return Number(size.toString());
  }

  async cost(page: string): Promise<EmbedCost> {
    const html = (await this.#folder.read(page)).toString('utf8');
    const named = (pattern: RegExp) =>
      [...html.matchAll(pattern)].map(([, address = '']) => posix.join(dirname(page), address));
    const before = this.#closure(named(/<script\b[^>]*\bsrc="([^"]+)"/g));
    const styles = new Set(named(/<link\b(?=[^>]*\brel="stylesheet")[^>]*\bhref="([^"]+)"/g));
    const charts = new Set([...html.matchAll(LIVE_CHART)].map(([, id = '']) => id));
    const language = /<html[^>]*\blang="(\w\w)"/.exec(html)?.[1] ?? '';
    const after = this.#closure(charts.size > 0 ? [this.#live(), ...this.#specs(charts, language)] : []);
    return {
      html: await this.weigh(page),
      script: await this.#sum(before),
      style: await this.#sum(styles),
      charts: await this.#sum(new Set([...after].filter((path) => !before.has(path)))),
    };
  }

  async #sum(paths: ReadonlySet<string>): Promise<number> {
    const sizes = await Promise.all([...paths].map((path) => this.weigh(path)));
    return sizes.reduce((sum, size) => sum + size, 0);
  }

  /** Scripts and all that they import before they run. */
  #closure(entries: readonly string[], seen = new Set<string>()): Set<string> {
    for (const path of entries) {
      if (seen.has(path)) continue;
      seen.add(path);
      this.#closure(this.#chunks.get(path)?.imports ?? [], seen);
    }
    return seen;
  }

  /** The script that draws live charts. */
  #live(): string {
    for (const { fileName, moduleIds } of this.#chunks.values())
      if (moduleIds.some((id) => LIVE_ROOM.test(id))) return fileName;
    throw new Error('What embeds weigh: the build has no script with src/charts/render/canvas in it.');
  }

  #specs(charts: ReadonlySet<string>, language: string): string[] {
    return [...charts].map((chart) => {
      const wanted = `\0virtual:story/charts/${language}/${chart}`;
      for (const { fileName, facadeModuleId } of this.#chunks.values())
        if (facadeModuleId === wanted) return fileName;
      throw new Error(`What embeds weigh: the build has no script for the chart "${chart}".`);
    });
  }
}

/** Weighs every embed of a built site and writes what it found beside the page of snippets. */
export async function writeEmbedCosts(
  folder: OutputFolder,
  bundle: Bundle,
  cache: Cache,
): Promise<EmbedCosts> {
  const scales = new Scales(folder, bundle, cache);
  const paths = folder.written('').map(([path]) => path);
  const found = paths.sort().flatMap((path) => {
    const [, address] = EMBED_PAGE.exec(path) ?? [];
    return address === undefined ? [] : [{ address, path }];
  });
  const costs = await Promise.all(
    found.map(async ({ address, path }) => [address, await scales.cost(path)] as const),
  );
  const all = { loader: await scales.weigh(LOADER_FILE), pages: Object.fromEntries(costs) };
  await folder.write(COSTS_FILE, JSON.stringify(all));
  return all;
}
