import {
  EMBED_FONTS,
  EMBED_LAYOUTS,
  EMBED_THEMES,
  type EmbedOptions,
  type EmbedTarget,
  type Language,
} from '../../model/index.ts';

/** What a form says, by the names of its fields. */
export type Fields = ReadonlyMap<string, string>;

/** Limits of a frame's width in pixels, as the field has them. */
const WIDTHS = { least: 200, most: 2000 } as const;

const oneOf = <Value extends string>(values: readonly [Value, ...Value[]], said: string | undefined): Value =>
  values.find((value) => value === said) ?? values[0];

function targetOf(said: string): EmbedTarget {
  const [kind, id = ''] = said.split(':');
  return kind === 'chapter' ? { chapter: id } : { chart: id };
}

/** A stretch of steps: ends that go without saying are not said, and a last step before the first is none. */
function stretch(steps: readonly string[], from: string, to: string): Pick<EmbedOptions, 'from' | 'to'> {
  const first = Math.max(0, steps.indexOf(from));
  const last = steps.includes(to) ? steps.indexOf(to) : steps.length - 1;
  return {
    from: first > 0 ? from : null,
    to: last < steps.length - 1 && last >= first ? to : null,
  };
}

/** Width of the frame in pixels; `null` where none was said that a frame can have. */
export function widthOf(fields: Fields): number | null {
  const width = Number(fields.get('width') ?? '');
  return Number.isInteger(width) && width >= WIDTHS.least && width <= WIDTHS.most ? width : null;
}

/**
 * What the form asks for.
 *
 * @param steps ids of the steps of the chapter chosen; none of a chart
 * @param language of the page, where the form does not ask
 */
export function optionsOf(fields: Fields, steps: readonly string[], language: Language): EmbedOptions {
  return {
    target: targetOf(fields.get('target') ?? ''),
    theme: oneOf(EMBED_THEMES, fields.get('theme')),
    layout: oneOf(EMBED_LAYOUTS, fields.get('layout')),
    step: null,
    ...stretch(steps, fields.get('from') ?? '', fields.get('to') ?? ''),
    accent: null,
    font: EMBED_FONTS[0],
    language: fields.get('language') || language,
    edition: fields.get('edition') || null,
  };
}
