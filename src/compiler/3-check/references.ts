import type { Language } from '../../model/index.ts';
import { basename } from 'node:path';
import type { At } from '../1-read/map.ts';
import type {
  BlockDraft,
  ChapterDraft,
  EpilogueDraft,
  InlineDraft,
  StepDraft,
  StoryDraft,
} from '../2-parse/draft.ts';
import type { Report } from '../errors/report.ts';
import type { SymbolTable } from './symbol-table.ts';
import { localeOf } from '../../i18n/languages.ts';
import { withNounOf, type Quantity } from '../../i18n/format.ts';
import type { Reference } from '../2-parse/text-draft.ts';

/** Reports a fact that does not exist, and says whether it does. */
export function factExists(ref: At<string>, symbols: SymbolTable, report: Report): boolean {
  if (ref.value === '') return false;
  if (symbols.facts.has(ref.value)) return true;
  report.unknown('unknown-fact', ref.place, ref.value, symbols.facts.keys(), 'the id of a fact');
  return false;
}

function checkTemplates(draft: StoryDraft, symbols: SymbolTable, report: Report): void {
  for (const { template, language } of draft.templates) {
    const named = template.pieces.filter((piece) => piece.kind === 'fact');
    for (const [index, piece] of named.entries())
      if (factExists({ value: piece.id, place: piece.place }, symbols, report))
        checkForm(piece, named[index + 1], language, symbols, report);
  }
}

type NamedFact = Extract<Reference, { kind: 'fact' }>;

/** The quantity of a reference; what is derived has no value yet. */
function quantityOf({ id }: NamedFact, language: Language, symbols: SymbolTable): Quantity | null {
  const fact = symbols.facts.get(id);
  return fact ? withNounOf(language, { ...fact, value: fact.kind === 'derived' ? 0 : fact.value }) : null;
}

/** Refuses a form in which the fact cannot stand, and digits that no reference to the same measure follows. */
function checkForm(
  piece: NamedFact,
  next: NamedFact | undefined,
  language: Language,
  symbols: SymbolTable,
  report: Report,
): void {
  const quantity = quantityOf(piece, language, symbols);
  if (!quantity) return;
  const locale = localeOf(language);
  const written = `{${[piece.id, piece.style, ...piece.marks].join('|')}}`;
  const refusal = locale.refusal(quantity, piece);
  if (refusal !== null) report.add('reference-syntax', piece.place, written, refusal);
  if (piece.style !== 'digits') return;
  const following = next && quantityOf(next, language, symbols);
  const isSame =
    following?.unit === quantity.unit &&
    (!isKnown(piece, symbols) ||
      !isKnown(next, symbols) ||
      locale.measure(following) === locale.measure(quantity));
  if (!isSame)
    report.add('reference-syntax', piece.place, written, 'a reference of the same unit and scale after it');
}

const isKnown = (piece: NamedFact | undefined, symbols: SymbolTable) =>
  piece !== undefined && symbols.facts.get(piece.id)?.kind !== 'derived';

function checkFacts(draft: StoryDraft, symbols: SymbolTable, report: Report): void {
  for (const fact of draft.facts) {
    if (fact.kind === 'context' && fact.publication !== '' && !symbols.publications.has(fact.publication))
      report.unknown(
        'unknown-publication',
        fact.places.publication,
        fact.publication,
        symbols.publications,
        'the id of a publication',
      );
    if (fact.kind !== 'disputed' || fact.recomputed === undefined) continue;
    const ref = { value: fact.recomputed, place: fact.places.recomputed };
    if (factExists(ref, symbols, report) && symbols.facts.get(ref.value)?.kind !== 'derived')
      report.add('wrong-kind', ref.place, ref.value, 'a derived fact that recomputes this one');
  }
}

function checkSources(draft: StoryDraft, symbols: SymbolTable, report: Report): void {
  const check = (ref: At<string>) => {
    if (ref.value !== '' && !symbols.sources.has(ref.value))
      report.unknown('unknown-source', ref.place, ref.value, symbols.sources, 'the id of a source');
  };
  for (const index of draft.indexes) check(index.source);
  for (const claim of draft.claims) check({ value: claim.source, place: claim.sourcePlace });
  for (const { source, claim } of draft.errata) {
    check(source);
    if (claim && !symbols.claims.has(claim.value))
      report.unknown('unknown-claim', claim.place, claim.value, symbols.claims, 'the id of a claim');
  }
}

