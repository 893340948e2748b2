import { PageAttribute, PageFlag } from './attribute.ts';

/** The box that navigation replaces when another page is opened. */
export const dataPage = /* @__PURE__ */ new PageFlag('data-page');
/** On the root element: which mode of the story the document is. */
export const dataMode = /* @__PURE__ */ new PageAttribute<'read' | 'present' | 'embed'>('data-mode');
/** On the article of a reference page: which page it is. */
export const dataReference = /* @__PURE__ */ new PageAttribute('data-reference');
/** On the cover: language of the story it opens. */
export const dataLanguage = /* @__PURE__ */ new PageAttribute('data-language');
/** On the article of the epilogue. */
export const dataEpilogue = /* @__PURE__ */ new PageFlag('data-epilogue');
/** On the style sheet that scripts switch on after the first paint. */
export const dataLate = /* @__PURE__ */ new PageFlag('data-late');
/** On the root element: the colour theme in force. */
export const dataTheme = /* @__PURE__ */ new PageAttribute('data-theme');
/** On the root element: how much movement the reader wants. */
export const dataMotion = /* @__PURE__ */ new PageAttribute('data-motion');
/** On the article of a page in the single file: what stands before its ids in the fragment. */
export const dataFragment = /* @__PURE__ */ new PageAttribute('data-fragment');
/** On the section of a page in the single file: title of that page. */
export const dataTitle = /* @__PURE__ */ new PageAttribute('data-title');
/** On a link that is printed: its absolute address. */
export const dataAddress = /* @__PURE__ */ new PageAttribute('data-address');
