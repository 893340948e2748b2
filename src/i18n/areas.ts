import type { core } from './en/messages/core.ts';
import type { embed } from './en/messages/embed.ts';
import type { memory } from './en/messages/memory.ts';
import type { offline } from './en/messages/offline.ts';
import type { present } from './en/messages/present.ts';
import type { reference } from './en/messages/reference.ts';
import type { StoryMessages } from '../model/index.ts';

/** Messages of the reading pages and their controls. The English ones set the shape for all languages. */
export type CoreMessages = typeof core;
/** Messages of the pages to look things up in, and of search. */
export type ReferenceMessages = typeof reference;
/** Messages of reading offline, of new editions and of the installed app. */
export type OfflineMessages = typeof offline;
/** Messages of bookmarks, progress and the reader's data. */
export type MemoryMessages = typeof memory;
/** Messages of the presentation. */
export type PresentMessages = typeof present;
/** Messages of embeds. */
export type EmbedMessages = typeof embed;

/** The interface messages of a language, by area: a page downloads the areas it uses. */
export interface MessageAreas {
  readonly core: CoreMessages;
  readonly reference: ReferenceMessages;
  readonly offline: OfflineMessages;
  readonly memory: MemoryMessages;
  readonly present: PresentMessages;
  readonly embed: EmbedMessages;
}

/** All areas that can be looked up: the engine's, and what the story says in the interface. */
export interface Areas extends MessageAreas {
  readonly story: StoryMessages;
}
export type Area = keyof Areas;

/** What prerendered pages say: the areas of the reader as one. */
export type Messages = CoreMessages & ReferenceMessages & OfflineMessages & { readonly story: StoryMessages };
