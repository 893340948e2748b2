import { compile } from '#charts/timeline/compile';
import { register } from '../scene/registry.ts';
import { draw } from './draw.ts';
import { rows } from './table.ts';

register('timeline', { draw, rows, compile });
