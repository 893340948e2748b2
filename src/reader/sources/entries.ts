import type {
  Claim,
  ContextFact,
  DisputedFact,
  Inline,
  Publication,
  ReportedFact,
  Erratum,
  Source,
  Story,
} from '../../model/index.ts';
import { claimMentions, factMentions, type Mention } from './mentions.ts';

interface Entry<Item> {
  readonly item: Item;
  readonly mentions: readonly Mention[];
}
type Printed = ReportedFact | DisputedFact;

/** A source with all that the story has from it, in the order of its paragraphs. */
export interface SourceEntry {
  readonly source: Source;
  readonly errata: readonly Entry<Erratum>[];
  readonly figures: readonly Entry<Printed>[];
  readonly claims: readonly Entry<Claim>[];
}

/** A point of a publication: one figure, or the run of a series. */
export interface PointEntry {
  readonly first: ContextFact;
  readonly last: ContextFact;
  readonly mentions: readonly Mention[];
}
export interface PublicationEntry {
  readonly publication: Publication;
  readonly points: readonly PointEntry[];
}

function erratumEntry(story: Story, erratum: Erratum): Entry<Erratum> {
  const claim = erratum.claim === null ? [] : claimMentions(story, erratum.claim);
  return { item: erratum, mentions: claim.length > 0 ? claim : factMentions(story, erratum.facts) };
}

function isPrinted(fact: Story['facts'][string]): fact is Printed {
  return fact.kind === 'reported' || fact.kind === 'disputed';
}

/** The sources of the story, each with what it contributed. */
export function sourceEntries(story: Story): SourceEntry[] {
  const printed = Object.values(story.facts).filter(isPrinted);
  return story.sources.map((source) => ({
    source,
    errata: story.errata
      .filter((erratum) => erratum.source === source.id)
      .map((erratum) => erratumEntry(story, erratum)),
    figures: printed
      .filter((fact) => fact.printed.source === source.id)
      .sort((a, b) => a.printed.paragraph - b.printed.paragraph)
      .map((item) => ({ item, mentions: factMentions(story, [item.id]) })),
    claims: story.claims
      .filter((claim) => claim.source === source.id)
      .map((item) => ({ item, mentions: claimMentions(story, item.id) })),
  }));
}

function points(story: Story, facts: readonly ContextFact[]): PointEntry[] {
  const groups = new Map<string, ContextFact[]>();
  for (const fact of facts)
    groups.set(fact.series ?? fact.id, [...(groups.get(fact.series ?? fact.id) ?? []), fact]);
  return [...groups.values()].flatMap((members) => {
    const sorted = members.toSorted((a, b) => (a.period < b.period ? -1 : 1));
    const [first, last] = [sorted[0], sorted.at(-1)];
    const mentions = factMentions(
      story,
      members.map(({ id }) => id),
    );
    return first && last ? [{ first, last, mentions }] : [];
  });
}

/** The publications that give context, each with its points; by publisher. */
export function publicationEntries(story: Story): PublicationEntry[] {
  const context = Object.values(story.facts).filter((fact): fact is ContextFact => fact.kind === 'context');
  const order = new Intl.Collator(story.language);
  return story.publications
    .map((publication) => ({
      publication,
      points: points(
        story,
        context.filter((fact) => fact.publication === publication.id),
      ),
    }))
    .sort((a, b) => order.compare(a.publication.publisher, b.publication.publisher));
}

function factsOf(inlines: readonly Inline[]): string[] {
  return inlines.flatMap((inline) => {
    if ('children' in inline) return factsOf(inline.children);
    return inline.kind === 'fact' ? [inline.fact] : [];
  });
}

/** Facts that the page of sources names in its own words. */
export function factsInWords(story: Story): string[] {
  const words = [
    ...story.sources.map(({ contribution }) => contribution),
    ...story.errata.map(({ text }) => text),
  ];
  return [...new Set(words.flatMap(factsOf))];
}
