import { PageAttribute, PageFlag } from './attribute.ts';

/** On an entry of the figures: kind of its fact. */
export const dataKind = /* @__PURE__ */ new PageAttribute('data-kind');
/** On an entry: unit of its fact. */
export const dataUnit = /* @__PURE__ */ new PageAttribute('data-unit');
/** On an entry: ids of its sources, separated by spaces. */
export const dataSources = /* @__PURE__ */ new PageAttribute('data-sources');
/** On an entry: ids of the chapters that use it. */
export const dataChapters = /* @__PURE__ */ new PageAttribute('data-chapters');
/** On an entry: number of figures it stands for. */
export const dataCount = /* @__PURE__ */ new PageAttribute('data-count');
/** On an entry: the number it is sorted by. */
export const dataValue = /* @__PURE__ */ new PageAttribute('data-value');
/** On an entry: the last year of its period. */
export const dataYear = /* @__PURE__ */ new PageAttribute('data-year');
/** On an entry: other spellings under which it is found. */
export const dataAlso = /* @__PURE__ */ new PageAttribute('data-also');
/** Where the number of figures found is written. */
export const dataResult = /* @__PURE__ */ new PageFlag('data-result');
