export { default as FindPanel } from './FindPanel.svelte';
export { markFound } from './highlight.ts';
export { Finder } from './search.ts';
