import type { EmbedOptions } from '../../src/model/index.ts';

/** An embed of which nothing is said that goes without saying. */
export const PLAIN: EmbedOptions = {
  target: { chapter: 'cotton' },
  theme: 'auto',
  layout: 'steps',
  step: null,
  from: null,
  to: null,
  accent: null,
  font: 'story',
  language: 'en',
  edition: null,
};
