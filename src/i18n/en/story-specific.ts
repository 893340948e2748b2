import type { StoryMessages } from '../story-messages.ts';

/** What this story says in the interface, in English. */
export const story: StoryMessages = {
  subtitle: 'cotton, cloth and the numbers between',
  screenshotCover: 'The cover: a field of cotton that thins into one thread',
  screenshotStep: 'A step of a chapter, with its chart',
  coverVisual: { picked: 'of cotton picked', ginned: 'of fibre ginned', spun: 'of yarn spun' },
  legend:
    'Solid marks are reported. Hollow marks are our arithmetic. Outlines are plans. The second ink is context from outside the five sources. A gap means that nobody published a figure.',
  contextFlag: 'This step leans on figures published outside the five sources: context, not machine-checked.',
  outsideSources: 'Outside the five sources',
  scorecardIntro:
    'What would you ask the programme for? Fill in a row, or all of them. What you write stays with you; nothing is sent.',
  findHint:
    'Type a word, a name or a number. Every spelling is found: Turkistan or Turkestan, Türkiye or Turkey.',
  dataUnits: 'tenge, tonnes, people, percent, times',
};
