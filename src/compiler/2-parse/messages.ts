import { STORY_MESSAGE_KEYS, type StoryMessages } from '../../model/index.ts';
import type { LocalText, Texts } from './texts.ts';

/** `<language>/messages.yaml`: what the interface says of the story, each key in every language. */
export function parseMessages(texts: Texts): Readonly<Record<keyof StoryMessages, LocalText>> {
  return Object.fromEntries(STORY_MESSAGE_KEYS.map((key) => [key, texts.plain(key)])) as Record<
    keyof StoryMessages,
    LocalText
  >;
}
