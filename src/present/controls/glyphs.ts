/** Path data of the controls on a 24-unit grid, stroked. Apart from the reader's icons, which stay as small as they are. */
export const GLYPHS = {
  next: 'M9 6l6 6l-6 6',
  previous: 'M15 6l-6 6l6 6',
  overview: 'M4 5h6v5H4zM14 5h6v5h-6zM4 14h6v5H4zM14 14h6v5h-6z',
  speaker: 'M4 5h16v10H4zM9 19h6M12 15v4',
  black: 'M4 5h16v12H4zM4 17L20 5',
  fullscreen: 'M4 9V4h5M15 4h5v5M20 15v5h-5M9 20H4v-5',
  evidence: 'M6 3h9l4 4v14H6zM9 11h6M9 15h6M9 7h3',
  help: 'M9 9a3 3 0 1 1 4 2.8c-.7.3-1 .8-1 1.7M12 17.5v.01',
  runs: 'M4 6h10M4 12h10M4 18h6M17 10l4 3l-4 3z',
  qr: 'M4 4h6v6H4zM14 4h6v6h-6zM4 14h6v6H4zM14 14h2v2h-2zM18 18h2v2h-2zM18 14v.01M14 19v.01',
  print: 'M7 9V4h10v5M7 17H4V9h16v8h-3M7 14h10v6H7z',
  close: 'M6 6l12 12M18 6L6 18',
  up: 'M6 15l6-6 6 6',
  down: 'M6 9l6 6 6-6',
} as const;
export type GlyphName = keyof typeof GLYPHS;
