import type { ChartKind } from '../../model/index.ts';
import { argument } from '../../charts/argument/compile.ts';
import { bars } from '../../charts/bars/compile.ts';
import { chain } from '../../charts/chain/compile.ts';
import { columns } from '../../charts/columns/compile.ts';
import { fields } from '../../charts/fields/compile.ts';
import type { ChartRules } from './kind.ts';
import { map } from '../../charts/map/compile.ts';
import { paths } from '../../charts/paths/compile.ts';
import { proportion } from '../../charts/proportion/compile.ts';
import { ring } from '../../charts/ring/compile.ts';
import { route } from '../../charts/route/compile.ts';
import { scorecard } from '../../charts/scorecard/compile.ts';
import { slope } from '../../charts/slope/compile.ts';
import { threads } from '../../charts/threads/compile.ts';
import { timeline } from '../../charts/timeline/compile.ts';
import { waffle } from '../../charts/waffle/compile.ts';

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
