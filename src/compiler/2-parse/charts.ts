import { mapTrees } from '../1-read/map.ts';
import type { SourceText } from '../1-read/text.ts';
import { readYamlFile } from '../1-read/yaml.ts';
import { CHART_KINDS, CHART_RULES } from '../charts/index.ts';
import type { ChartDraft } from '../charts/kind.ts';
import { ChartReader } from '../charts/reader.ts';
import type { Parsing } from './template.ts';
import type { Texts } from './texts.ts';

function chartOf(chart: ChartReader, file: string): ChartDraft {
  const kind = chart.choice('kind', CHART_KINDS);
  const head = {
    file,
    id: chart.id('id'),
    title: chart.words('title'),
    description: chart.words('description'),
    subtitle: chart.words('subtitle'),
    caption: chart.words('caption'),
  };
  const body = CHART_RULES[kind].parse(chart);
  chart.done();
  return { ...head, ...body };
}

/** charts/<chart>.yaml, with its texts in <language>/charts/<chart>.yaml. */
export function parseChart(source: SourceText, texts: Texts, parsing: Parsing): ChartDraft[] {
  const tree = readYamlFile(source, parsing.report);
  if (tree === null) return [];
  return mapTrees([tree], 'a chart', parsing.report).map((map) =>
    chartOf(new ChartReader(map, 'a chart', parsing, texts), source.file),
  );
}
