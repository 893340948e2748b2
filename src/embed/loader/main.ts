import { STORY_ID } from '../../model/identity.ts';
import { EmbedElement } from './element.ts';
import { listen } from './registry.ts';

listen();
// Two snippets on a page both load this script.
const NAME = `${STORY_ID}-embed`;
if (!customElements.get(NAME)) customElements.define(NAME, EmbedElement);
