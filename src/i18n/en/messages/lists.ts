/** Messages in English of the lists of figures and sources, and of search. */
export const figures = {
  intro: (n: number) =>
    `All ${n} figures behind the story, each with its evidence. They stand in the order in which they are told.`,
  search: 'Search the figures',
  searchHint: 'A word, a name, a number',
  filters: { chapter: 'Chapter', kind: 'Kind', unit: 'Unit', source: 'Source' },
  kinds: { reported: 'Reported', derived: 'Our arithmetic', disputed: 'Disputed', context: 'Context' },
  all: 'All',
  sort: 'Order',
  sorts: { story: 'As told', name: 'By name', value: 'By unit and size', period: 'Latest first' },
  shown: (n: number, total: number) => (n === total ? `All ${total} figures` : `${n} of ${total} figures`),
  reset: 'Show all',
  none: 'No figure fits. Try fewer words, or show all of them.',
  toldIn: 'Told in',
  inFormulas: 'Used to work out',
  opening: (chapter: string) => `The opening of “${chapter}”`,
  cover: 'The cover',
  epilogue: 'The epilogue',
  ofTheRest: 'On the cover and in the epilogue',
  waiting: 'Still to be told',
  link: 'Link to this figure',
  ordered: 'Figures in order',
};

export const sources = {
  intro: (sources: number, publications: number) =>
    `${sources} texts carry this story. ${publications} other publications give it context. The texts themselves are not shown here: they belong to those who wrote them, and each address leads there.`,
  five: 'The texts of the story',
  paper: 'Text',
  published: 'Published',
  undated: 'undated',
  address: 'Address',
  fingerprint: 'Archived copy',
  fingerprintOf: (hash: string) => `SHA-256 begins ${hash}`,
  slips: 'Slips and loose ends',
  elsewhere: 'In another report',
  figures: (n: number) => `${n} ${n === 1 ? 'figure' : 'figures'}`,
  claims: (n: number) => `${n} people, places, plans and statements`,
  toldIn: 'told in',
  step: (chapter: number | null, title: string, step: number) =>
    chapter === null ? `${title}, step ${step}` : `chapter ${chapter}, step ${step}`,
  opening: (chapter: number | null, title: string) => (chapter === null ? title : `chapter ${chapter}`),
  waiting: 'still to be told',
  context: 'Publications for context',
  contextIntro:
    'Read from stored copies and marked as context wherever shown: no program has checked these figures against their pages. Each has a letter for how far we trust it.',
  series: (first: string, last: string) => `${first} to ${last}`,
};

export const find = {
  /** Makes one of letters that are typed for one another; the text is in lower case. */
  foldLetters: (text: string): string => text,
  title: 'Find',
  label: 'Find steps, figures and names',
  close: 'Close',
  groups: { steps: 'Chapters and steps', figures: 'Figures', names: 'Names and words' },
  results: 'Results',
  count: (shown: number, total: number) => (shown < total ? `${shown} of ${total}` : String(total)),
  announce: (steps: number, figures: number, names: number) =>
    `Found: ${steps} in the story, ${figures} ${figures === 1 ? 'figure' : 'figures'}, ${names} ${names === 1 ? 'name or word' : 'names and words'}.`,
  nothing: (query: string) => `Nothing is called “${query}” here.`,
  nothingHint: 'Try fewer letters, another word, or look in the contents.',
  instead: (query: string, used: string) => `Nothing for “${query}”. This is what there is for “${used}”.`,
  loading: 'One moment…',
  failed: 'What can be found could not be fetched. Try again when you are online.',
  keys: 'Arrow keys to choose, Enter to go there, Escape to close.',
};
