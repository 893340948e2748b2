import { compile } from '#charts/route/compile';
import { draw } from './draw.ts';
import { rows } from './table.ts';

export const route = { draw, rows, compile };
