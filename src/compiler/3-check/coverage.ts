import type { Coverage } from '../../model/index.ts';
import { isPrinted, type PrintedFactDraft, type StoryDraft, type TokenDraft } from '../2-parse/draft.ts';
import { nearest } from '../errors/nearest.ts';
import type { Report } from '../errors/report.ts';

const key = (source: string, paragraph: number, token: string) => `${source}\n${paragraph}\n${token}`;

interface Figure extends TokenDraft {
  readonly source: string;
}

function figures(draft: StoryDraft): Figure[] {
  return draft.indexes.flatMap(({ source, tokens }) =>
    tokens.map((token) => ({ ...token, source: source.value })),
  );
}

function printedFacts(draft: StoryDraft): PrintedFactDraft[] {
  return draft.facts.filter(isPrinted);
}

/** Refuses reported facts whose token the index does not have at that place. */
export function checkPrinted(draft: StoryDraft, sources: ReadonlySet<string>, report: Report): void {
  const all = figures(draft);
  const indexed = new Set(all.map(({ source, paragraph, token }) => key(source, paragraph, token)));
  for (const fact of printedFacts(draft)) {
    const { source, paragraph, token } = fact.printed;
    if (token === '') continue;
    if (!sources.has(source)) {
      report.unknown('unknown-source', fact.places.token, source, sources, 'the id of a source');
      continue;
    }
    if (indexed.has(key(source, paragraph, token))) continue;
    const here = all
      .filter((figure) => figure.source === source && figure.paragraph === paragraph)
      .map((figure) => figure.token);
    report.add(
      'token-not-indexed',
      fact.places.token,
      token,
      `a figure of paragraph ${paragraph} of source ${source}`,
      nearest(token, here),
    );
  }
}

/** Numbers of the story's first language that stand for a fact, a date or a count, in words and on charts. */
function bound(draft: StoryDraft): number {
  const first = draft.plan?.languages[0]?.value;
  const pieces = draft.templates
    .filter(({ language }) => language === first)
    .map(({ template }) => template.pieces);
  const inWords = pieces.flat().filter(({ kind }) => kind !== 'text' && kind !== 'plain');
  const onCharts = draft.charts.flatMap((chart) => [...chart.drawn(draft.facts).values()].flat());
  return inWords.length + onCharts.length;
}

/** Counts what the story accounts for, and refuses figures neither used nor waived and claims neither mentioned nor waived. */
export function checkCoverage(draft: StoryDraft, report: Report): Coverage {
  const all = figures(draft);
  const named = new Set(
    printedFacts(draft).map(({ printed }) => key(printed.source, printed.paragraph, printed.token)),
  );
  const isUsed = ({ source, paragraph, token }: Figure) => named.has(key(source, paragraph, token));
  const mentioned = new Set(
    draft.chapters.flatMap(({ steps }) => steps.flatMap(({ claims }) => claims.map(({ value }) => value))),
  );
  for (const figure of all)
    if (!isUsed(figure) && !figure.waived)
      report.add('figure-unaccounted', figure.place, figure.token, 'a fact printed there, or a reason');
  for (const claim of draft.claims)
    if (!mentioned.has(claim.id) && !claim.waived)
      report.add('claim-not-mentioned', claim.place, claim.id, 'a step that lists it, or a reason');
  const claims = draft.claims.filter(({ waived }) => !waived);
  return {
    figures: {
      total: all.length,
      used: all.filter(isUsed).length,
      waived: all.filter((figure) => figure.waived && !isUsed(figure)).length,
    },
    claims: {
      total: draft.claims.length,
      mentioned: claims.filter(({ id }) => mentioned.has(id)).length,
      waived: draft.claims.length - claims.length,
    },
    numbersBound: bound(draft),
  };
}
