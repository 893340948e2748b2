import type { Command } from '../../model/index.ts';
import type { DeckState } from '../deck-state.svelte.ts';

/** What lies over the stage in this window alone. */
export type Panel = 'overview' | 'help' | 'jump' | 'evidence' | 'qr' | 'print' | 'runs';

/** What a stage asks of the page round it. */
export interface StageHost {
  openSpeaker(): void;
  toggleFullscreen(): void;
  nextTheme(): void;
}

/** While the screen is covered, everything else waits: a button pressed by mistake moves nothing unseen. */
const UNDER_COVER: readonly Command[] = ['black', 'white', 'help'];

/** The window a room looks at: what it shows is the deck's, what lies over it is its own. */
export class StageState {
  readonly deck: DeckState;
  readonly #host: StageHost;
  panel: Panel | null = $state(null);
  timer = $state(false);
  laser = $state(false);
  /** The scene whose chart is zoomed into. */
  #zoomed: string | null = $state(null);

  constructor(deck: DeckState, host: StageHost) {
    this.deck = deck;
    this.#host = host;
  }

  /** Whether the chart is zoomed into: of the scene that is seen, and only where there is a chart. */
  get zoom(): boolean {
    return this.#zoomed === this.deck.scene && this.panel !== 'overview';
  }

  /** Does what is asked. Answers whether anything was done. */
  do(command: Command): boolean {
    const { deck } = this;
    if (deck.curtain !== 'none') {
      // Escape takes the cover away, as it closes anything else.
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

  /** Moving on closes what lies over the scene left behind. */
  #move(by: number) {
    if (this.panel === 'evidence' || this.panel === 'qr') this.panel = null;
    this.deck.move(by);
  }
}
