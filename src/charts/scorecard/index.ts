import { compile } from '#charts/scorecard/compile';
import { register } from '../scene/registry.ts';
import { draw } from './draw.ts';
import { rows } from './table.ts';

register('scorecard', { draw, rows, compile });
