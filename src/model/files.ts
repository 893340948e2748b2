/** Files of open data, below `data/`. Addresses are a public contract. */
export const STORY_FILES = [
  'facts.csv',
  'facts.json',
  'datapackage.json',
  'citations.bib',
  'citations.ris',
  'citations.json',
] as const;
export type StoryFile = (typeof STORY_FILES)[number];

/** Endings of a chart's files, `charts/<chart>.<ending>`. */
export const CHART_FILES = ['csv', 'svg', 'png'] as const;
export type ChartFile = (typeof CHART_FILES)[number];

/** Sizes in bytes of files of open data, by path below `data/`, and of the file in the pocket, by its name. */
export type FileSizes = Readonly<Record<string, number>>;
