/** Every kind of chart: a folder and a line here. */
export { argument } from './argument/index.ts';
export { bars } from './bars/index.ts';
export { chain } from './chain/index.ts';
export { columns } from './columns/index.ts';
export { fields } from './fields/index.ts';
export { map } from './map/index.ts';
export { paths } from './paths/index.ts';
export { proportion } from './proportion/index.ts';
export { ring } from './ring/index.ts';
export { route } from './route/index.ts';
export { scorecard } from './scorecard/index.ts';
export { slope } from './slope/index.ts';
export { threads } from './threads/index.ts';
export { timeline } from './timeline/index.ts';
export { waffle } from './waffle/index.ts';
