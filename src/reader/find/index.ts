export { default as FindPanel } from './FindPanel.svelte';
export { markFound } from './mark.ts';
export { Finder } from './search.ts';
