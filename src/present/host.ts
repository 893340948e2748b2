import type { RunStore, Settings, SettingsStore } from '../model/index.ts';
import type { NoteSource } from '../parts/evidence/note-source.ts';
import type { KeyStore } from './preferences.svelte.ts';

/** What the page gives the presentation. */
export interface PresentHost {
  readonly language: string;
  readonly notes: NoteSource;
  readonly settings: SettingsStore;
  readonly keys: KeyStore;
  readonly runs: RunStore;
  /** Address phones can reach, of this page; `null` where it is not known. */
  readonly address: string | null;
  /** Puts settings in force. */
  apply(settings: Settings): void;
}
