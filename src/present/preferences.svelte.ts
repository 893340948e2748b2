import type { Command, Settings, SettingsStore } from '../model/index.ts';
import { LETTERS, type Letters } from './keys.ts';
import { dataStageTheme } from '../model/page/index.ts';

export const STAGE_THEMES = ['auto', 'light', 'dark', 'contrast'] as const;
export type StageTheme = (typeof STAGE_THEMES)[number];

/** Stores keys that a presenter has changed. Implemented by `memory`, injected by `app`. */
export interface KeyStore {
  load(): Readonly<Record<string, string>>;
  save(keys: Readonly<Record<string, string>>): void;
}

/** A presenter's preferences: colours and letter keys. Settings are shared with the reader. */
export class Preferences {
  readonly #settings: SettingsStore;
  readonly #keys: KeyStore;
  readonly #applied: (settings: Settings) => void;
  theme: StageTheme = $state('auto');
  letterKeys = $state(true);
  #changed: Readonly<Record<string, string>> = $state.raw({});

  constructor(settings: SettingsStore, keys: KeyStore, applied: (settings: Settings) => void) {
    this.#settings = settings;
    this.#keys = keys;
    this.#applied = applied;
    const { theme, letterKeys } = settings.load();
    this.theme = theme;
    this.letterKeys = letterKeys;
    this.#changed = keys.load();
  }

  /** Letters of all commands: the defaults with changes applied. A reassigned letter no longer triggers its old command. */
  readonly letters: Letters = $derived.by(() => {
    const taken = Object.values(this.#changed);
    const entries = Object.entries(LETTERS).map(([command, own]) => {
      const changed = this.#changed[command];
      return [
        command,
        changed === undefined ? own.filter((letter) => !taken.includes(letter)) : [changed],
      ] as const;
    });
    return Object.fromEntries(entries);
  });

  change(command: Command, letter: string): void {
    this.#changed = {
      ...Object.fromEntries(Object.entries(this.#changed).filter(([, taken]) => taken !== letter)),
      [command]: letter,
    };
    this.#keys.save(this.#changed);
  }

  reset(): void {
    this.#changed = {};
    this.#keys.save({});
  }

  switchLetters(on: boolean): void {
    this.letterKeys = on;
    this.#settings.save({ ...this.#settings.load(), letterKeys: on });
  }

  paint(theme: StageTheme): void {
    this.theme = theme;
    dataStageTheme.write(document.documentElement, theme);
    // High contrast is based on the dark theme and lasts for the visit; the other themes are saved as settings.
    const settings: Settings = { ...this.#settings.load(), theme: theme === 'contrast' ? 'dark' : theme };
    if (theme !== 'contrast') this.#settings.save(settings);
    this.#applied(settings);
  }

  nextTheme(): void {
    this.paint(STAGE_THEMES[(STAGE_THEMES.indexOf(this.theme) + 1) % STAGE_THEMES.length] ?? 'auto');
  }
}
