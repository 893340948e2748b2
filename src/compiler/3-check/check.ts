import type { Coverage } from '../../model/index.ts';
import type { FileSystem } from '../1-read/files.ts';
import { isPrinted, type StoryDraft } from '../2-parse/draft.ts';
import type { Report } from '../errors/report.ts';
import { checkAgreement } from './agreement.ts';
import { checkBareNumbers } from './bare-numbers.ts';
import { archivedTexts, checkVerbatimOverlap, draftNames, OverlapFinder } from './verbatim-overlap.ts';
import { checkCharts } from './charts.ts';
import { checkChronology } from './chronology.ts';
import { checkCoverage, checkPrinted } from './coverage.ts';
import { checkEpilogue } from './epilogue.ts';
import { evaluate, type Derived } from './evaluate.ts';
import { buildSymbols } from './symbol-table.ts';
import { checkLock, currentLock, lockText } from './lock.ts';
import { checkParity } from './parity.ts';
import { proveSources } from './proof.ts';
import { checkReferences } from './references.ts';
import { checkSentences } from './sentences.ts';
import { shownPassages } from './shown.ts';
import { checkTerms } from './terms.ts';
import { checkUsage } from './usage.ts';

export interface CheckOptions {
  readonly root: string;
  readonly files: FileSystem;
  readonly sourcesDir: string | undefined;
}

export interface Checked {
  readonly derived: ReadonlyMap<string, Derived>;
  readonly coverage: Coverage;
  readonly counts: {
    readonly chapters: number;
    readonly steps: number;
    readonly figures: number;
    readonly facts: number;
    readonly sources: number;
  };
  readonly proved: boolean;
  readonly lock: string;
}

/** Runs every check; none stops another. */
export function checkStory(draft: StoryDraft, report: Report, options: CheckOptions): Checked {
  const { files, root, sourcesDir } = options;
  const symbols = buildSymbols(draft, report);
  const derived = evaluate(symbols.facts, report);
  checkReferences(draft, symbols, report);
  checkPrinted(draft, symbols.sources, report);
  for (const fact of draft.facts.filter(isPrinted)) checkAgreement(fact, report);
  checkBareNumbers(draft, symbols.facts, derived, report);
  const passages = shownPassages(draft, symbols.facts, derived);
  checkSentences(passages, report);
  checkTerms(draft, report);
  checkChronology(draft, symbols, report);
  checkCharts(draft, symbols, derived, report);
  checkParity(draft, report);
  checkEpilogue(draft, report);
  const lock = currentLock(draft);
  checkLock(draft, lock, files, root, report);
  checkUsage(draft, symbols, derived, report);
  if (sourcesDir !== undefined) {
    proveSources(draft, files, sourcesDir, report);
    const finder = new OverlapFinder(archivedTexts(draft.sources, files, sourcesDir), draftNames(draft));
    checkVerbatimOverlap(passages, finder, report);
  }
  const coverage = checkCoverage(draft, report);
  return {
    derived,
    coverage,
    counts: {
      chapters: draft.plan?.chapters.length ?? 0,
      steps: draft.chapters
        .filter(({ language }) => language === draft.plan?.languages[0]?.value)
        .reduce((sum, { steps }) => sum + steps.length, 0),
      figures: coverage.figures.total,
      facts: draft.facts.length,
      sources: draft.sources.length,
    },
    proved: sourcesDir !== undefined,
    lock: lockText(lock),
  };
}
