import {
  EMBED_FONTS,
  EMBED_LAYOUTS,
  EMBED_THEMES,
  type EmbedFont,
  type EmbedLayout,
  type EmbedTheme,
} from '../../model/index.ts';
import { stepNow } from '../migrations.ts';

/** Parameters of an embed's address, and the names that messages to the host must carry. */
export interface EmbedParameters {
  readonly theme: EmbedTheme;
  readonly layout: EmbedLayout;
  readonly step: string | null;
  readonly from: string | null;
  readonly to: string | null;
  /** `#` and six hexadecimal digits. */
  readonly accent: string | null;
  readonly font: EmbedFont;
  /** Given by the loader in the fragment, and echoed in every message; `null` in a plain iframe. */
  readonly id: string | null;
  /** Given by WordPress in the fragment, and echoed. */
  readonly secret: string | null;
  /** Name Pym gave the frame, where Pym made it. */
  readonly pym: string | null;
}

const ID = /^[\w-]{1,64}$/;
const ACCENT = /^#?([0-9a-f]{3}|[0-9a-f]{6})$/i;

const oneOf = <Value extends string>(values: readonly [Value, ...Value[]], asked: string | null): Value =>
  values.find((value) => value === asked) ?? values[0];

/** A colour of three or six hexadecimal digits, with six. */
function accentOf(asked: string | null): string | null {
  const [, digits] = ACCENT.exec(asked ?? '') ?? [];
  if (!digits) return null;
  return `#${digits.length === 3 ? digits.replaceAll(/./g, '$&$&') : digits}`.toLowerCase();
}

/**
 * Reads an embed's address. Unknown or malformed values are ignored.
 * @param chapter whose steps `step`, `from` and `to` name; `''` for a chart's embed
 */
export function readParameters(search: string, fragment: string, chapter: string): EmbedParameters {
  const query = new URLSearchParams(search);
  // WordPress writes `#?secret=…`.
  const given = new URLSearchParams(fragment.replace(/^#\??/, ''));
  const idOf = (value: string | null) => (value !== null && ID.test(value) ? value : null);
  const step = (name: string) => {
    const asked = idOf(query.get(name));
    return asked === null ? null : stepNow(chapter, asked);
  };
  return {
    theme: oneOf(EMBED_THEMES, query.get('theme')),
    layout: oneOf(EMBED_LAYOUTS, query.get('layout')),
    step: step('step'),
    from: step('from'),
    to: step('to'),
    accent: accentOf(query.get('accent')),
    font: oneOf(EMBED_FONTS, query.get('font')),
    id: idOf(given.get('id')),
    secret: idOf(given.get('secret')),
    pym: idOf(query.get('childId')),
  };
}

/** The steps an embed shows and the one it opens at. Always at least one step. */
export function stretchOf<Id extends string>(
  steps: readonly Id[],
  { step, from, to }: Pick<EmbedParameters, 'step' | 'from' | 'to'>,
): { readonly steps: readonly Id[]; readonly at: number } {
  const place = (id: string | null, otherwise: number) => {
    const found = steps.findIndex((one) => one === id);
    return found < 0 ? otherwise : found;
  };
  const ends = [place(from, 0), place(to, steps.length - 1)];
  const shown = steps.slice(Math.min(...ends), Math.max(...ends) + 1);
  return {
    steps: shown,
    at: Math.max(
      0,
      shown.findIndex((id) => id === step),
    ),
  };
}
