import type { Language } from './language.ts';

export const THEMES = ['auto', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

/** Size of all text, in percent of what the device asks for. */
export const TEXT_SIZES = [100, 115, 130, 150] as const;
export type TextSize = (typeof TEXT_SIZES)[number];

/** What a reader may set. */
export interface Settings {
  readonly theme: Theme;
  readonly textSize: TextSize;
  /** `less` asks for instant changes whatever the device says. */
  readonly motion: 'auto' | 'less';
  /** Where the story opens; `auto` is the language of the address. */
  readonly language: Language;
  /** Signals of the presentation's clock. */
  readonly sound: boolean;
  /** Single letters as shortcuts (WCAG 2.1.4: can be switched off). */
  readonly letterKeys: boolean;
}
export type SettingName = keyof Settings;
export const DEFAULT_SETTINGS: Settings = {
  theme: 'auto',
  textSize: 100,
  motion: 'auto',
  language: 'auto',
  sound: false,
  letterKeys: true,
};

/** `auto`, or a tag: which languages there are, the story says. */
const LANGUAGE_TAG = /^(?:auto|[a-z]{2,3})$/;

const flag = (value: unknown) => (typeof value === 'boolean' ? value : undefined);

/** How each setting is read from what was stored; undefined is not understood. */
export const SETTING_READERS: {
  readonly [Name in SettingName]: (value: unknown) => Settings[Name] | undefined;
} = {
  theme: (value) => THEMES.find((candidate) => candidate === value),
  textSize: (value) => TEXT_SIZES.find((candidate) => candidate === value),
  motion: (value) => (['auto', 'less'] as const).find((candidate) => candidate === value),
  language: (value) => (typeof value === 'string' && LANGUAGE_TAG.test(value) ? value : undefined),
  sound: flag,
  letterKeys: flag,
};

/** Takes anything that was stored and leaves settings: what is not understood is the default. */
export function parseSettings(value: unknown): Settings {
  const stored: Readonly<Record<string, unknown>> =
    typeof value === 'object' && value !== null ? { ...value } : {};
  const read = <Name extends SettingName>(name: Name): Settings[Name] =>
    SETTING_READERS[name](stored[name]) ?? DEFAULT_SETTINGS[name];
  return {
    theme: read('theme'),
    textSize: read('textSize'),
    motion: read('motion'),
    language: read('language'),
    sound: read('sound'),
    letterKeys: read('letterKeys'),
  };
}

/**
 * Settings as the page needs them: at once, before anything is painted in the wrong colours. Implemented by
 * `memory`, injected by `app`.
 */
export interface SettingsStore {
  /** False where this browser keeps nothing: settings then last for the visit. */
  readonly persistent: boolean;
  load(): Settings;
  save(settings: Settings): void;
}

/** The lasting side of the settings, which other tabs and devices share. */
export interface SettingsSync {
  /**
   * Brings the page's store and the lasting one into line, newer wins by setting, and keeps them there. Calls back
   * where the page's changed. What it returns is to be called when the page's store was saved to.
   */
  follow(store: TimestampedSettingsStore, changed: (settings: Settings) => void): () => void;
}

/** A store that knows when each setting was changed. */
export interface TimestampedSettingsStore extends SettingsStore {
  /** Times of the reader's own changes, in milliseconds; none for a setting never touched. */
  readonly changed: Readonly<Partial<Record<SettingName, number>>>;
  /** Takes over what another tab or device set, with its time. */
  adopt(name: SettingName, value: unknown, when: number): void;
}
