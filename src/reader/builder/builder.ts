import { messagesOf } from '../../i18n/registry.ts';
import {
  COSTS_FILE,
  embedPath,
  policyLines,
  roomRule,
  SNIPPETS,
  snippetOf,
  type EmbedCosts,
  type EmbedOptions,
  type Language,
  type SnippetKind,
  type SnippetSource,
} from '../../model/index.ts';
import { BRAND } from '../../model/identity.ts';
import { optionsOf, widthOf, type Fields } from './choice.ts';
import { costLines, fetchCosts } from './costs.ts';
import { Preview, PREVIEWS } from './preview.ts';
import { stretchOf, thingOf } from './embeddable.ts';
import {
  type PageFlag,
  dataAbout,
  dataChaptersOnly,
  dataCopy,
  dataCosts,
  dataLoaderOnly,
  dataPolicy,
  dataPreview,
  dataRoot,
  dataRule,
  dataSaid,
  dataSite,
  dataSnippet,
} from '../../model/page/index.ts';

/** Parts of the page that scripts fill in. */
interface Parts {
  readonly form: HTMLFormElement;
  readonly target: HTMLSelectElement;
  readonly from: HTMLSelectElement;
  readonly to: HTMLSelectElement;
  readonly snippet: HTMLTextAreaElement;
  readonly stage: HTMLElement;
}

function partsOf(article: HTMLElement): Parts | null {
  const find = <Part extends Element>(selector: string) => article.querySelector<Part>(selector);
  const parts = {
    form: find<HTMLFormElement>('.builder-form'),
    target: find<HTMLSelectElement>('[name="target"]'),
    from: find<HTMLSelectElement>('[name="from"]'),
    to: find<HTMLSelectElement>('[name="to"]'),
    snippet: dataSnippet.find<HTMLTextAreaElement>(article),
    stage: dataPreview.find(article),
  };
  const { form, target, from, to, snippet, stage } = parts;
  return form && target && from && to && snippet && stage ? { form, target, from, to, snippet, stage } : null;
}

/** The page of snippets at work. */
class Builder {
  readonly #article: HTMLElement;
  readonly #parts: Parts;
  readonly #language: Language = document.documentElement.lang;
  readonly #words = messagesOf('reference', this.#language);
  readonly #off = new AbortController();
  readonly #preview: Preview;
  /** Where the site is being looked at, and where snippets say it is. */
  readonly #here: string;
  readonly #site: string;
  #costs: EmbedCosts | null = null;

  constructor(article: HTMLElement, parts: Parts) {
    this.#article = article;
    this.#parts = parts;
    this.#here = new URL(dataRoot.read(article) ?? '', location.href).href;
    this.#site = dataSite.read(article) ?? this.#here;
    this.#preview = new Preview(parts.stage, this.#here);
    const { signal } = this.#off;
    parts.form.addEventListener('submit', (event) => event.preventDefault(), { signal });
    parts.target.addEventListener('input', () => this.#fillSteps(), { signal });
    article.addEventListener('input', () => this.#show(), { signal });
    dataCopy.find(article)?.addEventListener('click', () => void this.#copy(), { signal });
    this.#fillSteps();
    this.#show();
    void fetchCosts(new URL(COSTS_FILE, this.#here).href).then((costs) => {
      this.#costs = costs;
      if (!signal.aborted) this.#showCosts();
    });
  }

  stop(): void {
    this.#off.abort();
    this.#preview.stop();
  }

  get #option(): HTMLOptionElement | undefined {
    return this.#parts.target.selectedOptions[0];
  }

  /** The chapter chosen has steps to choose from, a chart has none. */
  #fillSteps(): void {
    const steps = thingOf(this.#option).steps;
    const { from, to, form } = this.#parts;
    const options = () => steps.map(([id, heading], index) => new Option(`${index + 1} · ${heading}`, id));
    from.replaceChildren(...options());
    to.replaceChildren(...options());
    to.selectedIndex = steps.length - 1;
    for (const part of dataChaptersOnly.all(form)) part.hidden = steps.length === 0;
  }

  get #fields(): Fields {
    const said = new Map<string, string>();
    for (const [name, value] of new FormData(this.#parts.form))
      if (typeof value === 'string') said.set(name, value);
    return said;
  }

  get #kind(): SnippetKind {
    const chosen = this.#article.querySelector<HTMLInputElement>('[name="kind"]:checked')?.value;
    return SNIPPETS.find((kind) => kind === chosen) ?? SNIPPETS[0];
  }

  #source(): SnippetSource {
    const thing = thingOf(this.#option);
    const options = optionsOf(
      this.#fields,
      thing.steps.map(([id]) => id),
      this.#language,
    );
    const folder = options.language === 'en' ? '' : `${options.language}/`;
    return {
      site: this.#site,
      options,
      title: `${thing.title} · ${BRAND}`,
      width: widthOf(this.#fields),
      heights: stretchOf(thing, options),
      page: `${folder}${thing.page}${options.from === null ? '' : `#${options.from}`}`,
      chart: thing.chart,
    };
  }

  #write(where: PageFlag, text: string): void {
    const part = where.find(this.#article);
    if (part) part.textContent = text;
  }

  #show(): void {
    const { builder } = this.#words;
    const source = this.#source();
    const kind = this.#kind;
    const isPicture = kind === 'svg' || kind === 'png' || kind === 'markdown';
    this.#parts.snippet.value = snippetOf(kind, source);
    this.#write(dataAbout, `${builder.about[kind]} ${isPicture ? builder.pictureOfNow : ''}`.trim());
    this.#write(dataPolicy, policyLines(kind, source).join('\n'));
    this.#write(dataRule, roomRule(source));
    for (const part of dataLoaderOnly.all(this.#article)) part.hidden = kind !== 'loader';
    this.#write(dataSaid, '');
    this.#showCosts();
    const wanted = this.#article.querySelector<HTMLInputElement>('[name="preview"]:checked')?.value;
    this.#preview.show(
      isPicture
        ? { kind: 'picture', path: `data/charts/${source.chart}.${kind === 'svg' ? 'svg' : 'png'}` }
        : { kind: 'embed', source, follows: kind === 'loader' },
      builder.previewOf(source.title),
      PREVIEWS.find((name) => name === wanted) ?? 'column',
      source.width,
    );
  }

  #costsOf(options: EmbedOptions): readonly string[] {
    const path = embedPath({ ...options, edition: null }).replace(/\?.*/s, '');
    const loader = this.#kind === 'loader' ? (this.#costs?.loader ?? null) : null;
    return costLines(this.#costs?.pages[path], loader, this.#words);
  }

  #showCosts(): void {
    const lines = this.#costsOf(this.#source().options).map((line) => {
      const paragraph = document.createElement('p');
      paragraph.textContent = line;
      return paragraph;
    });
    dataCosts.find(this.#article)?.replaceChildren(...lines);
  }

  /** Over plain http there is no clipboard: the text is selected instead, ready for the browser's own command. */
  async #copy(): Promise<void> {
    const { snippet } = this.#parts;
    const { builder } = this.#words;
    try {
      await navigator.clipboard.writeText(snippet.value);
      this.#write(dataSaid, builder.copied);
    } catch {
      snippet.focus();
      snippet.select();
      this.#write(dataSaid, builder.selected);
    }
  }
}

/** Brings the page of snippets to life. */
export function startBuilder(article: HTMLElement): () => void {
  const parts = partsOf(article);
  if (!parts) return () => undefined;
  const builder = new Builder(article, parts);
  return () => builder.stop();
}
