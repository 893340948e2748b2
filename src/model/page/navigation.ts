import { PageAttribute, PageFlag } from './attribute.ts';

/** On a button: what the page does when it is pressed. */
export const dataAction = /* @__PURE__ */ new PageAttribute('data-action');
/** On the link at the end of a chapter that scrolling on follows. */
export const dataReadOn = /* @__PURE__ */ new PageFlag('data-read-on');
/** On the cover's link to the first chapter. */
export const dataStart = /* @__PURE__ */ new PageFlag('data-start');
/** On a link to the presentation. */
export const dataPresent = /* @__PURE__ */ new PageFlag('data-present');
/** On an entry of the contents: id of the chapter. */
export const dataEntry = /* @__PURE__ */ new PageAttribute('data-entry');
/** On a thread of the progress rail: id of the chapter. */
export const dataThread = /* @__PURE__ */ new PageAttribute('data-thread');
/** On entries of the contents and threads: number of steps of the chapter. */
export const dataSteps = /* @__PURE__ */ new PageAttribute('data-steps');
/** On a link of the contents: id of the step it leads to. */
export const dataStepLink = /* @__PURE__ */ new PageAttribute('data-step-link');
