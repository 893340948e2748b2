import { SCENE_KINDS, type SceneEntry } from '../model/index.ts';

/** A scene of the page, with what the windows need to know of it. */
export interface ListedScene extends SceneEntry {
  readonly element: HTMLElement;
  /** Its name, for lists and for those who hear the stage. */
  readonly name: string;
  /** Facts whose notes are its evidence. */
  readonly facts: readonly string[];
  /** Facts that its answer states besides: evidence once the answer is shown. */
  readonly answers: readonly string[];
}

/** The facts of the numbers within, each once. */
function stated(numbers: readonly HTMLElement[]): readonly string[] {
  return [...new Set(numbers.flatMap(({ dataset: { fact } }) => fact ?? []))];
}

function listed(element: HTMLElement): ListedScene {
  const [chapter = '', step = null] = element.id.split('/');
  const { scene, seconds, facts } = element.dataset;
  const numbers = [...element.querySelectorAll<HTMLElement>('.scene-content [data-fact]')];
  const answer = element.querySelector('.scene-reveal');
  return {
    element,
    id: element.id,
    chapter,
    step,
    kind: SCENE_KINDS.find((kind) => kind === scene) ?? 'step',
    seconds: Number(seconds ?? 0),
    name: element.getAttribute('aria-label') ?? element.id,
    facts: facts?.split(' ') ?? stated(numbers.filter((number) => !answer?.contains(number))),
    answers: stated(numbers.filter((number) => answer?.contains(number))),
  };
}

/** The scenes of a prerendered page, in its order. */
export function scenesIn(page: ParentNode): readonly ListedScene[] {
  return [...page.querySelectorAll<HTMLElement>('.deck [data-scene]')].map(listed);
}
