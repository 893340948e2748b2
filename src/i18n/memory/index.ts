import type { MemoryMessages } from '../areas.ts';
import { messagesOf } from '../registry.ts';

export type MemoryWords = MemoryMessages;

/** Messages of bookmarks, progress and the reader's data. */
export const memoryWords = (language: string): MemoryMessages => messagesOf('memory', language);
