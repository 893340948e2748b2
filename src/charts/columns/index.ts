import { compile } from '#charts/columns/compile';
import { register } from '../scene/registry.ts';
import { draw } from './draw.ts';
import { rows } from './table.ts';

register('columns', { draw, rows, compile });
