import { basename } from 'node:path';
import { isMap, isScalar, isSeq, parseDocument, type Document } from 'yaml';

/** One text of a language taken out of its file. */
export interface Removal {
  /** Path below the story's folder. */
  readonly file: string;
  /** What was taken out: a path of keys, or a step and its part. */
  readonly text: string;
  /** What the report must name, besides a file of the language. */
  readonly names: string;
  /** The file without it. */
  readonly without: string;
}

/** Forms of a noun and other spellings are the language's own. */
const OWN = new Set(['also']);

function leaves(node: unknown, path: readonly unknown[] = []): (readonly unknown[])[] {
  if (isScalar(node)) return [path];
  if (isSeq(node)) return node.items.flatMap((item, index) => leaves(item, [...path, index]));
  if (!isMap(node)) return [];
  return node.items.flatMap(({ key, value }) => {
    // A year is a number to YAML, and found by it alone.
    const name = isScalar(key) ? key.value : key;
    return OWN.has(String(name)) ? [] : leaves(value, [...path, name]);
  });
}

function yamlRemovals(file: string, text: string): Removal[] {
  const document = parseDocument(text);
  return leaves(document.contents).map((path) => {
    const rest: Document = parseDocument(text);
    rest.deleteIn(path);
    // A form of a noun is named alone, below the place of its noun.
    const names = path.includes('noun') ? String(path.at(-1)) : path.join('.');
    return { file, text: path.join('.'), names, without: rest.toString() };
  });
}

/** Parts of one step, section or word, each as the stretch that holds it. */
const PARTS: readonly (readonly [name: string, pattern: RegExp])[] = [
  ['heading', /(?<=^## ).*(?= \{#)/],
  ['alt', /^alt: .*\n/m],
  ['guess', /^~~~guess\n[\s\S]*?^~~~\n/m],
  ['prompt', /^prompt: .*\n/m],
  ['reveal', /^reveal: .*\n/m],
  ['notes', /^:::notes\n[\s\S]*?^:::\n/m],
  ['discuss', /^:::discuss\n[\s\S]*?^:::\n/m],
];

/** Everything of a section that is neither heading nor block. */
function withoutBody(section: string): string {
  const blocks = section.match(/^## .*$|^~~~\w+\n[\s\S]*?^~~~$|^:::\w+\n[\s\S]*?^:::$/gm) ?? [];
  return `${blocks.join('\n\n')}\n`;
}

function sectionRemovals(file: string, section: string, replaced: (by: string) => string): Removal[] {
  const id = /\{#([^}]+)\}/.exec(section)?.[1] ?? '';
  const item = (text: string, by: string): Removal[] =>
    by === section ? [] : [{ file, text: `${id}: ${text}`, names: id, without: replaced(by) }];
  const parts = PARTS.flatMap(([name, pattern]) => {
    const [found] = pattern.exec(section) ?? [];
    const names = name === 'prompt' || name === 'reveal' ? name : id;
    return found === undefined
      ? []
      : item(name, section.replace(pattern, '')).map((removal) => ({ ...removal, names }));
  });
  const items = [...section.matchAll(/^ {2}- \{ (name: [^,]*, )/gm)].flatMap(
    ({ index, 0: found, 1: name = '' }) =>
      item(name, section.slice(0, index) + found.replace(name, '') + section.slice(index + found.length)).map(
        (removal) => ({ ...removal, names: 'name' }),
      ),
  );
  return [...item('all of it', ''), ...item('body', withoutBody(section)), ...parts, ...items];
}

function markdownRemovals(file: string, text: string): Removal[] {
  const front = /^---\n([\s\S]*?)^---\n/m.exec(text)?.[0] ?? '';
  const [lead = '', ...sections] = text.slice(front.length).split(/^(?=## )/m);
  const keys = [...front.matchAll(/^(?!id:)(\w+): .*\n/gm)].map(({ 0: line, 1: key = '' }) => ({
    file,
    text: key,
    names: key,
    without: text.replace(line, ''),
  }));
  const opening: Removal[] =
    lead.trim() === ''
      ? []
      : [{ file, text: 'opening', names: basename(file, '.md'), without: text.replace(lead, '\n') }];
  return [
    ...keys,
    ...opening,
    ...sections.flatMap((section) => sectionRemovals(file, section, (by) => text.replace(section, () => by))),
  ];
}

/** Every text of a language's file, taken out one at a time. */
export function removals(file: string, text: string): Removal[] {
  return file.endsWith('.md') ? markdownRemovals(file, text) : yamlRemovals(file, text);
}
