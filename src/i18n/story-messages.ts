/** What a story says in places of the interface: no engine message speaks of a particular story. */
export interface StoryMessages {
  /** What stands after the brand in the name of the installed story. */
  readonly subtitle: string;
  /** What the pictures of the manifest show. */
  readonly screenshotCover: string;
  readonly screenshotStep: string;
  /** What is weighed on the cover, by the parts of its visual. */
  readonly coverVisual: { readonly picked: string; readonly ginned: string; readonly spun: string };
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
}
