import { readFile, stat, writeFile } from 'node:fs/promises';
import { dirname, join, posix } from 'node:path';
import { brotliCompressSync } from 'node:zlib'; // its default quality is 11
import type { ViteBuilder } from 'vite';
import { COSTS_FILE, LOADER_FILE, type EmbedCost, type EmbedCosts } from '../../../model/index.ts';
import { filesBelow } from '../offline/precache.ts';
import { dataChart, dataRenderer } from '../../../model/page/index.ts';

/** A script of the client build. */
interface Chunk {
  readonly fileName: string;
  readonly imports: readonly string[];
  readonly moduleIds: readonly string[];
  readonly facadeModuleId: string | null;
}
type Built = Awaited<ReturnType<ViteBuilder['build']>>;

/** The scripts of a build, by file name. */
export function chunksOf(built: Built): ReadonlyMap<string, Chunk> {
  const outputs = Array.isArray(built) ? built : 'output' in built ? [built] : [];
  const chunks = outputs.flatMap(({ output }) => output.filter((file) => file.type === 'chunk'));
  return new Map(chunks.map((chunk) => [chunk.fileName, chunk]));
}

/** The page of an embed, below the site's root; the page of snippets is none. */
const EMBED_PAGE = /^((?:\w\w\/)?embed\/.+\/)index\.html$/;
/** A chart that scripts bring to life, and the module it is compiled into. */
const LIVE_CHART = new RegExp(
  `<figure\\b(?=[^>]*\\b${dataRenderer.html('poster')})[^>]*\\b${dataChart.name}="([\\w-]+)"`,
  'g',
);
const LIVE_ROOM = /\/src\/charts\/live\/index\.ts$/;

/** What embeds weigh, found in the built site itself: what their pages name and what that imports. */
class Scales {
  readonly #folder: string;
  readonly #chunks: ReadonlyMap<string, Chunk>;
  readonly #weighed = new Map<string, Promise<number>>();

  constructor(folder: string, chunks: ReadonlyMap<string, Chunk>) {
    this.#folder = folder;
    this.#chunks = chunks;
  }

  /** Bytes of a file as compressed. */
  weigh(path: string): Promise<number> {
    const known =
      this.#weighed.get(path) ??
      readFile(join(this.#folder, path)).then((bytes) => brotliCompressSync(bytes).length);
    this.#weighed.set(path, known);
    return known;
  }

  async cost(page: string): Promise<EmbedCost> {
    const html = await readFile(join(this.#folder, page), 'utf8');
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
    throw new Error('What embeds weigh: the build has no script with src/charts/live in it.');
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
export async function writeEmbedCosts(folder: string, built: Built): Promise<EmbedCosts> {
  const scales = new Scales(folder, chunksOf(built));
  const pages: Record<string, EmbedCost> = {};
  for (const path of await filesBelow(folder)) {
    const [, address] = EMBED_PAGE.exec(path) ?? [];
    if (address !== undefined) pages[address] = await scales.cost(path);
  }
  const hasLoader = await stat(join(folder, LOADER_FILE)).then(
    () => true,
    () => false,
  );
  const costs = { loader: hasLoader ? await scales.weigh(LOADER_FILE) : null, pages };
  await writeFile(join(folder, COSTS_FILE), JSON.stringify(costs));
  return costs;
}
