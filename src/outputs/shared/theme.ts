import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { transform, type CssColor, type StyleSheet, type TokenOrValue } from 'lightningcss';
import type { Theme } from '../../charts/render/paint/theme.ts';
import { TONES } from '../../model/index.ts';

/** Where colours are defined, from the repository's root; later files win. */
const FILES = ['src/ui/styles/tokens.css'] as const;

/** Colours for pictures: of the whole story, or with the thread of a chapter. */
export type Themes = (chapter?: string) => Theme;

type Tokens = ReadonlyMap<string, readonly TokenOrValue[]>;

/** The custom properties that rules for one selector set, outside of media queries: pictures are light. */
function tokensOf(sheet: StyleSheet, isWanted: (selector: string) => boolean): Tokens {
  const tokens = new Map<string, readonly TokenOrValue[]>();
  for (const rule of sheet.rules) {
    if (rule.type !== 'style') continue;
    const selectors = rule.value.selectors.map((parts) =>
      parts
        .map((part) =>
          part.type === 'class'
            ? `.${part.name}`
            : part.type === 'pseudo-class'
              ? `:${part.kind}`
              : part.type,
        )
        .join(''),
    );
    if (!selectors.some(isWanted)) continue;
    for (const declaration of rule.value.declarations?.declarations ?? [])
      if (declaration.property === 'custom') tokens.set(declaration.value.name, declaration.value.value);
  }
  return tokens;
}

function hex(colour: CssColor): string | null {
  if (typeof colour === 'string' || colour.type !== 'rgb' || colour.alpha !== 1) return null;
  const { r, g, b } = colour;
  return `#${[r, g, b].map((channel) => Math.round(channel).toString(16).padStart(2, '0')).join('')}`;
}

/** The colour a token stands for, directly or by way of others; throws where it is none. */
function colour(tokens: Tokens, name: string): string {
  const [value] = tokens.get(`--${name}`) ?? [];
  if (value?.type === 'var') return colour(tokens, value.value.name.ident.replace(/^--/, ''));
  const found = value?.type === 'color' ? hex(value.value) : null;
  if (found === null)
    throw new Error(
      `${FILES.join(', ')}: unknown-token: "--${name}" is no opaque colour, and charts' pictures need it. Define it for :root, as #rrggbb or as var() of another token.`,
    );
  return found;
}

/** Tones whose words have the colour of their marks, and of plain text. */
const OWN_INK: readonly string[] = ['ink', 'quiet', 'caution'];
const PLAIN_INK: readonly string[] = ['cotton'];

function inkOf(tone: string): string {
  if (OWN_INK.includes(tone)) return tone;
  return PLAIN_INK.includes(tone) ? 'ink' : `${tone}-ink`;
}

/** Colours for pictures, out of the style sheets' tokens. */
export function themesOf(css: string): Themes {
  const sheets: StyleSheet[] = [];
  transform({
    filename: FILES[0],
    code: Buffer.from(css),
    visitor: { StyleSheet: (sheet) => void sheets.push(sheet) },
  });
  const tokensFor = (wanted: string) =>
    sheets.flatMap((sheet) => [...tokensOf(sheet, (selector) => selector === wanted)]);
  return (chapter) => {
    const own = chapter === undefined ? [] : tokensFor(`.thread-${chapter}`);
    const root = tokensFor(':root');
    const tokens = new Map([...root, ...own]);
    const each = (name: (tone: string) => string) =>
      Object.fromEntries(TONES.map((tone) => [tone, colour(tokens, name(tone))])) as Theme['tones'];
    return {
      paper: colour(tokens, 'paper'),
      rule: colour(tokens, 'rule'),
      tones: each((tone) => tone),
      inks: each(inkOf),
    };
  };
}

/** Colours for pictures as the style sheets have them now. */
export async function readThemes(root: string): Promise<Themes> {
  const sheets = await Promise.all(FILES.map((file) => readFile(resolve(root, file), 'utf8')));
  return themesOf(sheets.join('\n'));
}
