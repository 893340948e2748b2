import { embedPath, FRAME_SANDBOX, frameHeight, measureOf, type SnippetSource } from '../../model/index.ts';

export const PREVIEWS = ['phone', 'column', 'wide'] as const;
export type PreviewName = (typeof PREVIEWS)[number];
/** Widths in pixels: a phone's column, a newspaper's, a page's. */
const WIDTHS: Readonly<Record<PreviewName, number>> = { phone: 360, column: 640, wide: 1000 };

/** What is shown: an embed, whose frame may be one that follows its height, or a picture of its chart. */
export type Previewed =
  | { readonly kind: 'embed'; readonly source: SnippetSource; readonly follows: boolean }
  | { readonly kind: 'picture'; readonly path: string };

/**
 * A look at an embed as other sites will show it: the same page in the same sandbox, as wide as asked for. Where
 * there is less room it is drawn smaller, not laid out anew.
 */
export class Preview {
  readonly #stage: HTMLElement;
  readonly #root: string;
  readonly #watch: ResizeObserver;
  #name: PreviewName = 'column';
  #shown: HTMLElement | null = null;
  #address = '';
  #width = 0;
  #height: number | null = null;

  /** @param root address of the site's root as it is being looked at */
  constructor(stage: HTMLElement, root: string) {
    this.#stage = stage;
    this.#root = root;
    this.#watch = new ResizeObserver(() => this.#fit());
    this.#watch.observe(stage);
  }

  /** Shows something at a width by name; `width` in pixels is the one the partner asked for. */
  show(what: Previewed, title: string, name: PreviewName, width: number | null): void {
    this.#name = name;
    this.#width = Math.min(width ?? Infinity, WIDTHS[this.#name]);
    this.#height = what.kind === 'embed' ? this.#heightOf(what) : null;
    const path = what.kind === 'embed' ? embedPath(what.source.options) : what.path;
    const address = new URL(path, this.#root).href;
    if (address !== this.#address) {
      this.#address = address;
      this.#shown = what.kind === 'embed' ? this.#frame(address) : this.#picture(address);
      this.#stage.replaceChildren(this.#shown);
    }
    if (this.#shown instanceof HTMLIFrameElement) this.#shown.title = title;
    else if (this.#shown instanceof HTMLImageElement) this.#shown.alt = title;
    this.#fit();
  }

  stop(): void {
    this.#watch.disconnect();
  }

  /** A frame that follows is as high as its content is here, a plain one as its snippet says. */
  #heightOf({ source, follows }: Extract<Previewed, { kind: 'embed' }>): number {
    return frameHeight({ ...measureOf(source), ...(follows ? { width: this.#width } : {}) });
  }

  #frame(address: string): HTMLIFrameElement {
    const frame = document.createElement('iframe');
    // The sandbox before the address: it holds from the first load on.
    frame.setAttribute('sandbox', FRAME_SANDBOX);
    frame.referrerPolicy = 'no-referrer';
    frame.src = address;
    return frame;
  }

  #picture(address: string): HTMLImageElement {
    const picture = document.createElement('img');
    picture.src = address;
    picture.addEventListener('load', () => this.#fit(), { once: true });
    return picture;
  }

  #fit(): void {
    const shown = this.#shown;
    if (!shown) return;
    const scale = Math.min(1, this.#stage.clientWidth / this.#width);
    shown.style.setProperty('width', `${this.#width}px`);
    if (this.#height !== null) shown.style.setProperty('height', `${this.#height}px`);
    shown.style.setProperty('transform', scale < 1 ? `scale(${scale})` : 'none');
    this.#stage.style.setProperty('height', `${Math.ceil(shown.offsetHeight * scale)}px`);
  }
}
