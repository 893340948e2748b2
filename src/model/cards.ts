import { languageFolder } from './links.ts';
import type { Language } from './language.ts';

/** Size in pixels of the pictures that stand for a page where a link to it is shared. */
export const CARD_SIZE = { width: 1200, height: 630 } as const;

/** Path below the site's root of the picture of a chapter, or of the cover for all other pages. */
export function cardFile(language: Language, chapter: string | null): string {
  return `${languageFolder(language)}cards/${chapter ?? 'cover'}.png`;
}
