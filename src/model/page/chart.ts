import { PageAttribute } from './attribute.ts';

/** On the figure of a chart: id of the chart. */
export const dataChart = /* @__PURE__ */ new PageAttribute('data-chart');
/** On a figure, the state shown; on a poster, its own state. */
export const dataState = /* @__PURE__ */ new PageAttribute('data-state');
/** On a figure: what draws the chart now. `svg` charts never become live. */
export const dataRenderer = /* @__PURE__ */ new PageAttribute<'poster' | 'live' | 'svg'>('data-renderer');
