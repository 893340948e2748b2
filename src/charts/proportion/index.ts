import { compile } from '#charts/proportion/compile';
import { register } from '../scene/registry.ts';
import { draw } from './draw.ts';
import { rows } from './table.ts';

register('proportion', { draw, rows, compile });
