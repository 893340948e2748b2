import { compile } from '#charts/columns/compile';
import { draw } from './draw.ts';
import { rows } from './table.ts';

export const columns = { draw, rows, compile };
