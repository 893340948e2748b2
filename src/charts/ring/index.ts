import { compile } from '#charts/ring/compile';
import { register } from '../scene/registry.ts';
import { draw } from './draw.ts';
import { rows } from './table.ts';

register('ring', { draw, rows, compile });
