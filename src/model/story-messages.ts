/** What a story says in places of the interface: no engine message speaks of a particular story. */
export interface StoryMessages {
  /** What stands after the brand in the name of the installed story. */
  readonly subtitle: string;
  /** What the pictures of the manifest show. */
  readonly screenshotCover: string;
  readonly screenshotStep: string;
  /** How the marks of charts are to be read. */
  readonly legend: string;
  /** Said at a step that leans on figures from outside the story's sources. */
  readonly contextFlag: string;
  /** The filter for figures from outside the story's sources. */
  readonly outsideSources: string;
  /** What the scorecard asks for. */
  readonly scorecardIntro: string;
  /** An example of spellings that search knows. */
  readonly findHint: string;
  /** The base units of the tables of open data. */
  readonly dataUnits: string;
  /** Keywords of the open data, with commas between. */
  readonly keywords: string;
}

/** The keys of `<language>/messages.yaml`; each of them is required in every declared language. */
export const STORY_MESSAGE_KEYS = [
  'subtitle',
  'screenshotCover',
  'screenshotStep',
  'legend',
  'contextFlag',
  'outsideSources',
  'scorecardIntro',
  'findHint',
  'dataUnits',
  'keywords',
] as const satisfies readonly (keyof StoryMessages)[];
