import { compile } from '#charts/route/compile';
import { register } from '../scene/registry.ts';
import { draw } from './draw.ts';
import { rows } from './table.ts';

register('route', { draw, rows, compile });
