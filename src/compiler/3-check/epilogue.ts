import { EPILOGUE_LISTS } from '../../model/index.ts';
import type { EpilogueDraft, StoryDraft } from '../2-parse/draft.ts';
import type { Report } from '../errors/report.ts';
import { difference, numbers, numbersInBlocks, presence } from '../2-parse/numbers-in.ts';

const idsOf = ({ sections }: EpilogueDraft) => sections.map(({ id }) => id.value);

/** Each section once, and the lists that are made from data each below its own. */
function checkSections(epilogue: EpilogueDraft, report: Report): void {
  const ids = idsOf(epilogue);
  epilogue.sections.forEach(({ id }, index) => {
    if (id.value !== '' && ids.indexOf(id.value) < index)
      report.add('duplicate-id', id.place, id.value, 'an id of its own for every section');
  });
  for (const list of EPILOGUE_LISTS)
    if (!ids.includes(list))
      report.add('missing-key', epilogue.title.place, `{#${list}}`, `a section whose list the build adds`);
}

/** Everything in which two languages of the epilogue must agree: its sections, and the numbers of each. */
function parts({ title, description, lead, sections }: EpilogueDraft): Map<string, string[]> {
  const opening = [
    ...numbers(title.pieces),
    ...numbers(description.pieces),
    ...presence(lead),
    ...numbersInBlocks(lead),
  ];
  return new Map([
    ['sections', sections.map(({ id }) => id.value)],
    ['opening', opening.sort()],
    ...sections.map(({ id, heading, body }): [string, string[]] => [
      id.value,
      [...numbers(heading), ...presence(body), ...numbersInBlocks(body)].sort(),
    ]),
  ]);
}

function compare(here: EpilogueDraft, there: EpilogueDraft, report: Report): void {
  const expected = parts(there);
  for (const [name, own] of parts(here)) {
    const wanted = expected.get(name) ?? own;
    if (own.join() === wanted.join()) continue;
    const says = `${difference(own, wanted)}, as in ${there.file}`;
    report.add('language-differs', here.title.place, `epilogue: ${name}`, says);
  }
}

/** Refuses an epilogue that lacks a section the page needs, or that differs between languages. */
export function checkEpilogue(draft: StoryDraft, report: Report): void {
  const first = draft.epilogues.find(({ language }) => language === draft.plan?.languages[0]?.value);
  for (const epilogue of draft.epilogues) {
    checkSections(epilogue, report);
    if (first && epilogue !== first) compare(epilogue, first, report);
  }
}
