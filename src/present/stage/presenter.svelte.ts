import { StepAddress } from '../../scroll/address.ts';
import { fragmentOfAddress } from '../fragment.ts';
import type { DeckState } from '../deck-state.svelte.ts';
import { keyboardOf } from '../keyboard.ts';
import { onPrint } from '../panels/print-order.ts';
import { hasModifier } from '../../ui/events.ts';
import type { Preferences } from '../preferences.svelte.ts';
import { onPointerIdle } from './pointer-idle.ts';
import type { StageState } from './stage-state.svelte.ts';
import { onSwipe } from '../../parts/swipe.ts';
import { onZoom } from './zoom.ts';
import { keepAwake } from './wake-lock.ts';
import { dataNumber, dataOpening, dataOwn } from '../../model/page/index.ts';

/** Connects the stage to its page: scenes follow the state; keys, swipes and the address change it. `stop` removes every listener. */
export class Presenter {
  readonly #page: HTMLElement;
  readonly #stage: StageState;
  readonly #deck: DeckState;
  readonly #off = new AbortController();
  readonly #address = new StepAddress();

  constructor(page: HTMLElement, stage: StageState, preferences: Preferences) {
    this.#page = page;
    this.#stage = stage;
    this.#deck = stage.deck;
    const { signal } = this.#off;
    document.documentElement.classList.add('staging');
    signal.addEventListener(
      'abort',
      keyboardOf(stage, preferences, (event) => stage.panel === 'overview' && this.#browse(event)),
    );
    window.addEventListener('hashchange', () => this.#deck.go(fragmentOfAddress(location.hash)), { signal });
    page.addEventListener('click', (event) => this.#clicked(event), { signal });
    const deck = page.querySelector<HTMLElement>('.deck');
    if (deck)
      signal.addEventListener(
        'abort',
        onSwipe(deck, (direction) => void stage.do(direction)),
      );
    signal.addEventListener(
      'abort',
      onPointerIdle((resting) => document.documentElement.classList.toggle('pointer-idle', resting)),
    );
    signal.addEventListener('abort', keepAwake());
    signal.addEventListener(
      'abort',
      onPrint(page, () => this.#deck.scenes),
    );
    signal.addEventListener(
      'abort',
      $effect.root(() => this.#follow()),
    );
  }

  stop(): void {
    this.#off.abort();
    this.#address.stop();
    document.documentElement.classList.remove('staging', 'pointer-idle', 'zoomed');
  }

  /** Keeps the document in step with the state. */
  #follow() {
    const deck = this.#page.querySelector<HTMLElement>('.deck');
    $effect(() => {
      const { all, order } = this.#deck;
      for (const { id, element } of all) {
        const at = order.indexOf(id);
        element.classList.toggle('left-out', at < 0);
        element.style.setProperty('--order', String(at));
        dataNumber.write(element, String(at + 1));
      }
    });
    $effect(() => {
      const { current, scene } = this.#deck;
      for (const { element } of this.#deck.all) {
        element.classList.toggle('current', element === current?.element);
        if (element === current?.element) element.setAttribute('aria-current', 'step');
        else element.removeAttribute('aria-current');
      }
      this.#address.follow(scene);
    });
    $effect(() => {
      for (const { id, element } of this.#deck.all)
        element.classList.toggle('revealed', this.#deck.revealed.includes(id));
    });
    $effect(() => {
      for (const slot of dataOpening.all(this.#page)) {
        const own = dataOwn.read(slot) ?? slot.textContent;
        dataOwn.write(slot, own);
        const entered = Object.entries(this.#deck.opening).find(
          ([part]) => part === dataOpening.read(slot),
        )?.[1];
        slot.textContent = entered || own;
      }
    });
    $effect(() => {
      const overview = this.#stage.panel === 'overview';
      deck?.classList.toggle('overview', overview);
      this.#browsable(overview);
      if (overview) this.#deck.current?.element.scrollIntoView({ block: 'center' });
    });
    $effect(() => {
      const { zoom } = this.#stage;
      document.documentElement.classList.toggle('zoomed', zoom);
      return zoom && deck ? onZoom(deck) : undefined;
    });
  }

  /** In the overview a scene is a button; on the stage its numbers are. */
  #browsable(overview: boolean) {
    for (const { element } of this.#deck.all) {
      element.querySelector('.scene-content')?.toggleAttribute('inert', overview);
      if (overview) {
        element.tabIndex = 0;
        element.setAttribute('role', 'button');
      } else {
        element.removeAttribute('tabindex');
        element.removeAttribute('role');
      }
    }
    if (overview) this.#deck.current?.element.focus({ preventScroll: true });
  }

  /** Keys of the overview: arrows move the focus, Enter and Space select. */
  #browse(event: KeyboardEvent): boolean {
    const scene = event.target instanceof Element ? event.target.closest<HTMLElement>('.scene') : null;
    if (!scene || hasModifier(event)) return false;
    const by = { ArrowRight: 1, ArrowLeft: -1, ArrowDown: this.#columns(), ArrowUp: -this.#columns() }[
      event.key
    ];
    if (by !== undefined) {
      const { scenes } = this.#deck;
      const at = scenes.findIndex(({ element }) => element === scene);
      scenes[Math.min(Math.max(at + by, 0), scenes.length - 1)]?.element.focus();
    } else if (event.key === 'Enter' || event.key === ' ') this.#choose(scene);
    else return false;
    event.preventDefault();
    return true;
  }

  /** Scenes in a row of the overview. */
  #columns(): number {
    const deck = this.#page.querySelector('.deck');
    return deck ? getComputedStyle(deck).gridTemplateColumns.split(' ').length : 1;
  }

  #clicked(event: MouseEvent) {
    const scene =
      event.target instanceof Element ? event.target.closest<HTMLElement>('.overview .scene') : null;
    if (scene) this.#choose(scene);
  }

  #choose(scene: HTMLElement) {
    this.#stage.close();
    this.#deck.go(scene.id);
  }
}
