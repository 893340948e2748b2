import type { ChartKind } from '../../model/index.ts';
import { argument } from './argument.ts';
import { bars } from './bars.ts';
import { chain } from './chain.ts';
import { columns } from './columns.ts';
import { fields } from './fields.ts';
import type { ChartRules } from './kind.ts';
import { map } from './map.ts';
import { paths } from './paths.ts';
import { proportion } from './proportion.ts';
import { ring } from './ring.ts';
import { route } from './route.ts';
import { scorecard } from './scorecard.ts';
import { slope } from './slope.ts';
import { threads } from './threads.ts';
import { timeline } from './timeline.ts';
import { waffle } from './waffle.ts';

/** What the compiler knows of each kind. */
export const CHART_RULES: { readonly [Kind in ChartKind]: ChartRules<Kind> } = {
  slope,
  columns,
  waffle,
  fields,
  timeline,
  threads,
  ring,
  argument,
  map,
  route,
  chain,
  paths,
  scorecard,
  proportion,
  bars,
};

/** The kinds a file may name. */
export const CHART_KINDS: readonly ChartKind[] = Object.keys(CHART_RULES).filter(
  (name): name is ChartKind => name in CHART_RULES,
);
