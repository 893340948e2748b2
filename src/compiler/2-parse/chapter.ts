import type { Code, Nodes } from 'mdast';
import type { Language } from '../../model/index.ts';
import { UNITS } from '../../model/index.ts';
import { range, readMarkdown } from '../1-read/markdown.ts';
import { maps, type MapReader } from '../1-read/map.ts';
import type { SourceText } from '../1-read/text.ts';
import { nearest } from '../errors/nearest.ts';
import type { BlockDraft, ChapterDraft, CoverDraft, GuessDraft, StepDraft } from './draft.ts';
import { Prose } from './prose.ts';
import { frontMatter, heading, sections, text, yaml, type Section } from './sections.ts';
import { template, type Parsing } from './template.ts';

const CONTAINERS = ['notes', 'discuss'] as const;

interface Parts {
  step: Code[];
  guess: Code[];
  notes: BlockDraft[];
  discuss: BlockDraft[];
  body: BlockDraft[];
}

function container(node: Extract<Nodes, { type: 'containerDirective' }>, parts: Parts, prose: Prose): void {
  const { report } = prose.parsing;
  const place = prose.source.place(range(node)[0]);
  const name = CONTAINERS.find((known) => known === node.name);
  const closed = /\n\s*:{3,}\s*$/.test(prose.source.text.slice(...range(node)));
  if (name === undefined)
    report.add(
      'directive-syntax',
      place,
      `:::${node.name}`,
      ':::notes or :::discuss',
      nearest(node.name, CONTAINERS),
    );
  else if (!closed)
    report.add('directive-syntax', place, `:::${node.name}`, 'a closing ::: on a line of its own');
  else if (parts[name].length > 0)
    report.add('duplicate-id', place, `:::${name}`, 'one such block in a step');
  else parts[name] = prose.blocks(node.children);
}

function sort(nodes: readonly Nodes[], prose: Prose): Parts {
  const parts: Parts = { step: [], guess: [], notes: [], discuss: [], body: [] };
  for (const node of nodes) {
    if (node.type === 'code' && (node.lang === 'step' || node.lang === 'guess')) parts[node.lang].push(node);
    else if (node.type === 'containerDirective') container(node, parts, prose);
    else parts.body.push(...prose.blocks([node]));
  }
  return parts;
}

function scale(reader: MapReader): NonNullable<GuessDraft['scale']> {
  return {
    min: reader.number('min'),
    max: reader.number('max'),
    increment: reader.number('increment'),
    unit: reader.choice('unit', UNITS),
  };
}

function rankItems(reader: MapReader, prose: Prose): GuessDraft['items'] {
  const expected = 'the things to put in order, as { name, fact }';
  return maps(reader.list('items', expected), 'a thing to put in order', prose.parsing.report).map((item) => {
    const read = { name: text(item, 'name', prose), fact: item.id('fact') };
    item.done();
    return read;
  });
}

function guess(node: Code, prose: Prose): GuessDraft | null {
  const reader = yaml(node, 'a guess', prose);
  if (!reader) return null;
  const kind = reader.choice('kind', ['slider', 'square', 'waffle', 'rank']);
  const read: GuessDraft = {
    kind,
    place: reader.place,
    prompt: text(reader, 'prompt', prose),
    reveal: text(reader, 'reveal', prose),
    answer: kind === 'rank' ? null : reader.id('answer'),
    ghost: kind === 'slider' ? reader.optionalId('ghost') : null,
    given: kind === 'square' ? reader.id('given') : null,
    items: kind === 'rank' ? rankItems(reader, prose) : [],
    scale: kind === 'slider' ? scale(reader) : null,
  };
  if (read.scale)
    for (const key of ['min', 'max', 'increment'] as const)
      prose.parsing.lock(reader.placeOf(key), `${key}:${read.scale[key]}`);
  reader.done();
  return read;
}

function step(section: Section, prose: Prose): StepDraft | null {
  const { report } = prose.parsing;
  const { id, inlines } = heading(section.heading, 'step', prose);
  const parts = sort(section.nodes, prose);
  const [block, second] = parts.step;
  if (!block || second) {
    report.add(
      'step-block',
      second ? prose.source.place(range(second)[0]) : id.place,
      id.value,
      'one block ~~~step with chart, state and claims under each heading',
    );
    return null;
  }
  if (parts.notes.length === 0) report.add('step-notes', id.place, id.value, 'a :::notes block');
  if (parts.guess[1])
    report.add('duplicate-id', prose.source.place(range(parts.guess[1])[0]), 'guess', 'one guess in a step');
  const reader = yaml(block, 'a step', prose);
  if (!reader) return null;
  const alt = reader.optionalText('alt');
  const read: StepDraft = {
    id,
    heading: inlines,
    chart: reader.id('chart'),
    state: reader.id('state'),
    alt: alt && template(alt, prose.language, prose.parsing),
    claims: reader.ids('claims'),
    context: reader.flag('context'),
    card: reader.flag('card'),
    body: parts.body,
    notes: parts.notes,
    discuss: parts.discuss,
    guess: parts.guess[0] ? guess(parts.guess[0], prose) : null,
  };
  reader.done();
  return read;
}

/** `<language>/<chapter>.md`. */
export function parseChapter(source: SourceText, language: Language, parsing: Parsing): ChapterDraft {
  const prose = new Prose(source, language, parsing);
  const { reader, rest } = frontMatter(readMarkdown(source), 'id, title, question and description', prose);
  const { lead, steps } = sections(rest, prose);
  const id = reader?.id('id') ?? { value: '', place: source.place(0) };
  const chapter: ChapterDraft = {
    file: source.file,
    language,
    id,
    title: text(reader, 'title', prose),
    question: text(reader, 'question', prose),
    description: text(reader, 'description', prose),
    lead: prose.blocks(lead),
    steps: steps.flatMap((section) => step(section, prose) ?? []),
  };
  reader?.done();
  const [, second] = chapter.steps.filter(({ card }) => card);
  if (second)
    parsing.report.add(
      'second-card',
      second.id.place,
      second.id.value,
      'card: true in one step of a chapter',
    );
  return chapter;
}

/** `<language>/cover.md`. */
export function parseCover(source: SourceText, language: Language, parsing: Parsing): CoverDraft {
  const prose = new Prose(source, language, parsing);
  const { reader, rest } = frontMatter(
    readMarkdown(source),
    'title, description, outer, inner and thread',
    prose,
  );
  const cover: CoverDraft = {
    file: source.file,
    language,
    title: text(reader, 'title', prose),
    nouns: {
      outer: text(reader, 'outer', prose),
      inner: text(reader, 'inner', prose),
      thread: text(reader, 'thread', prose),
    },
    description: text(reader, 'description', prose),
    lines: prose.blocks(rest),
  };
  reader?.done();
  return cover;
}
