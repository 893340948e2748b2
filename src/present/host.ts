import type { AnswerValue, PlaylistStore, Settings, SettingsStore } from '../model/index.ts';
import type { NoteSource } from '../parts/evidence/note-source.ts';
import type { KeyStore } from './preferences.svelte.ts';

/** Keeps what a room guessed, by the question's scene. */
export interface PollStore {
  load(scene: string): Promise<AnswerValue | readonly AnswerValue[]>;
  save(scene: string, value: readonly AnswerValue[]): Promise<void>;
}

/** What the page gives the presentation. */
export interface PresentHost {
  readonly language: string;
  readonly notes: NoteSource;
  readonly settings: SettingsStore;
  readonly keys: KeyStore;
  readonly runs: PlaylistStore;
  readonly polls: PollStore;
  /** Address phones can reach, of this page; `null` where it is not known. */
  readonly address: string | null;
  /** Puts settings in force. */
  apply(settings: Settings): void;
}
