import { PageAttribute, PageFlag } from './attribute.ts';

/** On the box of an island: name of its component. */
export const dataIsland = /* @__PURE__ */ new PageAttribute('data-island');
/** On the box of an island: its properties as JSON. */
export const dataProps = /* @__PURE__ */ new PageAttribute('data-props');
/** On the box of an island that has been hydrated. */
export const dataAwake = /* @__PURE__ */ new PageFlag('data-awake');
/** On a row of a ranking: what it ranks. */
export const dataName = /* @__PURE__ */ new PageAttribute('data-name');
