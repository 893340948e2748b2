import type { Area, Areas, Messages } from './areas.ts';

type Registered = { [Name in Area]?: Areas[Name] };
/** Where the messages of a language can be fetched, by area. */
export type MessageLoaders = {
  readonly [Name in Area]?: Readonly<Record<string, () => Promise<Areas[Name]>>>;
};

const registered = new Map<string, Registered>();
let loaders: MessageLoaders = {};

/** Makes messages of a language available at once. The prerenderer calls it for every declared language. */
export function registerMessages(language: string, areas: Registered): void {
  registered.set(language, { ...registered.get(language), ...areas });
}

/** Says where messages can be fetched. Browser entries call it before anything is loaded. */
export function provideMessages(provided: MessageLoaders): void {
  loaders = provided;
}

/** Fetches an area of a language, once. A chunk that says anything is loaded together with its areas. */
export async function loadMessages<Name extends Area>(area: Name, language: string): Promise<Areas[Name]> {
  const known = registered.get(language)?.[area];
  if (known) return known;
  const load = loaders[area]?.[language];
  if (!load) throw new Error(`No messages of the area "${area}" in "${language}".`);
  const messages = await load();
  registerMessages(language, { [area]: messages });
  return messages;
}

/** Messages of an area that was registered or loaded. There is no fallback: a language says all or is refused. */
export function messagesOf<Name extends Area>(area: Name, language: string): Areas[Name] {
  const messages = registered.get(language)?.[area];
  if (!messages) throw new Error(`The area "${area}" of "${language}" is not loaded.`);
  return messages;
}

/** What prerendered pages say in a language. */
export function pageMessages(language: string): Messages {
  return {
    ...messagesOf('core', language),
    ...messagesOf('reference', language),
    ...messagesOf('offline', language),
    story: messagesOf('story', language),
  };
}
