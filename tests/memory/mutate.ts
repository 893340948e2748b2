/** A small generator of the same numbers on every machine (mulberry32). */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const JUNK = [
  '',
  '"',
  '{',
  '}',
  '[',
  ']',
  ',',
  ':',
  '\\',
  '\n',
  '0',
  '-1e999',
  'null',
  'true',
  '\u0000',
  '\u2028',
  '\ud800',
  '__proto__',
];
const VALUES: readonly unknown[] = [
  null,
  true,
  -1,
  1e308,
  '',
  'x',
  '__proto__',
  [],
  {},
  [[[[]]]],
  { toString: 1 },
  '<img src=x onerror=alert(1)>',
  'z'.repeat(21),
  '9999-99-99T99:99:99Z',
];

type Pick = <T>(list: readonly T[]) => T;

/** Damage by transport and by hand: characters lost, doubled, put in; the text cut; lines out of place. */
function textual(text: string, next: () => number, pick: Pick): string {
  const at = Math.floor(next() * text.length);
  const length = 1 + Math.floor(next() * 12);
  const ways: readonly (() => string)[] = [
    () => text.slice(0, at),
    () => text.slice(at),
    () => text.slice(0, at) + text.slice(at + length),
    () => text.slice(0, at) + pick(JUNK) + text.slice(at),
    () => text.slice(0, at) + pick(JUNK) + text.slice(at + 1),
    () => text.slice(0, at) + text.slice(at, at + length).repeat(2) + text.slice(at + length),
    () => '['.repeat(5_000) + text,
    () => text.split('\n').sort().join('\n'),
  ];
  return pick(ways)();
}

/** Damage that is still JSON: any value, anywhere, exchanged for another, lost, or under another name. */
function structural(text: string, next: () => number, pick: Pick): string {
  const data: unknown = JSON.parse(text);
  const places: { holder: Record<string, unknown>; key: string }[] = [];
  const visit = (value: unknown) => {
    if (typeof value !== 'object' || value === null) return;
    const holder = value as Record<string, unknown>;
    for (const key of Object.keys(holder)) {
      places.push({ holder, key });
      visit(holder[key]);
    }
  };
  visit(data);
  const { holder, key } = pick(places);
  const way = next();
  if (way < 0.6) holder[key] = pick(VALUES);
  else if (way < 0.8) Reflect.deleteProperty(holder, key);
  else {
    holder[pick(JUNK)] = holder[key];
    Reflect.deleteProperty(holder, key);
  }
  return JSON.stringify(data, null, 2);
}

/** So many damaged copies of a file, the same ones each time. */
export function* mutations(text: string, count: number): Generator<string> {
  const next = random(4);
  const pick: Pick = (list) => {
    const at = Math.floor(next() * list.length);
    if (!(at in list)) throw new Error('There is nothing to choose from.');
    return list[at] as (typeof list)[number];
  };
  for (let index = 0; index < count; index += 1)
    yield index % 2 === 0 ? textual(text, next, pick) : structural(text, next, pick);
}
