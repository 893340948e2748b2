import type { Plugin } from 'vite';
import type { AppModule } from '../app/pages.ts';
import type { CompiledStory, Language } from '../model/index.ts';
import type { Bundle } from './shared/bundle.ts';
import type { Cache } from './shared/cache.ts';
import type { OutputFolder } from './shared/folder.ts';
import type { BuiltFace } from './shared/fonts.ts';

/** A file that readers may take along. */
export interface Download {
  /** Path below the site's root. */
  readonly path: string;
  readonly bytes: number;
}

/** What every output is written from. One build has one. */
export interface BuildContext {
  /** The repository's root. */
  readonly root: string;
  /** The checked story of every declared language, compiled once. */
  readonly stories: CompiledStory;
  /** Renders pages; the app's own module, bundled and loaded once, while what renders none is written. */
  app(): Promise<AppModule>;
  /** `index.html`, the one document template. */
  readonly template: string;
  /** The site as it is built. It replaces `dist` whole, after the last output is written. */
  readonly folder: OutputFolder;
  /** What earlier builds made, by the hash of what it was made from. */
  readonly cache: Cache;
  readonly faces: readonly BuiltFace[];
  /** Absolute address of the published site with a slash at its end, where it is known. */
  readonly site: string | undefined;
  /** Path at which the site is served, for the page of unknown addresses, which can stand at any depth. */
  readonly base: string;
  /** Address at which errors in the story are reported, where there is one. */
  readonly issues: string | undefined;
  /** Builds one of the environments that the outputs' plugins declare; each is built once. */
  bundle(environment: string): Promise<Bundle>;
  /** What the outputs written so far offer. An output that lists downloads is written after those that offer them. */
  downloads(language: Language): readonly Download[];
  readonly info: (message: string) => void;
}

/** In `after`: every output that offers downloads, but oneself. */
export const OFFERS = '*offers';
/** In `after`: every other output. */
export const OTHERS = '*others';

/** Something that is made from the story: files below the site's root. */
export interface Output {
  /** Unique. */
  readonly id: string;
  /** Ids of outputs that are written before this one; `OFFERS` and `OTHERS` stand for many. */
  readonly after?: readonly string[];
  write(context: BuildContext): Promise<void>;
  /** The downloads it wrote. Asked after it is written. */
  offers?(language: Language, context: BuildContext): readonly Download[];
  /** What it needs of Vite: a bundle of its own, or files served in development. */
  plugin?(compiled: () => CompiledStory): Plugin;
}
