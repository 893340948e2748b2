import { messageAreas } from '../../i18n/languages.ts';
import { plainText, type Block, type FindEntry, type FindIndex, type Story } from '../../model/index.ts';

function words(blocks: readonly Block[]): string {
  return blocks
    .flatMap((block) => (block.kind === 'paragraph' ? [block.children] : block.items))
    .map(plainText)
    .join(' ');
}

/** Each word of a text once, without those that stand everywhere: what is only matched needs no sentences. */
function wordsOnce(text: string, shown: string): string {
  const split = (words: string) =>
    words.toLowerCase().match(/[\p{L}\p{N}]+(?:[.,’'\u00a0-][\p{L}\p{N}]+)*/gu) ?? [];
  const told = new Set(split(shown));
  return [...new Set(split(text))].filter((word) => word.length > 2 && !told.has(word)).join(' ');
}

function steps(story: Story): FindEntry[] {
  return story.chapters.flatMap((chapter) => {
    const place = [chapter.number, chapter.title].filter((part) => part !== null).join(' · ');
    const own: FindEntry = {
      title: chapter.title,
      detail: plainText(chapter.question),
      url: `${chapter.id}/`,
      words: wordsOnce(words(chapter.lead), chapter.title),
    };
    const told = chapter.steps.map((step) => {
      const title = plainText(step.heading);
      return {
        title,
        detail: place,
        url: `${chapter.id}/#${step.id}`,
        words: wordsOnce(words(step.body), title),
      };
    });
    return [own, ...told];
  });
}

function figures(story: Story): FindEntry[] {
  return Object.values(story.facts).map((fact) => ({
    title: fact.label,
    detail: story.factTexts[fact.id]?.full ?? '',
    url: `figures/#${fact.id}`,
    words: [
      'printed' in fact ? fact.printed.token : '',
      'statedBy' in fact ? fact.statedBy : '',
      fact.label.includes(fact.period) ? '' : fact.period,
    ]
      .filter((text) => text !== '')
      .join(' '),
  }));
}

/** Address of the first step that lists a claim, else of its source. */
function placeOf(claim: string, source: string, story: Story): string {
  for (const chapter of story.chapters)
    for (const step of chapter.steps) if (step.claims.includes(claim)) return `${chapter.id}/#${step.id}`;
  return `sources/#${source}`;
}

/** A summary that opens with the name goes on after it: the name stands above. */
function about(name: string, summary: string): string {
  const rest = summary.startsWith(`${name}, `) ? summary.slice(name.length + 2) : summary;
  return rest.charAt(0).toLocaleUpperCase() + rest.slice(1);
}

function names(story: Story): FindEntry[] {
  const claims = story.claims.flatMap(({ id, name, also, summary, source }): FindEntry[] =>
    name === undefined
      ? []
      : [
          {
            title: name,
            detail: about(name, summary),
            url: placeOf(id, source, story),
            words: also.join(' '),
          },
        ],
  );
  const texts = story.sources.map(({ id, publisher, title }) => ({
    title,
    detail: publisher,
    url: `sources/#${id}`,
    words: '',
  }));
  const terms = story.glossary.map(({ id, term, body }) => ({
    title: term,
    detail: words(body),
    url: `sources/#word-${id}`,
    words: '',
  }));
  const { pages } = messageAreas(story.language).reference;
  const corrections = {
    title: pages.corrections.title,
    detail: pages.corrections.description,
    url: 'corrections/',
    words: '',
  };
  return [...claims, ...texts, ...terms, corrections];
}

/** All that can be found in a language's story. */
export function findIndexOf(story: Story): FindIndex {
  return {
    spellings: story.spellings,
    entries: { steps: steps(story), figures: figures(story), names: names(story) },
  };
}
