import { PageAttribute, PageFlag } from './attribute.ts';

/** On the builder: address of the site's root as it is being viewed. */
export const dataRoot = /* @__PURE__ */ new PageAttribute('data-root');
/** On the builder: absolute address of the published site. */
export const dataSite = /* @__PURE__ */ new PageAttribute('data-site');
/** Where the chosen kind of snippet is described. */
export const dataAbout = /* @__PURE__ */ new PageFlag('data-about');
/** The field that holds the snippet. */
export const dataSnippet = /* @__PURE__ */ new PageFlag('data-snippet');
/** The button that copies the snippet. */
export const dataCopy = /* @__PURE__ */ new PageFlag('data-copy');
/** Where the lines of a host's policy are written. */
export const dataPolicy = /* @__PURE__ */ new PageFlag('data-policy');
/** Where the style rule that reserves room is written. */
export const dataRule = /* @__PURE__ */ new PageFlag('data-rule');
/** Where the weight of the embed is written. */
export const dataCosts = /* @__PURE__ */ new PageFlag('data-costs');
/** The box of the preview. */
export const dataPreview = /* @__PURE__ */ new PageFlag('data-stage');
/** On fields that only chapters have. */
export const dataChaptersOnly = /* @__PURE__ */ new PageFlag('data-chapters-only');
/** On parts that only the loader's snippet has. */
export const dataLoaderOnly = /* @__PURE__ */ new PageFlag('data-loader-only');
/** On an option of the builder: the page that shows it. */
export const dataOptionPage = /* @__PURE__ */ new PageAttribute('data-page');
/** On an option: the chart whose picture stands for it. */
export const dataOptionChart = /* @__PURE__ */ new PageAttribute('data-chart');
/** On an option: measured heights as JSON. */
export const dataOptionHeights = /* @__PURE__ */ new PageAttribute('data-heights');
/** On an option: its steps as JSON. */
export const dataOptionSteps = /* @__PURE__ */ new PageAttribute('data-steps');
