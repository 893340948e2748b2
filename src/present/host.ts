import type { AnswerValue, PlaylistStore, Settings, SettingsStore } from '../model/index.ts';
import type { NoteSource } from '../parts/evidence/note-source.ts';
import type { KeyStore } from './preferences.svelte.ts';

/** Stores the answers of an audience, by the scene of the question. */
export interface PollStore {
  load(scene: string): Promise<AnswerValue | readonly AnswerValue[]>;
  save(scene: string, value: readonly AnswerValue[]): Promise<void>;
}

/** What the page provides to the presentation. */
export interface PresentHost {
  readonly language: string;
  readonly notes: NoteSource;
  readonly settings: SettingsStore;
  readonly keys: KeyStore;
  readonly runs: PlaylistStore;
  readonly polls: PollStore;
  /** Address of this page that phones can reach; `null` where there is none. */
  readonly address: string | null;
  /** Applies settings. */
  apply(settings: Settings): void;
}
