import { ENGINE_TONES, type Tone } from '../../model/index.ts';
import { MapReader, mapTrees } from '../1-read/map.ts';
import type { MapTree, Tree } from '../1-read/yaml.ts';
import type { Parsing } from '../2-parse/template.ts';
import type { Texts } from '../2-parse/texts.ts';
import type { LocalTemplate } from '../2-parse/text-draft.ts';
import type { StateDraft } from './state.ts';

/** Reads a map of a chart file: the keys of any YAML map, and what charts have besides. */
export class ChartReader extends MapReader {
  readonly parsing: Parsing;
  readonly #texts: Texts;

  constructor(tree: MapTree, what: string, parsing: Parsing, texts: Texts) {
    super(tree, what, parsing.report);
    this.parsing = parsing;
    this.#texts = texts;
  }

  /** A text with references, in each declared language. */
  words(key: string): LocalTemplate {
    return this.#texts.template(key, this.optional(key));
  }

  /** The same, `null` where no language has it. */
  optionalWords(key: string): LocalTemplate | null {
    return this.#texts.optionalTemplate(key, this.optional(key));
  }

  /** A tone every story has, or one of this story's. */
  tone(byDefault?: Tone): Tone {
    return this.choice('tone', [...ENGINE_TONES, ...this.parsing.tones], byDefault);
  }

  /** Reads a number that no text proves; the lock holds it as `<key>:<number>`. */
  lockedNumber(key: string): number {
    const value = this.number(key);
    this.parsing.lock(this.placeOf(key), `${key}:${value}`);
    return value;
  }

  /** A required list of maps; `what` names one of them in messages, `expected` the list. */
  items<Item>(key: string, what: string, read: (item: ChartReader) => Item, expected?: string): Item[] {
    return this.#each(key, this.list(key, expected), what, read);
  }

  /** A required map with keys of its own. */
  part<Part>(key: string, what: string, read: (part: ChartReader) => Part): Part | null {
    const tree = this.required(key, what);
    return tree && (this.#part(key, tree, what, read)[0] ?? null);
  }

  /** The same, where the key is present. */
  optionalPart<Part>(key: string, what: string, read: (part: ChartReader) => Part): Part | null {
    const tree = this.optional(key);
    return tree && (this.#part(key, tree, what, read)[0] ?? null);
  }

  optionalItems<Item>(key: string, what: string, read: (item: ChartReader) => Item): Item[] {
    return this.#each(key, this.optionalList(key), what, read);
  }

  /** The states of a kind that has no keys of its own for them. */
  states(): StateDraft[] {
    return this.items('states', 'a state', (state) => state.#state());
  }

  /** States with the kind's own keys. */
  statesWith<Own extends object>(own: (state: ChartReader) => Own): (StateDraft & Own)[] {
    return this.items('states', 'a state', (state) => ({ ...state.#state(), ...own(state) }));
  }

  #state(): StateDraft {
    return {
      id: this.id('id'),
      title: this.words('title'),
      alt: this.words('alt'),
      annotations: this.optionalItems('annotations', 'an annotation', (note) => ({
        at: note.id('at'),
        text: note.words('text'),
      })),
      show: this.ids('show'),
      highlight: this.ids('highlight'),
    };
  }

  #each<Item>(key: string, trees: readonly Tree[], what: string, read: (item: ChartReader) => Item): Item[] {
    const texts = this.#texts.at(key);
    return mapTrees(trees, what, this.parsing.report).map((tree, index) => {
      const id = tree.entries.get('id')?.value;
      const named = id?.kind === 'scalar' ? id.text.value : String(index);
      return this.#read(tree, what, texts.at(named), read);
    });
  }

  #part<Part>(key: string, tree: Tree, what: string, read: (part: ChartReader) => Part): Part[] {
    const texts = this.#texts.at(key);
    return mapTrees([tree], what, this.parsing.report).map((map) => this.#read(map, what, texts, read));
  }

  #read<Item>(tree: MapTree, what: string, texts: Texts, read: (item: ChartReader) => Item): Item {
    const reader = new ChartReader(tree, what, this.parsing, texts);
    const item = read(reader);
    reader.done();
    return item;
  }
}
