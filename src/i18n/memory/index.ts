import type { MemoryMessages } from '../areas.ts';
import { messagesOf } from '../registry.ts';

export type { MemoryMessages } from '../areas.ts';

/** Messages of bookmarks, progress and the reader's data. */
export const memoryMessages = (language: string): MemoryMessages => messagesOf('memory', language);
