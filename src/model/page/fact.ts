import { PageAttribute } from './attribute.ts';

/** On a number: id of the fact it states. */
export const dataFact = /* @__PURE__ */ new PageAttribute('data-fact');
/** On the page box, the address of the document of notes; on an embed's template, the notes themselves. */
export const dataNotes = /* @__PURE__ */ new PageAttribute('data-notes');
