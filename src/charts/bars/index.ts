import { compile } from '#charts/bars/compile';
import { register } from '../scene/registry.ts';
import { draw } from './draw.ts';
import { rows } from './table.ts';

register('bars', { draw, rows, compile });
