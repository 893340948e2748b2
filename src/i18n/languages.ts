import type { MessageAreas } from './areas.ts';
import { en } from './en/index.ts';
import { kk } from './kk/index.ts';
import type { StoryMessages } from '../model/index.ts';
import type { Locale } from './locale.ts';
import { registerMessages } from './registry.ts';
import { ru } from './ru/index.ts';

/** The languages the engine knows, a line each. For the build alone: a browser is sent one language at a time. */
const LOCALES: Readonly<Record<string, Locale>> = {
  en,
  kk,
  ru,
};

/** Tags of all languages the engine knows. */
export const KNOWN_LANGUAGES: readonly string[] = Object.keys(LOCALES);

/** Tags of the languages that have messages, so that a story can be built in them. */
export const SPOKEN_LANGUAGES: readonly string[] = KNOWN_LANGUAGES.filter((id) => LOCALES[id]?.messages);

/** A language by its tag. */
export function localeOf(id: string): Locale {
  const locale = LOCALES[id];
  if (!locale) throw new Error(`The language "${id}" is not known: ${KNOWN_LANGUAGES.join(', ')} are.`);
  return locale;
}

/** The messages of a language; refuses a language that has none. */
export function messageAreas(id: string): MessageAreas {
  const { messages } = localeOf(id);
  if (!messages) throw new Error(`The language "${id}" has no messages: no story can be built in it.`);
  return messages;
}

/** Registers the messages of a language for prerendering, with what the story says in it. */
export function registerLanguage(id: string, story: StoryMessages): void {
  registerMessages(id, { ...messageAreas(id), story });
}
