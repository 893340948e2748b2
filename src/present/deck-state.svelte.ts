import { NO_OPENING, type Opening, type Playlist } from '../model/index.ts';
import type { ListedScene } from './scene-list.ts';
import { elapsed } from './clock.ts';
import { NO_POLL, type Clock, type Curtain, type Poll, type SessionState } from './session-state.ts';

/** The state of the presentation, shared by stage and speaker view. Each change is reported once. */
export class DeckState {
  readonly all: readonly ListedScene[];
  readonly #changed: () => void;
  /** Called when a poll is changed in this window. */
  polled: (scene: string, poll: Poll) => void = () => undefined;
  /** Scenes of the playlist, in order. */
  order: readonly string[] = $state.raw([]);
  scene = $state('');
  curtain: Curtain = $state('none');
  clock: Clock = $state.raw({ before: 0, since: null });
  opening: Opening = $state.raw(NO_OPENING);
  notes: Readonly<Record<string, string>> = $state.raw({});
  spent: Readonly<Record<string, number>> = $state.raw({});
  entered = $state(0);
  revealed: readonly string[] = $state.raw([]);
  polls: Readonly<Record<string, Poll>> = $state.raw({});
  readonly scenes: readonly ListedScene[] = $derived(this.order.flatMap((id) => this.#find(id) ?? []));
  readonly index = $derived(Math.max(0, this.order.indexOf(this.scene)));
  readonly current: ListedScene | undefined = $derived(this.#find(this.scene));
  /** Facts of the visible numbers. Those of an answer are included only once it is revealed. */
  readonly evidence: readonly string[] = $derived([
    ...(this.current?.facts ?? []),
    ...(this.revealed.includes(this.scene) ? (this.current?.answers ?? []) : []),
  ]);
  readonly upcoming: ListedScene | undefined = $derived(this.scenes[this.index + 1]);
  readonly seconds = $derived(this.scenes.reduce((sum, { seconds }) => sum + seconds, 0));

  /** @param changed called after each change made in this window, not after one that was adopted */
  constructor(all: readonly ListedScene[], changed: () => void) {
    this.all = all;
    this.#changed = changed;
    this.order = all.map(({ id }) => id);
    this.scene = this.order[0] ?? '';
  }

  #find(id: string): ListedScene | undefined {
    return this.all.find((scene) => scene.id === id);
  }

  shared(): SessionState {
    const { scene, curtain, clock, spent, entered, revealed, polls, order, opening, notes } = this;
    return {
      scene,
      curtain,
      clock,
      spent,
      entered,
      revealed,
      polls,
      opening,
      notes,
      run: order.length === this.all.length ? null : order,
    };
  }

  adopt({ scene, curtain, clock, spent, entered, revealed, polls, run, opening, notes }: SessionState): void {
    this.#follow(run);
    this.opening = opening;
    this.notes = notes;
    if (this.#find(scene)) this.scene = scene;
    this.curtain = curtain;
    this.clock = clock;
    this.spent = spent;
    this.entered = entered;
    this.revealed = revealed;
    this.polls = polls;
  }

  /** Starts a playlist and shows its first scene. Scenes that do not exist are left out. */
  take(run: Omit<Playlist, 'id'>): void {
    this.start(run);
    this.scene = this.order[0] ?? '';
    this.#changed();
  }

  /** Starts the playlist that the address names, and keeps the current scene where the playlist has it. Other windows are not notified. */
  start({ scenes, opening, notes }: Omit<Playlist, 'id'>): void {
    this.#follow(scenes);
    this.opening = opening;
    this.notes = notes;
    if (!this.order.includes(this.scene)) this.scene = this.order[0] ?? '';
  }

  #follow(run: readonly string[] | null) {
    const known = (run ?? []).filter((id, index, ids) => this.#find(id) && ids.indexOf(id) === index);
    this.order = known.length > 0 ? known : this.all.map(({ id }) => id);
  }

  /** Moves forwards or backwards by a number of scenes, within the playlist. */
  move(by: number): void {
    this.#show(this.scenes[Math.min(Math.max(this.index + by, 0), this.scenes.length - 1)]);
  }

  /** Shows a scene, also one outside the playlist. An unknown id shows its step or its chapter; otherwise nothing happens. */
  go(id: string): void {
    this.#show(this.#nearest(id));
  }

  /** Starts at the scene that the address names. Other windows are not notified. */
  begin(id: string): void {
    this.scene = this.#nearest(id)?.id ?? this.scene;
  }

  #nearest(id: string): ListedScene | undefined {
    const [chapter = '', step = ''] = id.split('/');
    return this.#find(id) ?? this.#find(`${chapter}/${step}`) ?? this.#find(chapter);
  }

  #show(scene: ListedScene | undefined) {
    if (!scene || scene.id === this.scene) return;
    if (this.clock.since === null && this.clock.before === 0) this.clock = { before: 0, since: Date.now() };
    this.#leave();
    this.scene = scene.id;
    this.#changed();
  }

  /** Adds the time of the current scene to its chapter. */
  #leave() {
    const now = elapsed(this.clock, Date.now());
    this.spent = this.spentAt(now);
    this.entered = now;
  }

  /** Milliseconds spent in each chapter when the clock reads `now`. */
  spentAt(now: number): Readonly<Record<string, number>> {
    const chapter = this.current?.chapter ?? '';
    return { ...this.spent, [chapter]: (this.spent[chapter] ?? 0) + Math.max(0, now - this.entered) };
  }

  cover(curtain: 'black' | 'white'): void {
    this.curtain = this.curtain === curtain ? 'none' : curtain;
    this.#changed();
  }

  uncover(): void {
    this.curtain = 'none';
    this.#changed();
  }

  /** Shows the answer of the current question, or hides it again. */
  reveal(): void {
    if (this.current?.kind !== 'guess') return;
    this.revealed = this.revealed.includes(this.scene)
      ? this.revealed.filter((id) => id !== this.scene)
      : [...this.revealed, this.scene];
    this.#changed();
  }

  pollOf(scene: string): Poll {
    return this.polls[scene] ?? NO_POLL;
  }

  vote(scene: string, poll: Poll): void {
    this.polls = { ...this.polls, [scene]: poll };
    this.polled(scene, poll);
    this.#changed();
  }

  /** Starts or pauses the clock. */
  tick(): void {
    const { before, since } = this.clock;
    this.clock =
      since === null ? { before, since: Date.now() } : { before: before + Date.now() - since, since: null };
    this.#changed();
  }

  resetClock(): void {
    this.clock = { before: 0, since: this.clock.since === null ? null : Date.now() };
    this.spent = {};
    this.entered = 0;
    this.#changed();
  }
}