function checkClaims(step: StepDraft, symbols: SymbolTable, report: Report): void {
  const listed = new Set<string>();
  for (const { value, place } of step.claims) {
    if (!symbols.claims.has(value))
      report.unknown('unknown-claim', place, value, symbols.claims, 'the id of a claim');
    if (listed.has(value)) report.add('duplicate-id', place, value, 'each claim once in a step');
    listed.add(value);
  }
}

function checkStep({ chart: ref, state }: StepDraft, symbols: SymbolTable, report: Report): void {
  if (ref.value === '') return;
  const chart = symbols.charts.get(ref.value);
  if (!chart) {
    report.unknown('unknown-chart', ref.place, ref.value, symbols.charts.keys(), 'the id of a chart');
    return;
  }
  const states = chart.states.map(({ id }) => id.value);
  if (state.value === '' || states.includes(state.value)) return;
  const expected = `a state of "${ref.value}": ${states.join(', ')}`;
  report.unknown('unknown-state', state.place, state.value, states, expected);
}

function links(drafts: readonly InlineDraft[]): Extract<InlineDraft, { kind: 'link' }>[] {
  return drafts.flatMap((draft) => {
    const inside = 'children' in draft ? links(draft.children) : [];
    return draft.kind === 'link' ? [draft, ...inside] : inside;
  });
}

/** A page whose words may link to steps; its own, for the epilogue its sections, go without a chapter's name. */
interface Linking {
  readonly language: Language;
  readonly blocks: readonly BlockDraft[];
  readonly own: readonly string[];
}

function linkingChapter({ language, lead, steps }: ChapterDraft): Linking {
  const inSteps = steps.flatMap(({ body, notes, discuss }) => [...body, ...notes, ...discuss]);
  return { language, blocks: [...lead, ...inSteps], own: steps.map(({ id }) => id.value) };
}

function linkingEpilogue({ language, lead, sections }: EpilogueDraft): Linking {
  const blocks = [...lead, ...sections.flatMap(({ body }) => body)];
  return { language, blocks, own: sections.map(({ id }) => id.value) };
}

function checkLinks({ language, blocks, own }: Linking, draft: StoryDraft, report: Report): void {
  const all = blocks.flatMap((block) =>
    block.kind === 'paragraph' ? links(block.children) : block.items.flatMap(links),
  );
  for (const link of all) {
    const [, name, step] = /^([a-z]*)#(.+)$/.exec(link.href) ?? [];
    if (step === undefined) continue;
    const target = draft.chapters.find((each) => each.id.value === name && each.language === language);
    const steps = name === '' ? own : (target?.steps.map(({ id }) => id.value) ?? []);
    if (!steps.includes(step))
      report.unknown(
        'unknown-step',
        link.place,
        link.href,
        steps.map((id) => `${name}#${id}`),
        'a step of a written chapter',
      );
  }
}

/** A chapter is called as its file is, and story.yaml lists it. */
function checkName(
  { file, id }: ChapterDraft,
  planned: readonly string[],
  folder: string,
  report: Report,
): void {
  const name = basename(file, '.md');
  if (id.value !== '' && id.value !== name)
    report.add('unknown-chapter', id.place, id.value, `"${name}", as the file is called`);
  else if (!planned.includes(name))
    report.unknown('unknown-chapter', id.place, name, planned, `a chapter listed in ${folder}/story.yaml`);
}

function checkChapters(draft: StoryDraft, symbols: SymbolTable, report: Report): void {
  const ids = draft.plan?.chapters.map(({ id }) => id.value) ?? [];
  for (const chapter of draft.chapters) {
    checkName(chapter, ids, draft.folder, report);
    for (const step of chapter.steps) {
      checkStep(step, symbols, report);
      checkClaims(step, symbols, report);
    }
    checkLinks(linkingChapter(chapter), draft, report);
  }
  for (const epilogue of draft.epilogues) checkLinks(linkingEpilogue(epilogue), draft, report);
}

/** Refuses every id that names nothing. */
export function checkReferences(draft: StoryDraft, symbols: SymbolTable, report: Report): void {
  checkTemplates(draft, symbols, report);
  checkFacts(draft, symbols, report);
  checkSources(draft, symbols, report);
  checkChapters(draft, symbols, report);
  for (const ref of Object.values(draft.plan?.cover.facts ?? {})) factExists(ref, symbols, report);
}
