declare const __STORY_ID__: string | undefined;
declare const __STORY_BRAND__: string | undefined;

/**
 * The story that a bundle tells, set by the build (`define` in vite.config.ts). Its databases, caches, channels, files,
 * messages and custom element are named after its id, so that two stories on one origin share nothing. Build-time code
 * runs outside of a bundle, where both are empty: it takes them from the compiled story.
 */
export const STORY_ID: string = typeof __STORY_ID__ === 'undefined' ? '' : __STORY_ID__;
/** What the story calls itself. */
export const BRAND: string = typeof __STORY_BRAND__ === 'undefined' ? '' : __STORY_BRAND__;
