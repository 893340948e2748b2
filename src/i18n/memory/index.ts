import type { Language } from '../../model/index.ts';
import { en, type MemoryWords } from '../en/messages/memory.ts';

export type { MemoryWords };

const catalogues: Partial<Record<Language, MemoryWords>> = { en };

/** Words of bookmarks, progress and the reader's data, apart from the rest: a page without them loads none. */
export function memoryWords(language: string): MemoryWords {
  const known = Object.entries(catalogues).find(([code]) => code === language);
  return known?.[1] ?? en;
}
