import { PageAttribute, PageFlag } from './attribute.ts';

/** On an embed: whether it shows a chapter or a chart. */
export const dataEmbed = /* @__PURE__ */ new PageAttribute('data-embed');
/** On a frozen embed: address of the record of the newest edition. */
export const dataLatest = /* @__PURE__ */ new PageAttribute('data-latest');
/** On the notice that a newer edition exists. */
export const dataNewer = /* @__PURE__ */ new PageFlag('data-newer');
/** On the line that names the edition: its id. */
export const dataEdition = /* @__PURE__ */ new PageAttribute('data-edition');
/** On the link back to the story. */
export const dataBack = /* @__PURE__ */ new PageFlag('data-back');
/** On a button of the stepper: which way it steps. */
export const dataGo = /* @__PURE__ */ new PageAttribute<'previous' | 'next'>('data-go');
/** On a dot of the stepper: id of the step it shows. */
export const dataTo = /* @__PURE__ */ new PageAttribute('data-to');
