import { CONFIDENCES, QUALIFIERS, STATUSES, UNITS, type Fact, type Story } from '../../model/index.ts';
import { csvText, type Cell } from './csv.ts';
import { publishedFacts, type PublishedFact } from './facts-json.ts';

/** A column, with what a Data Package says of it. */
export interface Column<Row> {
  readonly name: string;
  readonly type: 'string' | 'number' | 'integer';
  readonly title: string;
  readonly description: string;
  readonly constraints?: Readonly<Record<string, unknown>>;
  readonly cell: (row: Row) => Cell;
}

interface Row {
  readonly fact: Fact;
  readonly published: PublishedFact;
}

const KINDS = ['reported', 'disputed', 'derived', 'context'] as const;
const isDate = ({ fact }: Row) => fact.unit === 'date';

/** The columns of `facts.csv`: a public contract, to be added to at the end only. */
export const FACT_COLUMNS: readonly Column<Row>[] = [
  {
    name: 'id',
    type: 'string',
    title: 'Id',
    description: 'Stable identifier; also the anchor on the page of figures.',
    constraints: { required: true, unique: true },
    cell: ({ fact }) => fact.id,
  },
  {
    name: 'kind',
    type: 'string',
    title: 'Kind',
    description:
      'reported: printed in one of the five sources. disputed: printed, and contradicted by recomputing. derived: worked out from other facts. context: published elsewhere, not machine-checked.',
    constraints: { required: true, enum: KINDS },
    cell: ({ fact }) => fact.kind,
  },
  {
    name: 'status',
    type: 'string',
    title: 'Status',
    description: 'Whether the figure describes what happened, what was announced, or what might be.',
    constraints: { required: true, enum: STATUSES },
    cell: ({ fact }) => fact.status,
  },
  {
    name: 'label',
    type: 'string',
    title: 'Label',
    description: 'What the figure is.',
    constraints: { required: true },
    cell: ({ fact }) => fact.label,
  },
  {
    name: 'value',
    type: 'number',
    title: 'Value',
    description: 'The value in the unit of the unit column, unrounded. Empty for dates.',
    cell: (row) => (isDate(row) ? null : row.fact.value),
  },
  {
    name: 'date',
    type: 'string',
    title: 'Date',
    description: 'For dates: ISO 8601 to the precision known, a year, a month or a day.',
    constraints: { pattern: '\\d{4}(-\\d{2}(-\\d{2})?)?' },
    cell: (row) => (isDate(row) ? row.fact.value : null),
  },
  {
    name: 'low',
    type: 'number',
    title: 'Low',
    description: 'The lower end of a range.',
    cell: ({ fact }) => fact.low,
  },
  {
    name: 'high',
    type: 'number',
    title: 'High',
    description: 'The upper end of a range.',
    cell: ({ fact }) => fact.high,
  },
  {
    name: 'unit',
    type: 'string',
    title: 'Unit',
    description: 'Base unit: KZT is tenge, t is tonnes, percent as printed (42 is 42 %).',
    constraints: { required: true, enum: UNITS },
    cell: ({ fact }) => fact.unit,
  },
  {
    name: 'qualifier',
    type: 'string',
    title: 'Qualifier',
    description: 'How exact the publisher says the figure is.',
    constraints: { required: true, enum: QUALIFIERS },
    cell: ({ fact }) => fact.qualifier,
  },
  {
    name: 'measures',
    type: 'string',
    title: 'Measures',
    description: 'What is counted.',
    cell: ({ fact }) => fact.measures,
  },
  {
    name: 'period',
    type: 'string',
    title: 'Period',
    description: 'The time the figure is about.',
    cell: ({ fact }) => fact.period,
  },
  {
    name: 'stated_by',
    type: 'string',
    title: 'Stated by',
    description: 'Who said it. Empty for derived facts.',
    cell: ({ published }) => published.statedBy,
  },
  {
    name: 'source',
    type: 'string',
    title: 'Source',
    description:
      'Id of the source that prints it, or of the publication of a context fact. Ids are explained in citations.json.',
    cell: ({ fact, published }) => (fact.kind === 'context' ? fact.publication : published.source?.id),
  },
  {
    name: 'publisher',
    type: 'string',
    title: 'Publisher',
    description: 'Who published the source.',
    cell: ({ published }) => published.source?.publisher ?? published.publication?.publisher,
  },
  {
    name: 'published',
    type: 'string',
    title: 'Published',
    description: 'When, as far as it is known. Undated sources are empty.',
    cell: ({ published }) => published.source?.published ?? published.publication?.date,
  },
  {
    name: 'url',
    type: 'string',
    title: 'Address',
    description: 'Address of the source.',
    cell: ({ published }) => published.source?.url ?? published.publication?.url,
  },
  {
    name: 'paragraph',
    type: 'integer',
    title: 'Paragraph',
    description: 'Non-empty line of the archived text, counted from 1.',
    constraints: { minimum: 1 },
    cell: ({ published }) => published.source?.paragraph,
  },
  {
    name: 'token',
    type: 'string',
    title: 'Token',
    description: 'The figure as it is printed.',
    cell: ({ published }) => published.source?.token,
  },
  {
    name: 'formula',
    type: 'string',
    title: 'Formula',
    description: 'For derived facts: the formula over ids of other facts.',
    cell: ({ published }) => published.formula,
  },
  {
    name: 'recomputed',
    type: 'string',
    title: 'Recomputed',
    description: 'For disputed facts: id of the derived fact that recomputes it.',
    cell: ({ published }) => published.recomputed,
  },
  {
    name: 'confidence',
    type: 'string',
    title: 'Confidence',
    description:
      'For context facts. A: official origin or two sources agree. B: one reputable report. C: only with its caveat.',
    constraints: { enum: CONFIDENCES },
    cell: ({ published }) => published.confidence,
  },
  {
    name: 'caveat',
    type: 'string',
    title: 'Caveat',
    description: 'What to be careful about.',
    cell: ({ fact }) => fact.caveat,
  },
  {
    name: 'used_in',
    type: 'string',
    title: 'Used in',
    description: 'Steps of the story that tell it, as chapter#step, parted by spaces.',
    cell: ({ published }) => published.usedIn.map(({ chapter, step }) => `${chapter}#${step}`).join(' '),
  },
];

/** `facts.csv`. */
export function factsCsv(story: Story): string {
  const rows = publishedFacts(story).flatMap((published): Row[] => {
    const fact = story.facts[published.id];
    return fact ? [{ fact, published }] : [];
  });
  return csvText(
    FACT_COLUMNS.map(({ name }) => name),
    rows.map((row) => FACT_COLUMNS.map(({ cell }) => cell(row))),
  );
}
