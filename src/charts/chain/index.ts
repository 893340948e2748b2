import { compile } from '#charts/chain/compile';
import { register } from '../scene/registry.ts';
import { draw } from './draw.ts';
import { rows } from './table.ts';

register('chain', { draw, rows, compile });
