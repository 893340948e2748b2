import { createHash } from 'node:crypto';
import type { ChartSpec, Story } from '../../model/index.ts';
import { FACT_COLUMNS } from './facts-csv.ts';
import { storyTitle, type Reference } from './citations.ts';

const PROFILE = 'https://datapackage.org/profiles/2.0';

interface Field {
  readonly name: string;
  readonly type: string;
  readonly title: string;
  readonly description: string;
  readonly constraints?: Readonly<Record<string, unknown>>;
}

/** The columns of a chart's table, as the charts room writes them. */
const CHART_FIELDS: readonly Field[] = [
  {
    name: 'label',
    type: 'string',
    title: 'Label',
    description: 'What the chart says beside the mark.',
    constraints: { required: true },
  },
  {
    name: 'fact',
    type: 'string',
    title: 'Fact',
    description: 'Id of the fact. Empty where nothing was published.',
  },
  {
    name: 'value',
    type: 'number',
    title: 'Value',
    description: 'The value in base units; of a date its year.',
  },
  { name: 'unit', type: 'string', title: 'Unit', description: 'Base unit of the value.' },
  { name: 'period', type: 'string', title: 'Period', description: 'The time the figure is about.' },
];

/** A table of the package: its bytes are counted and hashed, so that a copy can be checked. */
function table(
  name: string,
  path: string,
  csv: string,
  about: { readonly title: string; readonly description: string },
  schema: object,
) {
  return {
    name,
    type: 'table',
    ...about,
    path,
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    bytes: Buffer.byteLength(csv),
    hash: `sha256:${createHash('sha256').update(csv).digest('hex')}`,
    dialect: { delimiter: ',', quoteChar: '"', doubleQuote: true, header: true },
    schema: { $schema: `${PROFILE}/tableschema.json`, ...schema, missingValues: [''] },
  };
}

function chartTable(chart: ChartSpec, csv: string) {
  return table(
    `chart-${chart.id}`,
    `charts/${chart.id}.csv`,
    csv,
    { title: chart.title, description: chart.description },
    {
      fields: CHART_FIELDS,
      foreignKeys: [{ fields: ['fact'], reference: { resource: 'facts', fields: ['id'] } }],
    },
  );
}

/**
 * `datapackage.json`: a Data Package (version 2) of all tables.
 *
 * @param csv text of every table by its path below `data/`
 * @param site absolute address of the published story, where it is known
 */
export function dataPackage(
  story: Story,
  csv: ReadonlyMap<string, string>,
  all: readonly Reference[],
  site: string | undefined,
): string {
  const text = (path: string) => csv.get(path) ?? '';
  const facts = table(
    'facts',
    'facts.csv',
    text('facts.csv'),
    { title: 'Facts', description: 'Every figure of the story, one a line.' },
    {
      fields: FACT_COLUMNS.map(({ cell: _, ...field }) => field),
      primaryKey: ['id'],
    },
  );
  const descriptor = {
    $schema: `${PROFILE}/datapackage.json`,
    name: story.id,
    title: storyTitle(story),
    description: story.cover.description,
    version: story.edition,
    created: `${story.edition.slice(0, 10)}T00:00:00Z`,
    ...(site && { homepage: site }),
    keywords: story.messages.keywords.split(',').map((keyword) => keyword.trim()),
    contributors: [{ title: story.brand, roles: ['creator'] }],
    licenses: [
      {
        name: 'CC-BY-4.0',
        path: 'https://creativecommons.org/licenses/by/4.0/',
        title: 'Creative Commons Attribution 4.0',
      },
    ],
    sources: all
      .filter(({ type }) => type === 'webpage')
      .map(({ title, publisher, URL }) => ({ title: `${publisher}: ${title}`, path: URL })),
    resources: [
      facts,
      ...Object.values(story.charts).map((chart) => chartTable(chart, text(`charts/${chart.id}.csv`))),
    ],
  };
  return `${JSON.stringify(descriptor, null, 2)}\n`;
}
