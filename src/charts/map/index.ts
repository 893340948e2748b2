import { compile } from '#charts/map/compile';
import { register } from '../scene/registry.ts';
import { draw } from './draw.ts';
import { rows } from './table.ts';

register('map', { draw, rows, compile });
