import { PageAttribute } from './attribute.ts';

/** On a scene, its kind; on the speaker view, id of the current scene. */
export const dataScene = /* @__PURE__ */ new PageAttribute('data-scene');
/** On a scene: planned time in seconds. */
export const dataSeconds = /* @__PURE__ */ new PageAttribute('data-seconds');
/** On a scene: ids of the facts that are its evidence, separated by spaces. */
export const dataFacts = /* @__PURE__ */ new PageAttribute('data-facts');
/** Where a poll is mounted: id of the guess. */
export const dataPoll = /* @__PURE__ */ new PageAttribute('data-poll');
/** On a poll: the scale of the guess as JSON. */
export const dataScale = /* @__PURE__ */ new PageAttribute('data-scale');
/** On a slot of the opening scene: which field of the opening it shows. */
export const dataOpening = /* @__PURE__ */ new PageAttribute('data-opening');
/** On a slot of the opening scene: the text of the page itself. */
export const dataOwn = /* @__PURE__ */ new PageAttribute('data-own');
/** On a scene: its number in the playlist. */
export const dataNumber = /* @__PURE__ */ new PageAttribute('data-number');
/** On a control of the presentation: its command. */
export const dataCommand = /* @__PURE__ */ new PageAttribute('data-command');
/** On the root element: which handout is printed. */
export const dataHandout = /* @__PURE__ */ new PageAttribute('data-handout');
/** On the root element: the paper size of the handout. */
export const dataPaper = /* @__PURE__ */ new PageAttribute('data-paper');
/** On the root element: the colours of the stage. */
export const dataStageTheme = /* @__PURE__ */ new PageAttribute('data-stage');
