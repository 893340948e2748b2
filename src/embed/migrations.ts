/** A renamed id: addresses with the old id lead to the new one. */
export type Migration =
  | { readonly kind: 'chart'; readonly from: string; readonly to: string }
  | { readonly kind: 'step'; readonly chapter: string; readonly from: string; readonly to: string };

/**
 * Every chart and step renamed since the first edition, the earliest first. Entries are permanent, since ids in other
 * people's pages cannot be changed. A test verifies that each leads to something that exists.
 */
export const MIGRATIONS: readonly Migration[] = [];

/** A step's id of today, from any it ever had. */
export function stepNow(chapter: string, step: string, migrations = MIGRATIONS): string {
  return migrations.reduce(
    (id, one) => (one.kind === 'step' && one.chapter === chapter && one.from === id ? one.to : id),
    step,
  );
}

/** A chart's id of today, from any it ever had. */
export function chartNow(chart: string, migrations = MIGRATIONS): string {
  return migrations.reduce((id, one) => (one.kind === 'chart' && one.from === id ? one.to : id), chart);
}

/** Ids charts have had and whose addresses must go on answering. */
export function formerCharts(migrations = MIGRATIONS): readonly string[] {
  return [...new Set(migrations.flatMap((one) => (one.kind === 'chart' ? [one.from] : [])))];
}
