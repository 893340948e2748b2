/** What a presenter can ask for, by key, by button or from the speaker window. */
export const COMMANDS = [
  'next', 'previous', 'first', 'last', 'black', 'white', 'fullscreen', 'overview', 'jump', 'speaker', 'timer', 'evidence', 'help',
  'reveal', 'zoom', 'laser', 'theme', 'qr', 'print', 'runs',
] as const;
export type Command = (typeof COMMANDS)[number];

export const SCENE_KINDS = ['title', 'step', 'guess', 'discuss'] as const;
export type SceneKind = (typeof SCENE_KINDS)[number];

/** One scene of the presentation, as runs and pacing know it. */
export interface SceneEntry {
  /** `<chapter>`, `<chapter>/<step>`, `<chapter>/<step>/guess` or `<chapter>/<step>/discuss`: the address' fragment. */
  readonly id: string;
  readonly chapter: string;
  readonly step: string | null;
  readonly kind: SceneKind;
  /** Time it takes, from its notes. */
  readonly seconds: number;
}
