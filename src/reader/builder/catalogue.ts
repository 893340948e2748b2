import { plainText, type EmbedTarget, type Story } from '../../model/index.ts';

/** Something that can be embedded. */
export interface Embeddable {
  readonly target: EmbedTarget;
  readonly title: string;
  /** Page that tells it, below the language's root. */
  readonly page: string;
  /** Chart whose picture stands for it. */
  readonly chart: string;
  /** Ids and headings of its steps; none of a chart. */
  readonly steps: readonly (readonly [id: string, heading: string])[];
}

/** The chapters, in reading order. */
export function embeddableChapters(story: Story): readonly Embeddable[] {
  return story.chapters.map((chapter) => ({
    target: { chapter: chapter.id },
    title: [chapter.number, chapter.title].filter((part) => part !== null).join(' · '),
    page: `${chapter.id}/`,
    chart: chapter.steps.find(({ id }) => id === chapter.card)?.chart ?? '',
    steps: chapter.steps.map(({ id, heading }) => [id, plainText(heading)]),
  }));
}

/** The charts, in the order in which they are told; those no step tells of come last and lead to the figures. */
export function embeddableCharts(story: Story): readonly Embeddable[] {
  const told = story.chapters.flatMap((chapter) =>
    chapter.steps.map(({ id, chart }) => ({ chart, page: `${chapter.id}/#${id}` })),
  );
  const order = (id: string) => {
    const place = told.findIndex(({ chart }) => chart === id);
    return place < 0 ? told.length : place;
  };
  return Object.values(story.charts)
    .toSorted((a, b) => order(a.id) - order(b.id))
    .map(({ id, title }) => ({
      target: { chart: id },
      title,
      page: told.find(({ chart }) => chart === id)?.page ?? 'figures/',
      chart: id,
      steps: [],
    }));
}
