import { EvidenceOpener } from '../parts/evidence/opener.ts';
import { noteIn, type NoteSource } from '../parts/evidence/note-source.ts';
import { openTerms } from '../parts/glossary/open-terms.ts';
import type { ChartSource } from '../parts/stage/live-stage.ts';
import { Host } from './frame/host.ts';
import { Look } from './frame/look.ts';
import { showNewer } from './frame/newer-edition.ts';
import { readParameters, stretchOf, type EmbedParameters } from './frame/parameters.ts';
import { Sizes } from './frame/sizes.ts';
import { Stages } from './frame/stages.ts';
import { Stepper } from './frame/stepper.ts';
import { stepNow } from './migrations.ts';
import { dataBack, dataChapter, dataFor, dataNotes, dataStep } from '../model/page/index.ts';

/** The notes of an embed, in an inert template. */
function carriedNotes(page: HTMLElement): NoteSource {
  const notes = page.querySelector<HTMLTemplateElement>(`template${dataNotes.selector()}`)?.content ?? page;
  return {
    prepare: () => undefined,
    find: (fact) => Promise.resolve(noteIn(notes, fact)),
    loaded: notes,
  };
}

/** Hides the steps that were not requested. Groups without a visible step are hidden too. */
function cut(article: HTMLElement, steps: readonly string[]): void {
  const shown = new Set(steps);
  const parts = [...dataStep.all(article), ...dataFor.all(article)];
  for (const part of parts) part.hidden = !shown.has(dataStep.read(part) ?? dataFor.read(part) ?? '');
  for (const group of article.querySelectorAll<HTMLElement>('.stage-group'))
    group.hidden = group.querySelector(`${dataStep.selector()}:not([hidden])`) === null;
}

/** Starts a chapter embed in layout `steps` or `stack`. */
function startChapter(
  page: HTMLElement,
  article: HTMLElement,
  { parameters, host, stages }: { parameters: EmbedParameters; host: Host; stages: Stages },
): { go: (step: string) => void; stop: () => void } {
  const sections = dataStep.all(article);
  const { steps, at } = stretchOf(
    sections.map(({ id }) => id),
    parameters,
  );
  cut(article, steps);
  const shown = sections.filter(({ id }) => steps.includes(id));
  if (parameters.layout === 'stack') {
    const go = (step: string) => {
      const section = shown.find(({ id }) => id === step);
      section?.scrollIntoView();
      section?.querySelector<HTMLElement>('h2')?.focus({ preventScroll: true });
    };
    if (parameters.step !== null) go(steps[at] ?? '');
    return { go, stop: () => undefined };
  }
  const back = dataBack.find<HTMLAnchorElement>(page);
  const chapter = back?.getAttribute('href') ?? '';
  const stepper = new Stepper(page, shown, (step, asked) => {
    stages.show(step);
    back?.setAttribute('href', `${chapter}#${step}`);
    if (asked) host.step(step);
  });
  stepper.go(steps[at] ?? '', false);
  return { go: (step) => stepper.go(step), stop: () => stepper.stop() };
}

/**
 * Starts an embed. It uses no storage, which a sandboxed frame does not have. Returns a function that stops it.
 */
export function startEmbed(page: HTMLElement, charts: ChartSource): () => void {
  const article = page.querySelector<HTMLElement>('article');
  const chapter = dataChapter.read(article) ?? '';
  const parameters = readParameters(location.search, location.hash, chapter);
  const root = document.documentElement;
  const stages = article && chapter !== '' ? new Stages(article, charts) : null;
  const look = new Look(page, parameters, () => stages?.retheme());
  const host = new Host(parameters, (message) => {
    if ('theme' in message) look.theme(message.theme);
    else told?.go(stepNow(chapter, message.step));
  });
  root.classList.add(parameters.layout);
  const told = article && stages ? startChapter(page, article, { parameters, host, stages }) : null;
  root.classList.add('live');
  const sizes = new Sizes(page, {
    followed: parameters.id !== null,
    tell: (size) => host.size(size),
  });
  const evidence = new EvidenceOpener(page, root.lang, carriedNotes(page));
  const offTerms = openTerms(page);
  void showNewer(page);
  return () => {
    told?.stop();
    offTerms();
    evidence.stop();
    for (const part of [sizes, host, look, stages]) part?.stop();
  };
}
