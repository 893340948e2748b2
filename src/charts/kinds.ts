/** Every kind of chart: a folder and a line here. */
import './argument/index.ts';
import './bars/index.ts';
import './chain/index.ts';
import './columns/index.ts';
import './fields/index.ts';
import './map/index.ts';
import './paths/index.ts';
import './proportion/index.ts';
import './ring/index.ts';
import './route/index.ts';
import './scorecard/index.ts';
import './slope/index.ts';
import './threads/index.ts';
import './timeline/index.ts';
import './waffle/index.ts';

export { kinds } from './scene/registry.ts';
