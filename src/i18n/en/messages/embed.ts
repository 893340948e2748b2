/** Messages of embeds in English. Apart from the reader's, so that a host's readers are sent no more than they see. */
export const embed = {
  description: (title: string, brand: string) =>
    `“${title}”, a part of ${brand} made to stand in other pages.`,
  chapter: (n: number | null) => (n === null ? 'Interlude' : `Chapter ${n}`),
  place: (n: number, total: number, heading: string) => `Step ${n} of ${total}: ${heading}`,
  steps: 'Steps',
  previous: 'Previous step',
  next: 'Next step',
  sources: (publishers: string) => `Sources: ${publishers}.`,
  sourcesWithContext: (publishers: string) =>
    publishers ? `Sources: ${publishers}; published context, marked as such.` : 'Source: published context.',
  toChapter: (brand: string) => `Read it in ${brand}`,
  toStep: (title: string, brand: string) => `From “${title}” in ${brand}`,
  edition: (edition: string) => `Edition ${edition}`,
  frozen: (edition: string) => `Stays at edition ${edition}`,
  newer: 'There is a newer edition.',
  seeNewer: 'See it',
};
