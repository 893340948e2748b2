export const THEMES = ['auto', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

/** What a reader may set. */
export interface Settings {
  readonly theme: Theme;
  /** `less` asks for instant changes whatever the device says. */
  readonly motion: 'auto' | 'less';
  /** Single letters as shortcuts (WCAG 2.1.4: can be switched off). */
  readonly letterKeys: boolean;
}
export const DEFAULT_SETTINGS: Settings = { theme: 'auto', motion: 'auto', letterKeys: true };

/** Takes anything that was stored and leaves settings: what is not understood is the default. */
export function parseSettings(value: unknown): Settings {
  if (typeof value !== 'object' || value === null) return DEFAULT_SETTINGS;
  const { theme, motion, letterKeys } = value as Record<string, unknown>;
  return {
    theme: THEMES.find((candidate) => candidate === theme) ?? DEFAULT_SETTINGS.theme,
    motion: motion === 'less' ? 'less' : 'auto',
    letterKeys: typeof letterKeys === 'boolean' ? letterKeys : DEFAULT_SETTINGS.letterKeys,
  };
}

/** Where settings are kept. Implemented by `memory`, injected by `app`. */
export interface SettingsStore {
  /** False where this browser keeps nothing: settings then last for the visit. */
  readonly kept: boolean;
  load(): Settings;
  save(settings: Settings): void;
}
