import { compile } from '#charts/paths/compile';
import { register } from '../scene/registry.ts';
import { draw } from './draw.ts';
import { rows } from './table.ts';

register('paths', { draw, rows, compile });
