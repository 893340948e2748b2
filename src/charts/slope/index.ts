import { compile } from '#charts/slope/compile';
import { register } from '../scene/registry.ts';
import { draw } from './draw.ts';
import { rows } from './table.ts';

register('slope', { draw, rows, compile });
