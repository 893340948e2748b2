import type { Confidence, Fact, FactStatus, Story } from '../../model/index.ts';
import { stepsByFact, type StepUse } from './uses.ts';

/** A fact as `facts.json` publishes it: a public contract. Values are in base units, dates ISO 8601 texts. */
export interface PublishedFact {
  readonly id: string;
  readonly kind: Fact['kind'];
  readonly label: string;
  readonly value: number | string;
  readonly unit: string;
  readonly qualifier: string;
  readonly period: string;
  readonly statedBy: string | null;
  /** Where one of the five sources prints it. */
  readonly source: PublishedSource | null;
  readonly formula: string | null;
  readonly inputs: readonly string[];
  readonly caveat: string | null;
  readonly usedIn: readonly StepUse[];
  // From here on, keys that stand only where they say something.
  /** Where it is not achieved. */
  readonly status?: FactStatus;
  /** The ends of a range. */
  readonly low?: number;
  readonly high?: number;
  /** Of disputed facts: the derived fact that recomputes it, and why they differ. */
  readonly recomputed?: string;
  readonly explanation?: string;
  /** Of context facts: how far to trust it, and the page that published it. */
  readonly confidence?: Confidence;
  readonly publication?: {
    readonly id: string;
    readonly publisher: string;
    readonly title: string;
    readonly date: string;
    readonly url: string;
  };
}
interface PublishedSource {
  readonly id: string;
  readonly file: string;
  readonly publisher: string;
  readonly published: string | null;
  readonly url: string;
  readonly paragraph: number;
  readonly token: string;
}

function sourceOf(fact: Fact, story: Story): PublishedSource | null {
  if (fact.kind !== 'reported' && fact.kind !== 'disputed') return null;
  const { paragraph, token, source: id } = fact.printed;
  const source = story.sources.find((candidate) => candidate.id === id);
  if (!source) throw new Error(`The source "${id}" of "${fact.id}" passed the checks and does not exist.`);
  const { file, publisher, published, url } = source;
  return { id, file, publisher, published, url, paragraph, token };
}

function further(fact: Fact, story: Story): Partial<PublishedFact> {
  const publication =
    fact.kind === 'context' ? story.publications.find(({ id }) => id === fact.publication) : undefined;
  return {
    ...(fact.status !== 'achieved' && { status: fact.status }),
    ...(fact.low !== undefined && { low: fact.low }),
    ...(fact.high !== undefined && { high: fact.high }),
    ...(fact.kind === 'disputed' && { recomputed: fact.recomputed, explanation: fact.explanation }),
    ...(fact.kind === 'context' && { confidence: fact.confidence }),
    ...(publication && { publication }),
  };
}

/** Every fact of the story, in the order of its files. */
export function publishedFacts(story: Story): readonly PublishedFact[] {
  const uses = stepsByFact(story);
  return Object.values(story.facts).map((fact) => ({
    id: fact.id,
    kind: fact.kind,
    label: fact.label,
    value: fact.value,
    unit: fact.unit,
    qualifier: fact.qualifier,
    period: fact.period,
    statedBy: fact.kind === 'derived' ? null : fact.statedBy,
    source: sourceOf(fact, story),
    formula: fact.kind === 'derived' ? fact.formula : null,
    inputs: fact.kind === 'derived' ? fact.inputs : [],
    caveat: fact.caveat ?? null,
    usedIn: uses.get(fact.id) ?? [],
    ...further(fact, story),
  }));
}

/** `facts.json`. */
export function factsJson(story: Story): string {
  return `${JSON.stringify({ edition: story.edition, facts: publishedFacts(story) }, null, 2)}\n`;
}
