import { PageAttribute, PageFlag } from './attribute.ts';

/** On a bookmark in the list: its id. */
export const dataBookmark = /* @__PURE__ */ new PageAttribute('data-bookmark');
/** On a button that moves a bookmark. */
export const dataMove = /* @__PURE__ */ new PageAttribute<'up' | 'down'>('data-move');
/** On a pack of bookmarks: its id. */
export const dataPack = /* @__PURE__ */ new PageAttribute('data-pack');
/** On a button whose action asks for confirmation first: which action. */
export const dataAsk = /* @__PURE__ */ new PageAttribute('data-ask');
/** On text that scripts write: progress in the contents, the builder's status. */
export const dataSaid = /* @__PURE__ */ new PageFlag('data-said');
