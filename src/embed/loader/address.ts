import { EMBED_FONTS, EMBED_LAYOUTS, EMBED_THEMES, embedPath, type EmbedTarget } from '../../model/index.ts';

/** Attributes of the element: the public contract. */
export const ATTRIBUTES = [
  'chapter',
  'chart',
  'lang',
  'theme',
  'layout',
  'step',
  'from',
  'to',
  'accent',
  'font',
  'edition',
] as const;

type Asked = (name: (typeof ATTRIBUTES)[number]) => string | null;

const oneOf = <Value extends string>(values: readonly [Value, ...Value[]], asked: string | null): Value =>
  values.find((value) => value === asked) ?? values[0];

function targetOf(asked: Asked): EmbedTarget | null {
  const chart = asked('chart');
  if (chart && /^[\w-]+$/.test(chart)) return { chart };
  const chapter = asked('chapter');
  return chapter && /^[\w-]+$/.test(chapter) ? { chapter } : null;
}

/** The language asked for: which ones there are, the story's site knows. */
const languageOf = (asked: string | null): string => (asked && /^[a-z]{2,3}$/.test(asked) ? asked : 'en');

/** The theme an element asks for. */
export const themeOf = (asked: Asked) => oneOf(EMBED_THEMES, asked('theme'));
/** Whether an element asks for all steps at once. */
export const isStack = (asked: Asked) => oneOf(EMBED_LAYOUTS, asked('layout')) === 'stack';

/** Address of an embed below the story's root, from its element's attributes; `null` where they name nothing. */
export function addressOf(asked: Asked): string | null {
  const target = targetOf(asked);
  const edition = asked('edition');
  return (
    target &&
    embedPath({
      target,
      theme: themeOf(asked),
      layout: isStack(asked) ? 'stack' : 'steps',
      step: asked('step'),
      from: asked('from'),
      to: asked('to'),
      accent: asked('accent'),
      font: oneOf(EMBED_FONTS, asked('font')),
      language: languageOf(asked('lang')),
      edition: edition && /^[\w-]+$/.test(edition) ? edition : null,
    })
  );
}
