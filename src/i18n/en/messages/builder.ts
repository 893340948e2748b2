import type { SnippetKind } from '../../../model/index.ts';

/** Messages in English of the page of corrections. */
export const corrections = {
  intro:
    'A number that turns out wrong is put right here, in the open. What it said before stays, with the reason.',
  jump: 'What was corrected, and how to report an error',
  changed: 'What changed',
  none: (edition: string, date: string) =>
    `Nothing so far. You are reading edition ${edition} of ${date}. No figure has changed since it was first published here.`,
  editions:
    'An edition is named by its date and a mark of its content. Change one number, and the mark changes too.',
  report: 'Found an error?',
  steps: [
    'Open the number: its label says where it was printed.',
    'Compare it with that place.',
    'If they differ, send us the name of the figure and what the source says. On the page of figures, each has its own link.',
  ],
  issues: 'Report it where the story is made',
  publisher:
    'Write to whoever publishes this site. They can correct the figure, and every sentence and chart follows.',
};

/** Messages in English of the page on which partners make their snippets. */
export const builder = {
  intro:
    'Choose a chapter or a chart, look at it in your width, and copy one snippet. It keeps nothing, tracks nobody and cannot touch your page. Story and charts are CC BY 4.0.',
  choose: 'What to show',
  what: 'Chapter or chart',
  chapters: 'Chapters',
  charts: 'Charts',
  from: 'From step',
  to: 'To step',
  layout: 'Layout',
  layouts: { steps: 'Step by step', stack: 'All steps, one below another' },
  theme: 'Colours',
  themes: { auto: 'As the reader’s device', light: 'Light', dark: 'Dark' },
  language: 'Language',
  width: 'Width in pixels',
  widthHint: 'empty: the whole column',
  edition: 'When figures change',
  live: 'Follow: always the newest edition',
  frozen: (edition: string) => `Stay at edition ${edition}`,
  pictureOfNow: 'Pictures always show the newest edition, whole and in light colours.',
  copy: 'What to paste',
  kinds: {
    iframe: 'Frame',
    loader: 'Script',
    wordpress: 'WordPress',
    markdown: 'Markdown',
    svg: 'SVG',
    png: 'PNG',
  } satisfies Record<SnippetKind, string>,
  about: {
    iframe: 'A plain frame of fixed height. None of our code runs on your page.',
    loader: 'Our small script gives the frame the height it needs. Readers without scripts get a link.',
    wordpress:
      'For the code view of the block editor: a block of custom HTML. It needs the right to post frames.',
    markdown: 'A picture that leads to the story, where frames are not allowed.',
    svg: 'A sharp picture at every size that leads to the story.',
    png: 'A picture for editors that refuse SVG. It leads to the story.',
  } satisfies Record<SnippetKind, string>,
  snippet: 'Snippet',
  copyButton: 'Copy',
  copied: 'Copied.',
  selected: 'Selected. Your browser lets you copy it with its own command.',
  policy: 'If your page has a Content Security Policy, it must allow:',
  room: 'Does it refuse inline styles? Then leave out the style attribute and put this into your style sheet:',
  cost: 'What it weighs',
  /** Sizes as text. */
  costs: (all: string, page: string, script: string) =>
    `${all} to open: ${page} for the page with its style, ${script} of script.`,
  costCharts: (size: string) => `${size} more once its charts come alive, when a reader rests there.`,
  costNone: 'Its chart needs no more than that.',
  costLoader: (size: string) => `The script on your page: ${size}.`,
  costHow:
    'Measured when this edition was built, compressed with brotli. Typefaces come on top where they are used.',
  costUnknown: 'The sizes could not be fetched.',
  preview: 'How it looks',
  widths: { phone: 'Phone', column: 'Column', wide: 'Wide' },
  previewOf: (title: string) => `Preview: ${title}`,
  ready: 'Ready to paste',
  readyIntro: 'A frame for each chapter, in its plainest form.',
  readyLinks:
    'Each chapter as it stands on other pages. Snippets need the address at which this site is published.',
  look: (title: string) => `See “${title}” as an embed`,
  allCharts: 'Each chart has an embed too:',
};
