import { STORY_ID } from '../model/identity.ts';

/** Types of messages between an embed and its host: a public contract, named after the story. */
export const MESSAGES = {
  size: `${STORY_ID}:size`,
  step: `${STORY_ID}:step`,
  theme: `${STORY_ID}:theme`,
  go: `${STORY_ID}:go`,
} as const;
