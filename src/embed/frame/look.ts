import type { EmbedTheme } from '../../model/index.ts';
import { readable } from './contrast.ts';
import type { EmbedParameters } from './parameters.ts';
import { dataTheme } from '../../model/page/index.ts';

/** System typefaces, which most hosts use. */
const SYSTEM_FONT = "system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', sans-serif";

const hex = (style: CSSStyleDeclaration, token: string) => style.getPropertyValue(token).trim();

/** Appearance of an embed: theme, accent and typeface, from its address or its host. */
export class Look {
  readonly #page: HTMLElement;
  readonly #accent: string | null;
  readonly #changed: () => void;
  readonly #dark = window.matchMedia('(prefers-color-scheme: dark)');
  readonly #preferred = () => this.#apply();

  /** @param changed called whenever colours have changed */
  constructor(
    page: HTMLElement,
    { theme, accent, font }: Pick<EmbedParameters, 'theme' | 'accent' | 'font'>,
    changed: () => void,
  ) {
    this.#page = page;
    this.#accent = accent;
    this.#changed = changed;
    this.#dark.addEventListener('change', this.#preferred);
    const { style } = document.documentElement;
    dataTheme.write(document.documentElement, theme);
    if (font === 'inherit')
      for (const name of ['--font-reading', '--font-interface']) style.setProperty(name, SYSTEM_FONT);
    this.#apply();
  }

  theme(theme: EmbedTheme): void {
    dataTheme.write(document.documentElement, theme);
    this.#apply();
  }

  stop(): void {
    this.#dark.removeEventListener('change', this.#preferred);
  }

  /** Applies the accent only where its contrast with page and cards of the current theme suffices. */
  #apply() {
    const style = getComputedStyle(this.#page);
    const accent = this.#accent;
    if (accent) {
      const fits = readable(accent, [hex(style, '--paper'), hex(style, '--card')]);
      for (const token of ['--thread', '--thread-ink'])
        if (fits) this.#page.style.setProperty(token, accent);
        else this.#page.style.removeProperty(token);
    }
    this.#changed();
  }
}
