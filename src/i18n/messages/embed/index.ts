import type { Language } from '../../../model/index.ts';
import { en, type EmbedMessages } from '../../en/messages/embed.ts';

export type { EmbedMessages };

const catalogues: Partial<Record<Language, EmbedMessages>> = { en };

/** Messages of embeds in a language; English where it has none yet. */
export function embedMessages(language: Language): EmbedMessages {
  return catalogues[language] ?? en;
}
