declare module 'virtual:story' {
  const story: import('../model/index.ts').CompiledStory;
  export default story;
}
declare module 'virtual:story/charts' {
  /** A module a chart, by language and id: `default` is a ChartSpec. */
  const charts: Readonly<Record<string, Readonly<Record<string, () => Promise<unknown>>>>>;
  export default charts;
}
declare module 'virtual:story/find' {
  /** A module a language: `default` is a FindIndex. */
  const indexes: Readonly<Record<string, () => Promise<unknown>>>;
  export default indexes;
}
declare module 'virtual:story/titles' {
  /** What titles and facts are called and say: a module a part, by language. */
  const titles: Readonly<Record<string, Readonly<Record<'titles' | 'facts', () => Promise<unknown>>>>>;
  export default titles;
}
declare module '@story/theme.css?inline' {
  const css: string;
  export default css;
}
declare module '@story/theme-stage.css?inline' {
  const css: string;
  export default css;
}
