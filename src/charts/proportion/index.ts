import { compile } from '#charts/proportion/compile';
import { draw } from './draw.ts';
import { rows } from './table.ts';

export const proportion = { draw, rows, compile };
