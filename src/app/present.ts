import { presentKeys } from '../memory/present-keys.ts';
import { loadMessages } from '../i18n/registry.ts';
import type { SettingsStore } from '../model/index.ts';
import { EvidenceOpener } from '../parts/evidence/opener.ts';
import { openTerms } from '../parts/glossary/open-terms.ts';
import { startPresentation } from '../present/index.ts';
import { notesOf } from './notes.ts';
import type { Remembered } from './remembered.ts';
import { applySettings } from './settings-panel.ts';

/** Hosts that are this very device: no phone finds them. */
const LOOPBACK = /^(localhost|127\.|\[?::1)/;

/** This page's address as phones can reach it: the published one where it is known, else its own unless it is this device's. */
function publicAddress(): string | null {
  const published = document.querySelector<HTMLLinkElement>('link[rel="canonical"]')?.href;
  if (published) return published;
  const reachable = /^https?:$/.test(location.protocol) && !LOOPBACK.test(location.hostname);
  return reachable ? location.origin + location.pathname : null;
}

/** Brings the presentation to life; what it returns puts it to rest. */
export function present(page: HTMLElement, settings: SettingsStore, remembered: Remembered): () => void {
  const language = document.documentElement.lang;
  const notes = notesOf(page);
  // In a classroom the network may go at any moment: what a press asks for is fetched now.
  notes.prepare();
  void import('../parts/evidence/EvidenceLabel.svelte').catch(() => undefined);
  void loadMessages('core', language).catch(() => undefined);
  const evidence = new EvidenceOpener(page, language, notes);
  const stops = [
    () => evidence.stop(),
    openTerms(page),
    startPresentation(page, {
      language,
      notes,
      settings,
      keys: presentKeys(),
      runs: remembered.runs,
      polls: remembered.polls,
      address: publicAddress(),
      apply: applySettings,
    }),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}
