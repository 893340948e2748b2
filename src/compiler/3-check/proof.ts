import type { FileSystem } from '../1-read/files.ts';
import { paragraphsOf, sha256 } from '../1-read/text.ts';
import type { SourceDraft, StoryDraft, TokenDraft } from '../2-parse/draft.ts';
import { nearest } from '../errors/nearest.ts';
import type { Report } from '../errors/report.ts';
import { figuresIn } from './lexicon.ts';

interface Range {
  readonly start: number;
  readonly end: number;
}

const GLUE = /[\p{L}\p{N}]/u;

/** Where a token stands as a whole: "2008" is not found inside "20081". */
function find(text: string, token: string, from: number): number {
  for (let at = text.indexOf(token, from); at >= 0; at = text.indexOf(token, at + 1)) {
    const before = GLUE.test(text[at - 1] ?? '') && GLUE.test(token[0] ?? '');
    const after = GLUE.test(text[at + token.length] ?? '') && GLUE.test(token.at(-1) ?? '');
    if (!before && !after) return at;
  }
  return -1;
}

function checkParagraph(
  text: string,
  paragraph: number,
  tokens: readonly TokenDraft[],
  source: SourceDraft,
  report: Report,
): void {
  const ranges: Range[] = [];
  let from = 0;
  for (const { token, place } of tokens) {
    const start = find(text, token, from);
    if (start < 0) {
      const elsewhere =
        find(text, token, 0) >= 0
          ? 'the figures in the order in which they are printed'
          : `a figure of paragraph ${paragraph} of ${source.file}`;
      report.add(
        'token-not-printed',
        place,
        token,
        elsewhere,
        nearest(
          token,
          figuresIn(text).map((figure) => figure.text),
        ),
      );
      continue;
    }
    from = start + token.length;
    ranges.push({ start, end: from });
  }
  const place = tokens[0]?.place ?? source.place;
  for (const figure of figuresIn(text))
    if (!ranges.some(({ start, end }) => start <= figure.start && end >= figure.end))
      report.add(
        'figure-not-indexed',
        place,
        figure.text,
        `it in paragraph ${paragraph} of the index of source ${source.id}`,
      );
}

function checkSource(source: SourceDraft, draft: StoryDraft, bytes: Uint8Array, report: Report): void {
  const found = sha256(bytes);
  if (found !== source.archivedSha256) {
    report.add(
      'source-changed',
      source.hashPlace,
      source.archivedSha256,
      `${found}, the SHA-256 of ${source.file}`,
    );
    return;
  }
  const paragraphs = paragraphsOf(new TextDecoder().decode(bytes));
  const tokens = draft.indexes
    .filter((index) => index.source.value === source.id)
    .flatMap((index) => index.tokens);
  paragraphs.forEach((text, index) => {
    const here = tokens.filter(({ paragraph }) => paragraph === index + 1);
    checkParagraph(text, index + 1, here, source, report);
  });
  const expected = `a paragraph from 1 to ${paragraphs.length}`;
  for (const { paragraph, token, place } of tokens)
    if (paragraph > paragraphs.length)
      report.add('no-such-paragraph', place, `${paragraph}: ${token}`, expected);
  const named = [
    ...draft.claims.map((claim) => ({
      source: claim.source,
      value: claim.paragraph,
      place: claim.paragraphPlace,
    })),
    ...draft.errata.flatMap(({ source: at, paragraph }) =>
      paragraph ? [{ source: at.value, ...paragraph }] : [],
    ),
  ];
  for (const { source: of, value, place } of named)
    if (of === source.id && !(value >= 1 && value <= paragraphs.length))
      report.add('no-such-paragraph', place, String(value), expected);
}

/** Proves the index against the archived texts: by hash, by paragraph, by token, and that no figure is missing. */
export function proveSources(draft: StoryDraft, files: FileSystem, folder: string, report: Report): void {
  for (const source of draft.sources) {
    const bytes = files.read(`${folder}/${source.file}`);
    if (bytes) checkSource(source, draft, bytes, report);
    else report.add('missing-file', source.place, source.file, `the archived text in ${folder}`);
  }
}
