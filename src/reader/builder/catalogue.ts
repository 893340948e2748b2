import {
  measuredHeights,
  plainText,
  type EmbedHeights,
  type EmbedTarget,
  type Story,
} from '../../model/index.ts';

/** A step, and how high it is by itself. */
export type EmbeddableStep = readonly [id: string, heading: string, heights: EmbedHeights];

/** Something that can be embedded. */
export interface Embeddable {
  readonly target: EmbedTarget;
  readonly title: string;
  /** Page that tells it, below the language's root. */
  readonly page: string;
  /** Chart whose picture stands for it. */
  readonly chart: string;
  /** How high it is. */
  readonly heights: EmbedHeights;
  /** Its steps; none of a chart. */
  readonly steps: readonly EmbeddableStep[];
}

/** The chapters, in reading order. */
export function embeddableChapters(story: Story): readonly Embeddable[] {
  return story.chapters.map((chapter) => ({
    target: { chapter: chapter.id },
    title: [chapter.number, chapter.title].filter((part) => part !== null).join(' · '),
    page: `${chapter.id}/`,
    chart: chapter.steps.find(({ id }) => id === chapter.card)?.chart ?? '',
    heights: measuredHeights(story, { chapter: chapter.id }),
    steps: chapter.steps.map(({ id, heading }) => [
      id,
      plainText(heading),
      measuredHeights(story, { chapter: chapter.id }, id),
    ]),
  }));
}

/** The charts, in the order in which they are told; those no step tells of come last and lead to the figures. */
export function embeddableCharts(story: Story): readonly Embeddable[] {
  const uses = story.chapters.flatMap((chapter) =>
    chapter.steps.map(({ id, chart }) => ({ chart, page: `${chapter.id}/#${id}` })),
  );
  const order = (id: string) => {
    const place = uses.findIndex(({ chart }) => chart === id);
    return place < 0 ? uses.length : place;
  };
  return Object.values(story.charts)
    .toSorted((a, b) => order(a.id) - order(b.id))
    .map(({ id, title }) => ({
      target: { chart: id },
      title,
      page: uses.find(({ chart }) => chart === id)?.page ?? 'figures/',
      chart: id,
      heights: measuredHeights(story, { chart: id }),
      steps: [],
    }));
}
