import type { SceneEntry } from '../../model/index.ts';

export const READY_MADE = ['ten', 'twenty', 'lesson'] as const;
export type ReadyMade = (typeof READY_MADE)[number];

interface Plan {
  readonly minutes: number;
  /** Whether questions and discussions are included. */
  readonly asks: boolean;
}
const PLANS: Readonly<Record<ReadyMade, Plan>> = {
  ten: { minutes: 10, asks: false },
  twenty: { minutes: 20, asks: false },
  lesson: { minutes: 45, asks: true },
};

/** A step, with the question that leads up to it. */
interface Group {
  readonly scenes: readonly SceneEntry[];
}

const same = <T>(values: readonly T[]) => values.filter((value, index) => values.indexOf(value) === index);

/**
 * Steps of a chapter by their priority in a short playlist: the one after its guess, the first, the last, then the
 * others in order.
 */
function ranked(scenes: readonly SceneEntry[], asks: boolean): readonly Group[] {
  const steps = scenes.filter(({ kind }) => kind === 'step');
  const guess = scenes.findIndex(({ kind }) => kind === 'guess');
  const payoff = guess < 0 ? undefined : scenes.slice(guess).find(({ kind }) => kind === 'step');
  const [first, last] = [steps[0], steps.at(-1)];
  const order = same([payoff, first, last, ...steps].filter((step) => step !== undefined));
  const question = scenes[guess];
  return order.map((step) => ({ scenes: asks && step === payoff && question ? [question, step] : [step] }));
}

/** Scenes that fit the available time, spread evenly over the chapters, in story order. */
export function readyMadePlaylist(deck: readonly SceneEntry[], which: ReadyMade): readonly string[] {
  const { minutes, asks } = PLANS[which];
  const chapters = same(deck.map(({ chapter }) => chapter)).map((chapter) =>
    deck.filter((scene) => scene.chapter === chapter),
  );
  const chosen = new Set(deck.filter(({ kind }) => kind === 'title').map(({ id }) => id));
  const secondsLeft = () =>
    minutes * 60 - deck.reduce((sum, { id, seconds }) => sum + (chosen.has(id) ? seconds : 0), 0);
  const add = ({ scenes }: Group) => {
    const more = scenes.reduce((sum, { seconds }) => sum + seconds, 0);
    if (more <= secondsLeft()) for (const { id } of scenes) chosen.add(id);
  };
  const groups = chapters.map((scenes) => ranked(scenes, asks));
  const rounds = Math.max(0, ...groups.map(({ length }) => length));
  for (let round = 0; round < rounds; round++) {
    // In a lesson, discussions have priority over further steps.
    if (asks && round === 1)
      for (const scenes of chapters)
        add({ scenes: scenes.filter(({ kind }) => kind === 'discuss').slice(-1) });
    for (const group of groups.flatMap((list) => list[round] ?? [])) add(group);
  }
  return deck.map(({ id }) => id).filter((id) => chosen.has(id));
}
