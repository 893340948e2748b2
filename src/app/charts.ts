import charts from 'virtual:story/charts';
import type { ChartSpec } from '../model/index.ts';
import type { ChartSource } from '../parts/stage/live-stage.ts';

/** Compiled specs by language, and the chart engine: both their own chunks, fetched when a stage asks. */
export function chartSource(language: string): ChartSource {
  return {
    async spec(chart) {
      const module = await charts[language]?.[chart]?.();
      // Compiled and checked in this very build: the one boundary where the type is the compiler's word.
      return (module as { default?: ChartSpec } | undefined)?.default ?? null;
    },
    engine: () => import('../charts/live.ts'),
  };
}
