import { compile } from '#charts/fields/compile';
import { register } from '../scene/registry.ts';
import { draw } from './draw.ts';
import { rows } from './table.ts';

register('fields', { draw, rows, compile });
