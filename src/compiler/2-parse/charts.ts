import { mapTrees } from '../1-read/map.ts';
import type { SourceText } from '../1-read/text.ts';
import { readYamlFile } from '../1-read/yaml.ts';
import type { ChartKind } from '../../model/index.ts';
import type { ChartDraft, ChartKinds } from '../charts/kind.ts';
import { ChartReader } from '../charts/reader.ts';
import type { Parsing } from './template.ts';
import type { Texts } from './texts.ts';

function namesOf(kinds: ChartKinds): ChartKind[] {
  return Object.keys(kinds).filter((name): name is ChartKind => name in kinds);
}

function chartOf(chart: ChartReader, file: string, kinds: ChartKinds): ChartDraft {
  const kind = chart.choice('kind', namesOf(kinds));
  const head = {
    file,
    id: chart.id('id'),
    title: chart.words('title'),
    description: chart.words('description'),
    subtitle: chart.words('subtitle'),
    caption: chart.words('caption'),
  };
  const body = kinds[kind].compile.parse(chart);
  chart.done();
  return { ...head, ...body };
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
  return mapTrees([tree], 'a chart', parsing.report).map((map) =>
    chartOf(new ChartReader(map, 'a chart', parsing, texts), source.file, kinds),
  );
}
