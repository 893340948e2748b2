import { languageFolder } from './links.ts';
import type { ChapterId } from './chapters.ts';
import type { Language } from './language.ts';

export const EMBED_THEMES = ['auto', 'light', 'dark'] as const;
export type EmbedTheme = (typeof EMBED_THEMES)[number];

/** `steps`: one step at a time, at one height. `stack`: all of them, one below the other. */
export const EMBED_LAYOUTS = ['steps', 'stack'] as const;
export type EmbedLayout = (typeof EMBED_LAYOUTS)[number];

/** `story`: the story's own faces. `inherit`: the reader's system's, as most hosts use them. */
export const EMBED_FONTS = ['story', 'inherit'] as const;
export type EmbedFont = (typeof EMBED_FONTS)[number];

/** What is embedded: a chapter, or a stretch of its steps, or one chart. */
export type EmbedTarget = { readonly chapter: ChapterId } | { readonly chart: string };

/** How something is embedded. The first of each list above is what an address without parameters means. */
export interface EmbedOptions {
  readonly target: EmbedTarget;
  readonly theme: EmbedTheme;
  /** Of chapters alone. */
  readonly layout: EmbedLayout;
  /** Step a chapter opens at; `null` for its first. */
  readonly step: string | null;
  /** First and last step shown; `null` for the chapter's own. */
  readonly from: string | null;
  readonly to: string | null;
  /** Six hexadecimal digits without `#`; ignored where it could not be read on the paper. `null` for the chapter's thread. */
  readonly accent: string | null;
  readonly font: EmbedFont;
  readonly language: Language;
  /** The edition a frozen embed stays at; `null` for the newest, always. */
  readonly edition: string | null;
}

/** The host page's loader, below the site's root. */
export const LOADER_FILE = 'embed.js';

/** Where the embed pages of an edition stay, below the site's root. */
export function editionRoot(edition: string): string {
  return `editions/${edition}/`;
}

/** Address of an embed's page below the root of its edition and language: `embed/cotton/`. */
export function embedPage(target: EmbedTarget): string {
  return 'chapter' in target ? `embed/${target.chapter}/` : `embed/chart/${target.chart}/`;
}

/** Parameters of an embed's address in the order in which they are written; what goes without saying is left out. */
function parametersOf({ target, theme, layout, step, from, to, accent, font }: EmbedOptions): string {
  const ofChapters = 'chapter' in target ? { layout, step, from, to } : {};
  const implied: readonly (string | null)[] = [EMBED_THEMES[0], EMBED_LAYOUTS[0], EMBED_FONTS[0], null];
  const said = Object.entries({ theme, ...ofChapters, accent, font }).filter(
    (entry): entry is [string, string] => !implied.includes(entry[1]),
  );
  return new URLSearchParams(said).toString();
}

/** Address of an embed below the site's root, without a leading slash: `ru/embed/cotton/?theme=dark`. */
export function embedPath(options: EmbedOptions): string {
  const { target, language, edition } = options;
  const root = edition === null ? '' : editionRoot(edition);
  const parameters = parametersOf(options);
  return `${root}${languageFolder(language)}${embedPage(target)}${parameters && `?${parameters}`}`;
}
