declare module 'virtual:story' {
  import type { CompiledStory } from '../model/index.ts';
  const story: CompiledStory;
  export default story;
}
declare module 'virtual:story/charts' {
  /** A module a chart, by language and id: `default` is a ChartSpec. */
  const charts: Readonly<Record<string, Readonly<Record<string, () => Promise<unknown>>>>>;
  export default charts;
}
