import type { Language } from '../../../model/index.ts';
import { en, type PresentMessages } from '../../en/messages/present.ts';

export type { PresentMessages };

const catalogues: Partial<Record<Language, PresentMessages>> = { en };

/** Messages of the presentation in a language; English where it has none yet. */
export function presentMessages(language: Language): PresentMessages {
  return catalogues[language] ?? en;
}
