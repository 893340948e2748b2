/** Parts that only some presenters ask for: each is fetched when it is first needed. */
export const lazy = {
  speaker: async () => (await import('./speaker/Speaker.svelte')).default,
  runs: async () => (await import('./playlists/PlaylistsPanel.svelte')).default,
  qr: async () => (await import('./panels/QrPanel.svelte')).default,
} as const;
