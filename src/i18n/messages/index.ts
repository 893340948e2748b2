import type { Language } from '../../model/index.ts';
import { en, type Messages } from '../en/messages/core.ts';

export type { Messages };

const catalogues: Partial<Record<Language, Messages>> = { en };

/** Interface messages of a language; English where a language has none yet. */
export function messages(language: Language): Messages {
  return catalogues[language] ?? en;
}
