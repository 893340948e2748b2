import type { Language } from '../../model/index.ts';
import type { Located } from '../1-read/text.ts';
import { describe } from '../1-read/map.ts';
import type { Entry, Tree } from '../1-read/yaml.ts';
import { nearest } from '../errors/nearest.ts';
import type { SourcePosition } from '../errors/report.ts';
import { difference, numbersOf } from './text-numbers.ts';
import { template, type Parsing } from './template.ts';
import type { LocalTemplate } from './text-draft.ts';

/** A plain text in each declared language. */
export type LocalText = ReadonlyMap<Language, Located>;

/** What one language says of a record: its part of the language's file, or `null` where the file has none. */
export interface TextBranch {
  readonly language: Language;
  readonly tree: Tree | null;
  /** The deepest place in the language's file that exists: where a missing text is reported. */
  readonly place: SourcePosition;
}

const REFERENCE = /\{[^{}]*\}/g;

function entryOf(tree: Tree | null, key: string): Entry | null {
  if (tree?.kind === 'map') return tree.entries.get(key) ?? null;
  const item = tree?.kind === 'list' ? tree.items[Number(key)] : undefined;
  return item ? { key: item.place, value: item } : null;
}

/**
 * The texts of one record in every declared language. Language files mirror the neutral structure: the same file name,
 * records and items by their ids (by position where they have none), texts under the same keys. A text that one
 * language lacks is reported with its file and path; so is a text for nothing the story has.
 */
export class Texts {
  readonly #branches: readonly TextBranch[];
  readonly #path: string;
  readonly #parsing: Parsing;
  readonly #children = new Map<string, Texts>();
  readonly #asked = new Set<string>();

  constructor(branches: readonly TextBranch[], path: string, parsing: Parsing) {
    this.#branches = branches;
    this.#path = path;
    this.#parsing = parsing;
  }

  /** The texts below a key, or of the item with an id. */
  at(key: string): Texts {
    this.#asked.add(key);
    const known = this.#children.get(key);
    if (known) return known;
    const branches = this.#branches.map(({ language, tree, place }) => {
      const entry = entryOf(tree, key);
      return { language, tree: entry?.value ?? null, place: entry?.key ?? place };
    });
    const child = new Texts(branches, this.#path === '' ? key : `${this.#path}.${key}`, this.#parsing);
    this.#children.set(key, child);
    return child;
  }

  /** Whether any language has a text under a key. */
  has(key: string): boolean {
    return this.#branches.some(({ tree }) => entryOf(tree, key) !== null);
  }

  /**
   * A text with references, required in every language.
   * @param neutral what stands in the neutral file: references and figures only, the same in every language
   */
  template(key: string, neutral: Tree | null = null): LocalTemplate {
    const texts = this.plain(key, neutral);
    const templates = new Map(
      [...texts].map(([language, text]) => [language, template(text, language, this.#parsing)]),
    );
    if (neutral === null) this.#compare(key, templates);
    return templates;
  }

  /** The same, `null` where no language has it. A text that only some languages have is missing in the others. */
  optionalTemplate(key: string, neutral: Tree | null = null): LocalTemplate | null {
    return neutral !== null || this.has(key) ? this.template(key, neutral) : null;
  }

  /** A text without references, required in every language. */
  plain(key: string, neutral: Tree | null = null): LocalText {
    this.#asked.add(key);
    return neutral === null ? this.#ofLanguages(key) : this.#ofAll(key, neutral);
  }

  optionalPlain(key: string, neutral: Tree | null = null): LocalText {
    return neutral !== null || this.has(key) ? this.plain(key, neutral) : new Map();
  }

  /** What each language says under a key, as a tree: for forms that differ by language. Every language has it or none. */
  trees(key: string): ReadonlyMap<Language, Tree> {
    if (this.has(key)) this.#refuseMissing(key);
    return this.ownTrees(key);
  }

  /** The same for what a language may have alone, such as other spellings of a name. */
  ownTrees(key: string): ReadonlyMap<Language, Tree> {
    this.#asked.add(key);
    return new Map(
      this.#branches.flatMap(({ language, tree }) => {
        const entry = entryOf(tree, key);
        return entry ? [[language, entry.value] as const] : [];
      }),
    );
  }

  /** Reports texts for keys and ids that nothing asked for, with the nearest of those that were. */
  done(): void {
    for (const child of this.#children.values()) child.done();
    for (const { tree } of this.#branches) {
      if (tree?.kind === 'map') for (const [name, { key }] of tree.entries) this.#refuseUnknown(name, key);
      if (tree?.kind === 'list')
        for (const [index, { place }] of tree.items.entries()) this.#refuseUnknown(String(index), place);
    }
  }

  #ofLanguages(key: string): LocalText {
    this.#refuseMissing(key);
    const found = this.#branches.flatMap(({ language, tree }) => {
      const entry = entryOf(tree, key);
      const text = entry && this.#textOf(entry.value);
      return text ? [[language, text] as const] : [];
    });
    return new Map(found);
  }

  #ofAll(key: string, neutral: Tree): LocalText {
    const text = this.#textOf(neutral);
    if (!text) return new Map();
    if (/\p{L}/u.test(text.value.replace(REFERENCE, '')))
      this.#parsing.report.add(
        'text-in-structure',
        neutral.place,
        text.value,
        `"${key}" in the same file of each language's folder; here only figures and references, which are the same in every language`,
      );
    return new Map(this.#branches.map(({ language }) => [language, text]));
  }

  /** Every language names the same facts and dates: their order is the language's own. */
  #compare(key: string, templates: LocalTemplate): void {
    const [first, ...others] = templates.values();
    const wanted = first ? numbersOf(first.pieces).sort() : [];
    for (const other of others) {
      const own = numbersOf(other.pieces).sort();
      if (own.join() !== wanted.join())
        this.#parsing.report.add(
          'language-differs',
          other.place,
          this.#path === '' ? key : `${this.#path}.${key}`,
          `${difference(own, wanted)}, as in ${first?.place.file ?? ''}`,
        );
    }
  }

  #refuseMissing(key: string): void {
    const path = this.#path === '' ? key : `${this.#path}.${key}`;
    for (const { language, tree, place } of this.#branches)
      if (entryOf(tree, key) === null)
        this.#parsing.report.add('missing-text', place, path, `a text in "${language}" in ${place.file}`);
  }

  #refuseUnknown(name: string, place: SourcePosition): void {
    if (this.#asked.has(name)) return;
    const path = this.#path === '' ? name : `${this.#path}.${name}`;
    const expected = this.#asked.size > 0 ? 'a text the story uses here' : 'no text here';
    this.#parsing.report.add('unknown-text', place, path, expected, nearest(name, this.#asked));
  }

  #textOf(tree: Tree): Located | null {
    const isText = tree.kind === 'scalar' && tree.value !== null && typeof tree.value !== 'boolean';
    if (isText && tree.text.value.trim() !== '') return tree.text;
    // `title: {fact}` without quotes is a YAML map: the commonest slip, and it would otherwise read oddly.
    this.#parsing.report.add(
      'wrong-type',
      tree.place,
      tree.kind === 'map' ? 'a group of keys' : describe(tree),
      'a text, in quotes where it starts with {',
    );
    return null;
  }
}
