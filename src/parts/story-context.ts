import { createContext } from 'svelte';
import type { Messages } from '../i18n/areas.ts';
import type { Story, Links } from '../model/index.ts';

/** The checked story of the page being rendered. Server only: the browser is never sent it whole. */
export const [getStory, setStory] = createContext<Story>();
/** The interface's words, in the language of the page. */
export const [getMessages, setMessages] = createContext<Messages>();
/** How the page being rendered links to what is around it. */
export const [getLinks, setLinks] = createContext<Links>();
