/** A place in a text, both from 1. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** `['bookmarks', 3, 'note']` */
export type Path = readonly (string | number)[];

// eslint-disable-next-line no-control-regex -- they are what JSON refuses in a string
const STRING = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y;
const SCALAR = /(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)/y;
const SPACE = /[ \t\n\r]*/y;
/** Nested deeper than any file of ours. */
const DEEPEST = 64;

class Broken extends Error {
  readonly offset: number;
  constructor(offset: number) {
    super('not JSON');
    this.offset = offset;
  }
}

/** Walks JSON as it is serialiseSnapshot; the engines' own parsers do not all say where they stopped. */
class Walk {
  readonly #text: string;
  readonly #wanted: Path | null;
  #offset = 0;
  /** Where the wanted value starts, or the nearest value round it. */
  found = 0;
  #deepest = -1;

  constructor(text: string, wanted: Path | null) {
    this.#text = text;
    this.#wanted = wanted;
  }

  all() {
    this.#value(0, true);
    this.#space();
    if (this.#offset < this.#text.length) throw new Broken(this.#offset);
  }

  #space() {
    this.#merge(SPACE);
  }

  #merge(form: RegExp): string | null {
    form.lastIndex = this.#offset;
    const match = form.exec(this.#text)?.[0] ?? null;
    if (match !== null) this.#offset += match.length;
    return match;
  }

  #sign(sign: string): boolean {
    this.#space();
    if (this.#text[this.#offset] !== sign) return false;
    this.#offset += 1;
    return true;
  }

  #must(done: unknown): asserts done {
    if (done === false || done === null) throw new Broken(this.#offset);
  }

  /** `onPath`: all names down to here are those wanted. The last of two equal names counts, as in JSON.parse. */
  #value(depth: number, onPath: boolean) {
    this.#space();
    if (depth > DEEPEST) throw new Broken(this.#offset);
    if (onPath && depth >= this.#deepest) [this.found, this.#deepest] = [this.#offset, depth];
    if (this.#sign('{')) this.#members(depth, onPath);
    else if (this.#sign('[')) this.#items(depth, onPath);
    else this.#must(this.#merge(STRING) ?? this.#merge(SCALAR));
  }

  #members(depth: number, onPath: boolean) {
    if (this.#sign('}')) return;
    do {
      this.#space();
      const name = this.#merge(STRING);
      this.#must(name);
      this.#must(this.#sign(':'));
      this.#value(depth + 1, onPath && this.#wanted?.[depth] === JSON.parse(name));
    } while (this.#sign(','));
    this.#must(this.#sign('}'));
  }

  #items(depth: number, onPath: boolean) {
    if (this.#sign(']')) return;
    let index = 0;
    do {
      this.#value(depth + 1, onPath && this.#wanted?.[depth] === index);
      index += 1;
    } while (this.#sign(','));
    this.#must(this.#sign(']'));
  }
}

function placeAt(text: string, offset: number): Place {
  const before = text.slice(0, offset);
  return { line: before.split('\n').length, column: offset - before.lastIndexOf('\n') };
}

/** Where a value stands in a JSON text, or what is nearest round it; without a path, or in broken JSON, where it breaks. */
export function locate(text: string, path: Path | null): Place {
  const walk = new Walk(text, path);
  try {
    walk.all();
  } catch (error) {
    if (error instanceof Broken) return placeAt(text, error.offset);
    throw error;
  }
  return placeAt(text, walk.found);
}
