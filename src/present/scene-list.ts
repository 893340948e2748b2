import { SCENE_KINDS, type SceneEntry } from '../model/index.ts';
import { dataFact, dataFacts, dataScene, dataSeconds } from '../model/page/index.ts';

/** A scene of the page with what both windows need. */
export interface ListedScene extends SceneEntry {
  readonly element: HTMLElement;
  /** Its name, for lists and screen readers. */
  readonly name: string;
  /** Facts whose notes are its evidence. */
  readonly facts: readonly string[];
  /** Facts that only its answer states: evidence once the answer is revealed. */
  readonly answers: readonly string[];
}

/** The facts of the numbers, without duplicates. */
function stated(numbers: readonly Element[]): readonly string[] {
  return [...new Set(numbers.flatMap((number) => dataFact.read(number) ?? []))];
}

function listed(element: HTMLElement): ListedScene {
  const [chapter = '', step = null] = element.id.split('/');
  const kind = dataScene.read(element);
  const numbers = [...element.querySelectorAll(`.scene-content ${dataFact.selector()}`)];
  const answer = element.querySelector('.scene-reveal');
  return {
    element,
    id: element.id,
    chapter,
    step,
    kind: SCENE_KINDS.find((known) => known === kind) ?? 'step',
    seconds: Number(dataSeconds.read(element) ?? 0),
    name: element.getAttribute('aria-label') ?? element.id,
    facts:
      dataFacts.read(element)?.split(' ') ?? stated(numbers.filter((number) => !answer?.contains(number))),
    answers: stated(numbers.filter((number) => answer?.contains(number))),
  };
}

/** The scenes of a prerendered page, in its order. */
export function scenesIn(page: ParentNode): readonly ListedScene[] {
  return [...page.querySelectorAll<HTMLElement>(`.deck ${dataScene.selector()}`)].map(listed);
}
