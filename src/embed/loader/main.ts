import { EmbedElement } from './element.ts';
import { listen } from './registry.ts';

listen();
// Two snippets on a page both load this script.
if (!customElements.get('unspun-embed')) customElements.define('unspun-embed', EmbedElement);
