import { csvOf } from '../../charts/index.ts';
import type { Story } from '../../model/index.ts';
import { bibTex, cslJson, references, ris } from './citations.ts';
import { dataPackage } from './datapackage.ts';
import { factsCsv } from './facts-csv.ts';
import { factsJson } from './facts-json.ts';

/**
 * The open data of a story as texts, by path below `data/`. The same story gives the same bytes.
 *
 * @param site absolute address of the published story, where it is known
 */
export function dataTexts(story: Story, site?: string): ReadonlyMap<string, string> {
  const all = references(story, site);
  const tables = new Map([
    ['facts.csv', factsCsv(story)],
    ...Object.values(story.charts).map((chart): [string, string] => [`charts/${chart.id}.csv`, csvOf(chart)]),
  ]);
  return new Map([
    ...tables,
    ['facts.json', factsJson(story)],
    ['datapackage.json', dataPackage(story, tables, all, site)],
    ['citations.bib', bibTex(all)],
    ['citations.ris', ris(all)],
    ['citations.json', cslJson(all)],
  ]);
}
