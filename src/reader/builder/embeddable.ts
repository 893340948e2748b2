import { stretchHeights, type EmbedHeights, type EmbedOptions } from '../../model/index.ts';
import type { Embeddable, EmbeddableStep } from './catalogue.ts';
import {
  dataOptionChart,
  dataOptionHeights,
  dataOptionPage,
  dataOptionSteps,
} from '../../model/page/index.ts';

const isHeights = (value: unknown): value is EmbedHeights =>
  Array.isArray(value) && value.every((height) => typeof height === 'number');

const isStep = (value: unknown): value is EmbeddableStep =>
  Array.isArray(value) && typeof value[0] === 'string' && typeof value[1] === 'string' && isHeights(value[2]);

const listOf = <Item>(json: string | null, isItem: (value: unknown) => value is Item): readonly Item[] => {
  const list: unknown = JSON.parse(json ?? '[]');
  return Array.isArray(list) ? list.filter(isItem) : [];
};

/** What the form's option carries of something that can be embedded. */
export type Thing = Omit<Embeddable, 'target'>;

/** The thing that an option stands for. */
export function thingOf(option: HTMLOptionElement | undefined): Thing {
  return {
    title: option?.text ?? '',
    page: dataOptionPage.read(option) ?? '',
    chart: dataOptionChart.read(option) ?? '',
    steps: listOf(dataOptionSteps.read(option), isStep),
    heights: listOf(dataOptionHeights.read(option), (height) => typeof height === 'number'),
  };
}

/** How high it is, cut to the stretch of steps that was chosen. */
export function stretchOf(
  { steps, heights }: Thing,
  { from, to }: Pick<EmbedOptions, 'from' | 'to'>,
): EmbedHeights {
  const at = (id: string | null, otherwise: number) =>
    id === null ? otherwise : steps.findIndex(([step]) => step === id);
  const shown = steps.slice(at(from, 0), at(to, steps.length - 1) + 1);
  return stretchHeights(
    heights,
    shown.map(([, , high]) => high),
  );
}
