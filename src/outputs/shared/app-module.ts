import type { AppModule } from '../../app/pages.ts';

/** The module that renders pages, from the repository's root. */
export const APP_MODULE = 'src/app/server.ts';

const EXPORTS = ['renderSite', 'renderEmbeds', 'pageStyles', 'siteFiles'] as const;

/** Whether a loaded module is the app's; the compiler has checked the types of its source. */
function isAppModule(value: unknown): value is AppModule {
  return typeof value === 'object' && value !== null && EXPORTS.every((name) => name in value);
}

/** The app's module as loaded; throws where it is another. */
export function appModule(loaded: unknown): AppModule {
  if (!isAppModule(loaded)) throw new Error(`${APP_MODULE} must export ${EXPORTS.join(', ')}.`);
  return loaded;
}
