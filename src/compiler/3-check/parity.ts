import { guessedFacts } from '../2-parse/facts-in.ts';
import { difference, numbers, numbersInBlocks, presence } from '../2-parse/numbers-in.ts';
import type { ChapterDraft, CoverDraft, GuessDraft, StepDraft, StoryDraft } from '../2-parse/draft.ts';
import type { Report } from '../errors/report.ts';

function guessParts(guess: GuessDraft | null): string[] {
  if (!guess) return [];
  const refs = guessedFacts(guess).map(({ value }) => value);
  return [
    `guess ${guess.kind} ${refs.join(' ')} ${JSON.stringify(guess.scale)}`,
    ...numbers(guess.prompt.pieces).sort(),
    ...numbers(guess.reveal.pieces).sort(),
  ];
}

/** Everything in which two languages of a step must agree. Within a sentence the order is the language's own. */
function parts(step: StepDraft): Map<string, string[]> {
  return new Map([
    ['chart', [step.chart.value]],
    ['state', [step.state.value]],
    ['claims', step.claims.map(({ value }) => value)],
    ['context', [String(step.context)]],
    ['alt', [...(step.alt ? ['a text'] : []), ...numbers(step.alt?.pieces ?? []).sort()]],
    ['body', presence(step.body)],
    ['facts', [...numbers(step.heading), ...numbersInBlocks(step.body)].sort()],
    ['notes', numbersInBlocks(step.notes).sort()],
    ['discuss', [...presence(step.discuss), ...numbersInBlocks(step.discuss).sort()]],
    ['guess', guessParts(step.guess)],
  ]);
}

function compareStep(here: StepDraft, there: StepDraft, original: string, report: Report): void {
  const expected = parts(there);
  for (const [name, own] of parts(here)) {
    const wanted = expected.get(name) ?? [];
    if (JSON.stringify(own) !== JSON.stringify(wanted))
      report.add(
        'language-differs',
        here.id.place,
        `${here.id.value}: ${name}`,
        `${difference(own, wanted)}, as in ${original}`,
      );
  }
}

function compareSteps(here: ChapterDraft, there: ChapterDraft, report: Report): void {
  const ids = here.steps.map(({ id }) => id.value);
  const wanted = there.steps.map(({ id }) => id.value);
  const place = here.steps[0]?.id.place ?? here.id.place;
  const missing = wanted.filter((id) => !ids.includes(id));
  const extra = here.steps.filter(({ id }) => !wanted.includes(id.value));
  for (const id of missing)
    report.add('language-differs', place, id, `a step {#${id}}, which is missing, as in ${there.file}`);
  for (const { id } of extra)
    report.unknown('unknown-step', id.place, id.value, wanted, `a step of ${there.file}`);
  if (missing.length + extra.length > 0 || ids.join() === wanted.join()) return;
  const order = wanted.join(', ');
  report.add(
    'language-differs',
    place,
    ids.join(', '),
    `the steps in the order ${order}, as in ${there.file}`,
  );
}

/** Numbers of what stands above the steps. */
function opening({ title, question, description, lead }: ChapterDraft): string[] {
  const heads = [title, question, description].flatMap(({ pieces }) => numbers(pieces));
  return [...heads, ...presence(lead), ...numbersInBlocks(lead)].sort();
}

function compareChapter(here: ChapterDraft, there: ChapterDraft, report: Report): void {
  compareSteps(here, there, report);
  const [own, wanted] = [opening(here), opening(there)];
  if (own.join() !== wanted.join()) {
    const expected = `${difference(own, wanted)}, as in ${there.file}`;
    report.add('language-differs', here.id.place, 'title, question, description and lead', expected);
  }
  for (const step of here.steps) {
    const other = there.steps.find(({ id }) => id.value === step.id.value);
    if (other) compareStep(step, other, there.file, report);
  }
}

function compareCover(here: CoverDraft, there: CoverDraft, report: Report): void {
  const told = ({ title, description, lines }: CoverDraft) =>
    [
      ...numbers(title.pieces),
      ...numbers(description.pieces),
      ...presence(lines),
      ...numbersInBlocks(lines),
    ].sort();
  const [own, wanted] = [told(here), told(there)];
  if (own.join() === wanted.join()) return;
  report.add(
    'language-differs',
    here.title.place,
    'cover',
    `${difference(own, wanted)}, as in ${there.file}`,
  );
}

/** Refuses languages that tell other steps, charts or facts than the story's first. */
export function checkParity(draft: StoryDraft, report: Report): void {
  const first = draft.plan?.languages[0]?.value;
  const originals = draft.chapters.filter(({ language }) => language === first);
  for (const chapter of draft.chapters.filter(({ language }) => language !== first)) {
    const { value, place } = chapter.id;
    const original = originals.find(({ id }) => id.value === value);
    if (original) compareChapter(chapter, original, report);
    else report.add('language-differs', place, value, `a chapter that is written in ${first} too`);
  }
  const cover = draft.covers.find(({ language }) => language === first);
  const others = draft.covers.filter(({ language }) => language !== first);
  for (const other of others) if (cover) compareCover(other, cover, report);
}
