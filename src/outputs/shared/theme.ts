import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { transform, type CssColor, type StyleSheet, type TokenOrValue } from 'lightningcss';
import type { Theme } from '../../charts/render/paint/theme.ts';
import { storyFolder } from '../../compiler/1-read/story-folder.ts';
import { ENGINE_TONES, type Story } from '../../model/index.ts';
import { mixed } from './mix.ts';

/** Where colours are defined: the engine's, from the repository's root, and the story's own, below its folder. */
const TOKENS = 'src/ui/styles/tokens.css';
const THEME = 'theme.css';
/** As `themeRules` mixes the ink of a thread. */
const THREAD_SHARE = 0.55;

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
      `${TOKENS}, ${THEME}: unknown-token: "--${name}" is no opaque colour, and charts' pictures need it. Define it for :root, as #rrggbb or as var() of another token.`,
    );
  return found;
}

/** The custom properties of a style sheet's `:root`. */
function rootTokens(css: string): Tokens {
  const sheets: StyleSheet[] = [];
  transform({
    filename: 'tokens.css',
    code: Buffer.from(css),
    visitor: { StyleSheet: (sheet) => void sheets.push(sheet) },
  });
  return new Map(sheets.flatMap((sheet) => [...tokensOf(sheet, (selector) => selector === ':root')]));
}

/** Colour and ink of a chapter's thread: a token and its ink, or a colour whose ink is mixed until it can be read. */
function threadOf(thread: string, tokens: Tokens): { readonly colour: string; readonly ink: string } {
  if (thread.startsWith('#'))
    return { colour: thread, ink: mixed(thread, colour(tokens, 'ink'), THREAD_SHARE) };
  const own = tokens.has(`--${thread}-ink`) ? `${thread}-ink` : thread;
  return { colour: colour(tokens, thread), ink: colour(tokens, own) };
}

/** The token that words in a tone are set in: its ink; of the engine's tones without one the tone, else plain ink. */
function inkToken(tone: string, tokens: Tokens): string {
  if (tokens.has(`--${tone}-ink`)) return `${tone}-ink`;
  return (ENGINE_TONES as readonly string[]).includes(tone) ? tone : 'ink';
}

/**
 * Colours for pictures, out of the tokens of style sheets and the threads of a story, as `themeRules` gives them to
 * pages.
 */
export function themesOf(css: string, { contents }: Pick<Story, 'contents'>): Themes {
  const tokens = rootTokens(css);
  return (chapter) => {
    const entry = contents.find(({ id }) => id === chapter);
    const thread = threadOf(entry?.thread ?? 'thread', tokens);
    return {
      paper: colour(tokens, 'paper'),
      rule: colour(tokens, 'rule'),
      tone: (tone) => (tone === 'thread' ? thread.colour : colour(tokens, tone)),
      ink: (tone) => (tone === 'thread' ? thread.ink : colour(tokens, inkToken(tone, tokens))),
    };
  };
}

/** Colours for pictures as the style sheets have them now. */
export async function readThemes(root: string, story: Pick<Story, 'contents'>): Promise<Themes> {
  const files = [TOKENS, `${storyFolder(root)}/${THEME}`];
  const sheets = await Promise.all(files.map((file) => readFile(resolve(root, file), 'utf8')));
  return themesOf(sheets.join('\n'), story);
}
