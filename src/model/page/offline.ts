import { PageAttribute, PageFlag } from './attribute.ts';

/** On the root element: whether the story is saved on this device. */
export const dataOffline = /* @__PURE__ */ new PageAttribute('data-offline');
/** Where the offline status is written. `cover`: the cover, which has a save button of its own. */
export const dataKeep = /* @__PURE__ */ new PageAttribute('data-keep');
/** On a notice. */
export const dataNotice = /* @__PURE__ */ new PageFlag('data-notice');
/** On the box that a notice is mounted in. */
export const dataNotices = /* @__PURE__ */ new PageFlag('data-notices');
/** On a figure that a new edition changed: id of the fact. */
export const dataChanged = /* @__PURE__ */ new PageAttribute('data-changed');
