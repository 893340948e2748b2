declare module 'virtual:story' {
  const story: import('../model/index.ts').CompiledStory;
  export default story;
}
declare module 'virtual:story/charts' {
  /** A module a chart, by language and id: `default` is a ChartSpec. */
  const charts: Readonly<Record<string, Readonly<Record<string, () => Promise<unknown>>>>>;
  export default charts;
}
