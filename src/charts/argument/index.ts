import { compile } from '#charts/argument/compile';
import { register } from '../scene/registry.ts';
import { draw } from './draw.ts';
import { rows } from './table.ts';

register('argument', { draw, rows, compile });
