import type { Report, SourcePosition } from '../errors/report.ts';
import { nearest } from '../errors/nearest.ts';
import type { Located } from './text.ts';
import type { ListTree, MapTree, Tree } from './yaml.ts';

/** A value with its place. */
export interface At<Value> {
  readonly value: Value;
  readonly place: SourcePosition;
}

/** Says what a tree is, for messages. */
export function describe(tree: Tree): string {
  return tree.kind === 'scalar'
    ? tree.text.value || 'nothing'
    : tree.kind === 'list'
      ? 'a list'
      : 'a group of keys';
}

/**
 * Takes the keys of a map one by one, reporting those of the wrong form; `done` reports the keys
 * nobody asked for. A required key that is missing gives `null` and one report.
 */
export class MapReader {
  readonly #asked = new Set<string>();
  readonly #tree: MapTree;
  readonly #report: Report;
  readonly #what: string;

  constructor(tree: MapTree, what: string, report: Report) {
    this.#tree = tree;
    this.#what = what;
    this.#report = report;
  }

  get place(): SourcePosition {
    return this.#tree.place;
  }

  has(key: string): boolean {
    return this.#tree.entries.has(key);
  }

  /** Where a key's value stands, else where the map does. */
  placeOf(key: string): SourcePosition {
    return this.#tree.entries.get(key)?.value.place ?? this.#tree.place;
  }

  keyPlace(key: string): SourcePosition {
    return this.#tree.entries.get(key)?.key ?? this.#tree.place;
  }

  optional(key: string): Tree | null {
    this.#asked.add(key);
    return this.#tree.entries.get(key)?.value ?? null;
  }

  required(key: string, expected: string): Tree | null {
    const tree = this.optional(key);
    if (tree === null) this.#report.add('missing-key', this.#tree.place, key, `${expected} in ${this.#what}`);
    return tree;
  }

  /** Text, also where YAML reads a number: a year or an id of digits stays as written. */
  text(key: string, expected = 'a text'): Located | null {
    return this.#text(this.required(key, expected), expected);
  }

  optionalText(key: string, expected = 'a text'): Located | null {
    return this.#text(this.optional(key), expected);
  }

  string(key: string, expected = 'a text'): string {
    return this.text(key, expected)?.value ?? '';
  }

  optionalString(key: string): string | undefined {
    return this.optionalText(key)?.value;
  }

  number(key: string): number {
    return this.#number(this.required(key, 'a number')) ?? Number.NaN;
  }

  optionalNumber(key: string): number | undefined {
    return this.#number(this.optional(key)) ?? undefined;
  }

  flag(key: string, byDefault = false): boolean {
    const tree = this.optional(key);
    if (tree === null) return byDefault;
    if (tree.kind === 'scalar' && typeof tree.value === 'boolean') return tree.value;
    this.#wrong(tree, 'true or false');
    return byDefault;
  }

  /** One of a closed list; `byDefault` stands in where the key is absent or wrong. */
  choice<const Value extends string>(key: string, values: readonly Value[], byDefault?: Value): Value {
    const expected = `one of ${values.join(', ')}`;
    const tree = byDefault === undefined ? this.required(key, expected) : this.optional(key);
    const text = this.#text(tree, expected);
    const found = values.find((value) => value === text?.value);
    if (text && found === undefined)
      this.#report.add('bad-choice', text.at(0), text.value, expected, nearest(text.value, values));
    return found ?? byDefault ?? (values[0] as Value);
  }

  list(key: string, expected = 'a list'): readonly Tree[] {
    return this.#list(this.required(key, expected), expected);
  }

  optionalList(key: string, expected = 'a list'): readonly Tree[] {
    return this.#list(this.optional(key), expected);
  }

  /** A list of ids, each with its place. */
  ids(key: string): readonly At<string>[] {
    return this.optionalList(key, 'a list of ids').flatMap((tree) => {
      const text = this.#text(tree, 'an id');
      return text ? [{ value: text.value, place: tree.place }] : [];
    });
  }

  optionalId(key: string): At<string> | null {
    const text = this.optionalText(key, 'an id');
    return text && { value: text.value, place: text.at(0) };
  }

  id(key: string): At<string> {
    const text = this.text(key, 'an id');
    return { value: text?.value ?? '', place: text?.at(0) ?? this.place };
  }

  map(key: string, what: string): MapReader | null {
    const tree = this.optional(key);
    if (tree === null) return null;
    if (tree.kind === 'map') return new MapReader(tree, what, this.#report);
    this.#wrong(tree, what);
    return null;
  }

  /** Keys with values, for maps whose keys are data. */
  entries(): readonly (readonly [string, SourcePosition, Tree])[] {
    return [...this.#tree.entries].map(([name, { key, value }]) => {
      this.#asked.add(name);
      return [name, key, value] as const;
    });
  }

  /** Reports the keys that were never asked for. */
  done(): void {
    for (const [name, { key }] of this.#tree.entries)
      if (!this.#asked.has(name))
        this.#report.unknown('unknown-key', key, name, this.#asked, `a key of ${this.#what}`);
  }

  #wrong(tree: Tree, expected: string): void {
    this.#report.add('wrong-type', tree.place, describe(tree), expected);
  }

  #text(tree: Tree | null, expected: string): Located | null {
    if (tree === null) return null;
    const isText = tree.kind === 'scalar' && tree.text.value.trim() !== '' && typeof tree.value !== 'boolean';
    if (isText && tree.value !== null) return tree.text;
    this.#wrong(tree, expected);
    return null;
  }

  #number(tree: Tree | null): number | null {
    if (tree === null) return null;
    if (tree.kind === 'scalar' && typeof tree.value === 'number' && Number.isFinite(tree.value))
      return tree.value;
    this.#wrong(tree, 'a number without separators');
    return null;
  }

  #list(tree: Tree | null, expected: string): readonly Tree[] {
    if (tree === null) return [];
    if (tree.kind === 'list') return (tree satisfies ListTree).items;
    this.#wrong(tree, expected);
    return [];
  }
}

/** The maps of a list; anything else in it is reported. */
export function mapTrees(trees: readonly Tree[], what: string, report: Report): MapTree[] {
  return trees.flatMap((tree) => {
    if (tree.kind === 'map') return [tree];
    report.add('wrong-type', tree.place, describe(tree), what);
    return [];
  });
}

/** Readers for the maps of a list. */
export function maps(trees: readonly Tree[], what: string, report: Report): MapReader[] {
  return mapTrees(trees, what, report).map((tree) => new MapReader(tree, what, report));
}
