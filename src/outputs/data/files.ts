import type { Story } from '../../model/index.ts';
import type { Cache } from '../shared/cache.ts';
import { pngsOf } from '../shared/png.ts';
import { readThemes } from '../shared/theme.ts';
import { chartSvg } from './chart-svg.ts';
import { dataTexts } from './texts.ts';

/** Contents by path below `data/`. */
export type DataFiles = ReadonlyMap<string, string | Uint8Array>;

/**
 * Every file of open data.
 *
 * @param root the repository's root
 * @param site the address of the site, where it is known
 */
export async function dataFiles(story: Story, root: string, cache: Cache, site?: string): Promise<DataFiles> {
  const themes = await readThemes(root, story);
  const charts = Object.values(story.charts);
  const svgs = charts.map((chart) => chartSvg(chart, story, themes, site));
  const pngs = await pngsOf(svgs, cache);
  return new Map<string, string | Uint8Array>([
    ...dataTexts(story, site),
    ...charts.flatMap(({ id }, index): [string, string | Uint8Array][] => [
      [`charts/${id}.svg`, svgs[index] ?? ''],
      [`charts/${id}.png`, pngs[index] ?? new Uint8Array()],
    ]),
  ]);
}
