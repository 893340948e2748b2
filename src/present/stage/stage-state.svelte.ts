import type { Command } from '../../model/index.ts';
import type { DeckState } from '../deck-state.svelte.ts';

/** Panels of this window. */
export type Panel = 'overview' | 'help' | 'jump' | 'evidence' | 'qr' | 'print' | 'runs';

/** What the stage needs from the page. */
export interface StageHost {
  openSpeaker(): void;
  toggleFullscreen(): void;
  nextTheme(): void;
}

/** The only commands while the screen is blank: an accidental press must not change the hidden scene. */
const UNDER_COVER: readonly Command[] = ['black', 'white', 'help'];

/** The stage window: its scenes belong to the deck, its panels to itself. */
export class StageState {
  readonly deck: DeckState;
  readonly #host: StageHost;
  panel: Panel | null = $state(null);
  timer = $state(false);
  laser = $state(false);
  /** The scene whose chart is zoomed. */
  #zoomed: string | null = $state(null);

  constructor(deck: DeckState, host: StageHost) {
    this.deck = deck;
    this.#host = host;
  }

  /** Whether the chart of the current scene is zoomed. */
  get zoom(): boolean {
    return this.#zoomed === this.deck.scene && this.panel !== 'overview';
  }

  /** Runs a command. Returns whether it was allowed. */
  do(command: Command): boolean {
    const { deck } = this;
    if (deck.curtain !== 'none') {
      // Escape unblanks the screen, as it closes panels.
      if (command === 'overview') {
        deck.uncover();
        return true;
      }
      if (!UNDER_COVER.includes(command)) return false;
    }
    this.#actions[command]();
    return true;
  }

  close(): void {
    this.panel = null;
  }

  readonly #open = (panel: Panel) => () => {
    this.panel = this.panel === panel ? null : panel;
  };

  readonly #actions: Readonly<Record<Command, () => void>> = {
    next: () => this.#move(1),
    previous: () => this.#move(-1),
    first: () => this.#move(-Infinity),
    last: () => this.#move(Infinity),
    black: () => this.deck.cover('black'),
    white: () => this.deck.cover('white'),
    fullscreen: () => this.#host.toggleFullscreen(),
    overview: this.#open('overview'),
    jump: this.#open('jump'),
    speaker: () => this.#host.openSpeaker(),
    timer: () => {
      this.timer = !this.timer;
    },
    evidence: this.#open('evidence'),
    help: this.#open('help'),
    reveal: () => this.deck.reveal(),
    zoom: () => {
      const { current } = this.deck;
      this.#zoomed = current?.element.querySelector('figure') && !this.zoom ? current.id : null;
    },
    laser: () => {
      this.laser = !this.laser;
    },
    theme: () => this.#host.nextTheme(),
    qr: this.#open('qr'),
    print: this.#open('print'),
    runs: this.#open('runs'),
  };

  /** Changing the scene closes panels that belong to the previous one. */
  #move(by: number) {
    if (this.panel === 'evidence' || this.panel === 'qr') this.panel = null;
    this.deck.move(by);
  }
}
