import { presentKeys } from '../memory/present-keys.ts';
import type { SettingsStore } from '../model/index.ts';
import { EvidenceOpener } from '../parts/evidence/opener.ts';
import { openTerms } from '../parts/glossary/open-terms.ts';
import { startPresentation } from '../present/index.ts';
import { publicAddress } from '../ui/public-address.ts';
import { notesOf } from './notes.ts';
import type { LazyMemory } from './lazy-memory.ts';
import { applySettings } from './settings-panel.ts';

/** Brings the presentation to life; what it returns puts it to rest. */
export function present(page: HTMLElement, settings: SettingsStore, memory: LazyMemory): () => void {
  const language = document.documentElement.lang;
  const notes = notesOf(page);
  // In a classroom the network may go at any moment: what a press asks for is fetched now.
  notes.prepare();
  void import('../parts/evidence/EvidenceLabel.svelte').catch(() => undefined);
  const evidence = new EvidenceOpener(page, language, notes);
  const stops = [
    () => evidence.stop(),
    openTerms(page),
    startPresentation(page, {
      language,
      notes,
      settings,
      keys: presentKeys(),
      runs: memory.runs,
      polls: memory.polls,
      address: publicAddress(location, document),
      apply: applySettings,
    }),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}
