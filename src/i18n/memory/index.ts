import type { Language } from '../../model/index.ts';
import { en, type MemoryMessages } from '../en/messages/memory.ts';

export type { MemoryMessages };

const catalogues: Partial<Record<Language, MemoryMessages>> = { en };

/** Words of bookmarks, progress and the reader's data, apart from the rest: a page without them loads none. */
export function memoryMessages(language: string): MemoryMessages {
  const known = Object.entries(catalogues).find(([code]) => code === language);
  return known?.[1] ?? en;
}
