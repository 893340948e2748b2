/** Parts that only some presenters use, each loaded on first use. */
export const lazy = {
  speaker: async () => (await import('./speaker/Speaker.svelte')).default,
  runs: async () => (await import('./playlists/PlaylistsPanel.svelte')).default,
  qr: async () => (await import('./panels/QrPanel.svelte')).default,
} as const;
