import { mapTrees } from '../1-read/map.ts';
import type { SourceText } from '../1-read/text.ts';
import { readYamlFile } from '../1-read/yaml.ts';
import { rulesOf, type ChartDraft, type ChartKinds } from '../charts/kind.ts';
import { ChartReader } from '../charts/reader.ts';
import type { Parsing } from './template.ts';
import type { Texts } from './texts.ts';

function chartOf(chart: ChartReader, file: string, kinds: ChartKinds): ChartDraft[] {
  const rules = rulesOf(kinds);
  const kind = chart.choice('kind', [...rules.keys()]);
  const head = {
    file,
    id: chart.id('id'),
    title: chart.words('title'),
    description: chart.words('description'),
    subtitle: chart.words('subtitle'),
    caption: chart.words('caption'),
  };
  const body = rules.get(kind)?.parse(chart);
  chart.done();
  return body ? [{ ...head, ...body }] : [];
}

/** charts/<chart>.yaml, with its texts in <language>/charts/<chart>.yaml. */
export function parseChart(
  source: SourceText,
  texts: Texts,
  parsing: Parsing,
  kinds: ChartKinds,
): ChartDraft[] {
  const tree = readYamlFile(source, parsing.report);
  if (tree === null) return [];
  return mapTrees([tree], 'a chart', parsing.report).flatMap((map) =>
    chartOf(new ChartReader(map, 'a chart', parsing, texts), source.file, kinds),
  );
}
