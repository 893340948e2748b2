import { PageAttribute } from './attribute.ts';

/** On the article of a chapter: id of the chapter. */
export const dataChapter = /* @__PURE__ */ new PageAttribute('data-chapter');
/** On the section of a step: id of the step. */
export const dataStep = /* @__PURE__ */ new PageAttribute('data-step');
/** On a poster: id of the step it belongs to. */
export const dataFor = /* @__PURE__ */ new PageAttribute('data-for');
/** On the box of a guess: id of the guess. */
export const dataGuess = /* @__PURE__ */ new PageAttribute('data-guess');
